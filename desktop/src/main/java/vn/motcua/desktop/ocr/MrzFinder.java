// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.motcua.model.citizen.Mrz;

/// Finds the machine-readable zones of a picture by their evenly spaced letters, however they lie, and reads them by
/// laying the letters of OCR-B over them.
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

    /// Zones less alike than this are in other letters: on our own worn cards OCR-B has 0.83 and more, other letters
    /// of one width have 0.79 at most.
    private static final double OCR_B = 0.81;

    /// From line to line, in distances from letter to letter.
    private static final double NEAREST = 1.3;

    private static final double FARTHEST = 3.4;
    private static final double STEP = 0.4;

    /// Rows at one height whose middles lie closer, by their length, are one row seen in pieces.
    private static final double PIECES = 0.6;

    /// So many rows that belong to no zone are tried before the picture is given up.
    private static final int MOST_TRIED = 3;

    /// What was read, and where.
    private record Zone(Mrz mrz, List<LetterRow> rows) {}

    private final List<InkPlane> planes = new ArrayList<>();

    private MrzFinder(InkPlane whole) {
        planes.add(whole);
        while (Math.min(planes.getLast().width(), planes.getLast().height()) > 120) {
            planes.add(planes.getLast().halved());
        }
    }

    /// @param most zones that are looked for
    static List<Mrz> read(BufferedImage image, int most) {
        var upright = InkPlane.of(image);
        var read = new MrzFinder(upright).read(most);
        return read.isEmpty() ? new MrzFinder(upright.quarter()).read(most) : read;
    }

    private List<Mrz> read(int most) {
        var level = 0;
        while (Math.max(planes.get(level).width(), planes.get(level).height()) > LONGEST) {
            level++;
        }
        var plane = planes.get(level);
        var scale = 1 << level;
        for (var depth : DEPTHS) {
            var marks = Marks.of(plane.ink(REACH, depth), plane.width(), LEVELS[0], LEVELS[1]);
            var rows = Row.in(marks).stream()
                    .limit(most == 1 ? MOST_ROWS : 2 * MOST_ROWS)
                    .map(r -> r.scaled(scale))
                    .toList();
            var read = among(rows, most);
            if (!read.isEmpty()) {
                return read;
            }
        }
        return List.of();
    }

    private List<Mrz> among(List<Row> rows, int most) {
        var lines = new ArrayList<LetterRow>();
        for (var row : rows) {
            if (lines.stream().noneMatch(l -> isPiece(row, l))) {
                var line = best(row);
                if (line.mean() >= LIKELY) {
                    lines.add(line);
                }
            }
        }
        lines.sort(Comparator.comparingDouble(LetterRow::mean).reversed());
        var zones = new ArrayList<Zone>();
        for (int i = 0, failed = 0; i < lines.size() && failed < MOST_TRIED && zones.size() < most; i++) {
            var line = lines.get(i);
            if (zones.stream().flatMap(z -> z.rows.stream()).noneMatch(l -> isPiece(line.row(), l))) {
                var zone = zone(line, lines);
                zone.ifPresent(zones::add);
                failed += zone.isPresent() ? 0 : 1;
            }
        }
        return zones.stream().map(Zone::mrz).toList();
    }

    private static boolean isPiece(Row row, LetterRow line) {
        return Math.abs(line.row().below(row)) < 0.7 && Math.abs(line.row().beside(row)) < PIECES * line.count();
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
    private Optional<Zone> zone(LetterRow line, List<LetterRow> known) {
        var size = line.count() == CARD ? 3 : 2;
        var stack = new ArrayList<>(List.of(line));
        for (var i = 1; i < size; i++) {
            next(stack.getFirst(), known, -1).ifPresent(stack::addFirst);
            next(stack.getLast(), known, 1).ifPresent(stack::addLast);
        }
        return IntStream.rangeClosed(0, stack.size() - size)
                .mapToObj(i -> stack.subList(i, i + size))
                .map(rows -> rows.stream().map(row -> row.closer(planes)).toList())
                .filter(rows ->
                        rows.stream().mapToDouble(LetterRow::mean).average().orElse(0) >= OCR_B)
                .flatMap(rows -> MrzGuess.of(rows).map(mrz -> new Zone(mrz, rows)).stream())
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
