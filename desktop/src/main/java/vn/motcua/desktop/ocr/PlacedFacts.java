// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.motcua.desktop.ocr.PageLayout.Cell;
import vn.motcua.desktop.ocr.PageLayout.Spot;
import vn.motcua.model.citizen.NameKey;

/// Facts of an official paper that are told by where they stand (NĐ 30/2020/NĐ-CP, appendix I).
final class PlacedFacts {

    private static final Pattern SIGNED = Pattern.compile(
            "^(?:.{0,40}[.,]|.{0,3}|hom nay,?|lap hoi .{0,20})\\s*ngay [\\doøil|\\[]{1,2} thang [\\doøil|\\[]{1,2}"
                    + " nam[^\\p{L}\\d]{1,2}\\d{4}.*");
    private static final Pattern DAY =
            Pattern.compile("ngay [\\doøil|\\[]{1,2} thang [\\doøil|\\[]{1,2} nam[^\\p{L}\\d]{1,2}\\d{4}");
    private static final double HEAD = 0.3;

    private PlacedFacts() {}

    /// The last day on the page that a place, or nothing, stands before.
    ///
    /// @param labelled tells a cell that says something else (`Đã chết vào lúc: 08 giờ 15 phút, ngày …`)
    static Optional<FieldReading> signed(PageLayout layout, Predicate<Cell> labelled, String key, int page) {
        for (var row : layout.rows().reversed()) {
            for (var cell : row.cells()) {
                var text = NameKey.of(cell.text()).value();
                if (SIGNED.matcher(text).matches()
                        && !text.contains("sinh")
                        && (text.startsWith("so") || !labelled.test(cell))) {
                    return day(cell, text, key, page);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<FieldReading> day(Cell cell, String text, String key, int page) {
        var match = DAY.matcher(text);
        if (!match.find()) {
            return Optional.empty();
        }
        var words = new ArrayList<Word>();
        var at = 0;
        for (var spot : cell.spots()) {
            var length = NameKey.of(spot.word().text()).value().length();
            if (at + length > match.start() && at < match.end()) {
                words.add(spot.word());
            }
            at += length + 1;
        }
        return PaperValue.of(new PaperField(key, PaperField.Type.DATE, List.of(), null, null), words, page);
    }

    /// The lowest line of the agency's block, left of the national heading and above its number and the title.
    ///
    /// @param title tells a cell that begins the paper itself
    static Optional<FieldReading> issuer(PageLayout layout, Predicate<Cell> title, String key, int page) {
        List<Spot> last = List.of();
        for (var row : layout.rows()) {
            if (row.middle() > layout.height() * HEAD) {
                break;
            }
            var cell = row.cells().getFirst();
            var name = title.test(cell) ? List.<Spot>of() : agency(cell, layout.width());
            if (name.isEmpty()) {
                if (!last.isEmpty()) {
                    break;
                }
                continue;
            }
            last = name;
        }
        var words = last.stream().map(Spot::word).toList();
        return words.isEmpty()
                ? Optional.empty()
                : PaperValue.of(new PaperField(key, PaperField.Type.TEXT, List.of(), null, null), words, page);
    }

    /// The capitals at the left of a line, up to the heading if both were read as one.
    private static List<Spot> agency(Cell cell, double width) {
        var key = Nearness.key(cell.text());
        if (cell.left() > width * 0.45 || key.startsWith("so ") || key.startsWith("cong hoa xa hoi")) {
            return List.of();
        }
        var spots = cell.spots();
        for (var i = 0; i < spots.size(); i++) {
            var rest = Nearness.key(new Cell(spots.subList(i, spots.size())).text());
            if (Nearness.within("cong hoa xa hoi chu nghia", rest) <= 3 && rest.startsWith("cong")
                    || rest.startsWith("doc lap tu do")) {
                spots = spots.subList(0, i);
                break;
            }
        }
        var upper = spots.stream().map(w -> w.word().text()).allMatch(Headings::isCapital);
        return upper && !spots.isEmpty() && spots.getLast().right() < width * 0.62 ? spots : List.of();
    }
}
