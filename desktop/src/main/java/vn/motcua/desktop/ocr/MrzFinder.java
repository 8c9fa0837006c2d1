// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.motcua.model.citizen.Mrz;

/// Finds the machine-readable zone in a picture by its evenly spaced letters, however it lies, and reads it by laying
/// the letters of OCR-B over it.
final class MrzFinder {

    /// Rows are looked for in a picture no longer than this, px.
    private static final int LONGEST = 1_800;

    private static final int REACH = 14;
    private static final double[] DEPTHS = {0.14, 0.28, 0.07};
    private static final int MOST_ROWS = 10;
    private static final int CARD = 30;
    private static final int PASSPORT = 44;
    private static final int[] LEVELS = {6, 60};

    /// Letters that are less alike on the whole are none.
    private static final double LIKELY = 0.5;

    /// From line to line, in distances from letter to letter.
    private static final double NEAREST = 1.3;

    private static final double FARTHEST = 3.4;
    private static final double STEP = 0.4;

    private final List<InkPlane> planes = new ArrayList<>();

    private MrzFinder(InkPlane whole) {
        planes.add(whole);
        while (Math.min(planes.getLast().width(), planes.getLast().height()) > 120) {
            planes.add(planes.getLast().halved());
        }
    }

    static Optional<Mrz> read(BufferedImage image) {
        var upright = InkPlane.of(image);
        return new MrzFinder(upright).read().or(() -> new MrzFinder(upright.quarter()).read());
    }

    private Optional<Mrz> read() {
        var level = 0;
        while (Math.max(planes.get(level).width(), planes.get(level).height()) > LONGEST) {
            level++;
        }
        var plane = planes.get(level);
        var scale = 1 << level;
        for (var depth : DEPTHS) {
            var marks = Marks.of(plane.ink(REACH, depth), plane.width(), LEVELS[0], LEVELS[1]);
            var rows = Row.in(marks).stream()
                    .limit(MOST_ROWS)
                    .map(r -> r.scaled(scale))
                    .toList();
            var read = among(rows);
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }

    private Optional<Mrz> among(List<Row> rows) {
        var lines = new ArrayList<LetterRow>();
        for (var row : rows) {
            if (lines.stream().noneMatch(l -> Math.abs(l.row().below(row)) < 0.7)) {
                var line = best(row);
                if (line.mean() >= LIKELY) {
                    lines.add(line);
                }
            }
        }
        lines.sort(Comparator.comparingDouble(LetterRow::mean).reversed());
        return lines.stream().limit(3).flatMap(l -> zone(l, lines).stream()).findFirst();
    }

    /// The row as one of a card or of a passport, upright or upside down.
    private LetterRow best(Row row) {
        var up = LetterRow.read(planes, row, CARD);
        var down = LetterRow.read(planes, row.turned(), CARD);
        var better = up.mean() > down.mean() ? up : down;
        if (better.mean() < LIKELY) {
            return better;
        }
        var longer = LetterRow.read(planes, better == up ? row : row.turned(), PASSPORT);
        return longer.mean() > 0.88 * better.mean() ? longer : better;
    }

    /// The line and those above and below it, three of a card or two of a passport.
    private Optional<Mrz> zone(LetterRow line, List<LetterRow> known) {
        var size = line.count() == CARD ? 3 : 2;
        var stack = new ArrayList<>(List.of(line));
        for (var i = 1; i < size; i++) {
            next(stack.getFirst(), known, -1).ifPresent(stack::addFirst);
            next(stack.getLast(), known, 1).ifPresent(stack::addLast);
        }
        return IntStream.rangeClosed(0, stack.size() - size)
                .mapToObj(i -> MrzGuess.of(stack.subList(i, i + size)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// @param way 1 for the line below, -1 for the one above
    private Optional<LetterRow> next(LetterRow line, List<LetterRow> known, int way) {
        var seen = known.stream()
                .filter(l -> l.count() == line.count())
                .filter(l -> {
                    var below = way * line.row().below(l.row());
                    return below > NEAREST
                            && below < FARTHEST
                            && Math.abs(line.row().beside(l.row())) < 3;
                })
                .max(Comparator.comparingDouble(LetterRow::mean));
        return seen.or(() -> searched(line, way));
    }

    private Optional<LetterRow> searched(LetterRow line, int way) {
        var best = Optional.<LetterRow>empty();
        for (var far = NEAREST; far <= FARTHEST; far += STEP) {
            var there = LetterRow.read(planes, line.row().shifted(way * far), line.count());
            if (there.mean() > Math.max(LIKELY, best.map(LetterRow::mean).orElse(0.0))) {
                best = Optional.of(there);
            }
        }
        return best;
    }
}
