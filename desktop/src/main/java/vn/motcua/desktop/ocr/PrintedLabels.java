// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.desktop.ocr.PageLayout.Cell;
import vn.motcua.desktop.ocr.PageLayout.Spot;

/// Finds the printed labels of a kind of paper in a cell of a page, diacritics and small misreadings aside.
final class PrintedLabels {

    /// Words that end a value though nobody asks for what is behind them.
    private static final List<String> STOPS = List.of(
            "dân tộc",
            "quốc tịch",
            "tôn giáo",
            "nơi cấp",
            "ngày cấp",
            "nghề nghiệp",
            "quê quán",
            "giới tính",
            "nơi sinh",
            "kính gửi",
            "số điện thoại",
            "fax",
            "email",
            "ghi bằng chữ",
            "bằng chữ",
            "ngày tháng năm sinh",
            "năm sinh",
            "nơi cư trú",
            "nơi thường trú",
            "nơi tạm trú",
            "số định danh cá nhân",
            "cân nặng",
            "ghi chú",
            "số con trong lần sinh này",
            "số con hiện sống",
            "huyết áp",
            "mối quan hệ với chủ hộ",
            "hình thức sử dụng",
            "quan hệ với người được khai sinh",
            "quan hệ với người được cấp giấy xác nhận tình trạng hôn nhân",
            "kết hôn lần thứ mấy",
            "tình trạng hôn nhân",
            "nơi cư trú cuối cùng",
            "quan hệ với người đã chết",
            "nguồn gốc sử dụng",
            "thời hạn sử dụng",
            "mục đích sử dụng",
            "hạng mục",
            "tôi cam đoan",
            "hình thức thanh toán",
            "số lượng lao động",
            "hình thức đào tạo",
            "số lượng",
            "nationality",
            "loại tiền",
            "tên đại lý thuế",
            "nơi cấp place of issue",
            "chủ trì thiết kế",
            "đề nghị cấp bản sao");

    /// A misread letter weighs nearly as much against a label as one more word for it.
    private static final double A_LETTER = 0.9;

    /// A letter a label begins with and the digit it is misread as.
    private static final Set<String> LOOK_ALIKE = Set.of("s5", "o0", "l1", "i1", "b8", "g6", "d0");

    /// @param key folded
    /// @param words of the label
    record Label(String key, int words, String printed) {}

    /// A label where it stands.
    ///
    /// @param from index of its first word in the cell
    /// @param to index behind its last word, colon and notes included
    record Found(Label label, int from, int to) {}

    private final List<Label> labels;

    PrintedLabels(PaperKind kind) {
        labels = Stream.concat(kind.fields().stream().flatMap(f -> f.labels().stream()), STOPS.stream())
                .distinct()
                .map(PrintedLabels::label)
                .toList();
    }

    static Label label(String printed) {
        var keys = Nearness.keys(printed);
        return new Label(String.join(" ", keys), keys.size(), printed);
    }

    /// A label that runs over two lines of a narrow column is put together in the first.
    PageLayout joined(PageLayout page) {
        var rows = new ArrayList<>(page.rows());
        for (var r = 0; r + 1 < rows.size(); r++) {
            var row = rows.get(r);
            var next = rows.get(r + 1);
            if (row.cells().isEmpty()) {
                continue;
            }
            var first = row.cells().getFirst();
            var under = next.cells().getFirst();
            var whole = new Cell(Stream.concat(first.spots().stream(), under.spots().stream())
                    .toList());
            if (Math.abs(first.left() - under.left()) < row.height() / 2
                    && next.middle() - row.middle() < 2.6 * row.height()
                    && isLabel(whole, first.spots().size())) {
                rows.set(r, row.with(0, whole));
                rows.set(r + 1, next.without(0));
            }
        }
        return page.with(rows.stream().filter(r -> !r.cells().isEmpty()).toList());
    }

    /// Whether the cell is a label and nothing else, reaching beyond its first words.
    private boolean isLabel(Cell cell, int beyond) {
        for (var from = 0; from < Math.min(2, beyond); from++) {
            var found = at(cell.spots(), from);
            if (found.isPresent()) {
                return found.get().to() == cell.spots().size()
                        && found.get().label().words() > 2;
            }
        }
        return false;
    }

    List<Found> in(Cell cell) {
        var found = new ArrayList<Found>();
        for (var at = 0; at < cell.spots().size(); ) {
            var here = at(cell.spots(), at);
            if (here.isPresent()) {
                found.add(here.get());
                at = here.get().to();
            } else {
                at++;
            }
        }
        return found;
    }

    boolean beginsWith(Cell cell) {
        for (var at = 0; at < Math.min(3, cell.spots().size()); at++) {
            if (at(cell.spots(), at).isPresent()) {
                return true;
            }
            if (Nearness.key(cell.spots().get(at).word().text()).length() > 2) {
                return false;
            }
        }
        return false;
    }

    private Optional<Found> at(List<Spot> spots, int from) {
        if (Nearness.key(spots.get(from).word().text()).isEmpty()) {
            return Optional.empty();
        }
        return labels.stream()
                .flatMap(l -> match(l, spots, from).stream())
                .max(Comparator.comparingDouble((Found f) ->
                        f.label().words() - A_LETTER * Distance.of(f.label().key(), read(spots, f.from(), f.to()))));
    }

    private static Optional<Found> match(Label label, List<Spot> spots, int from) {
        var at = end(label, spots, from);
        if (at == 0) {
            return Optional.empty();
        }
        var end = colon(spots, at);
        if (end > 0) {
            return Optional.of(new Found(label, from, end));
        }
        return standsAlone(label, spots, from, at) ? Optional.of(new Found(label, from, at)) : Optional.empty();
    }

    /// Index behind the label's words, 0 if they do not stand there. Words may have run together or apart.
    private static int end(Label label, List<Spot> spots, int from) {
        var at = from;
        var left = label.words();
        while (left > 0 && at < spots.size()) {
            left -= Nearness.keys(spots.get(at++).word().text()).size();
        }
        if (left == 0 && near(label.key(), read(spots, from, at))) {
            return at;
        }
        for (var other = at; other > from && label.words() > 3 && other >= at - 2; other--) {
            var glued = read(spots, from, other).replace(" ", "");
            if (Distance.of(label.key().replace(" ", ""), glued) <= 1) {
                return other;
            }
        }
        return 0;
    }

    /// Without a colon a label must begin its cell, after a number or a dash at most, and be told from running text:
    /// something other than a small letter follows.
    private static boolean standsAlone(Label label, List<Spot> spots, int from, int to) {
        for (var i = 0; i < from; i++) {
            if (!spots.get(i).word().text().matches("[-–•+*]|[(\\[{]{0,2}[\\divxa-h]{1,3}[.)\\]}]*")) {
                return false;
            }
        }
        if (spots.subList(from, to).stream().allMatch(s -> isUpper(s.word().text()))) {
            return false;
        }
        if (to == spots.size()) {
            return true;
        }
        var next = spots.get(to).word().text();
        return label.words() > 1
                ? !Character.isLowerCase(next.codePointAt(0)) || next.startsWith(".")
                : next.codePoints().anyMatch(Character::isDigit);
    }

    /// Words in capitals without a colon are a title.
    private static boolean isUpper(String text) {
        return text.codePoints().noneMatch(Character::isLowerCase);
    }

    /// @return index behind the colon, 0 if there is none
    private static int colon(List<Spot> spots, int end) {
        if (spots.get(end - 1).word().text().matches(".*[:;][.…_]*")) {
            return end;
        }
        for (var i = end; i < Math.min(spots.size(), end + 3); i++) {
            var text = spots.get(i).word().text();
            if (text.matches(":[.…_]*") || text.matches("\\(.*\\)?:?|.{0,3}\\d?\\):") && text.endsWith(":")) {
                return i + 1;
            }
            if (!text.startsWith("(") && !text.endsWith(")") && !text.matches("m²|m2|\\(.*")) {
                return 0;
            }
        }
        return 0;
    }

    private static String read(List<Spot> spots, int from, int to) {
        var text = new StringBuilder();
        for (var i = from; i < to; i++) {
            text.append(spots.get(i).word().text()).append(' ');
        }
        return Nearness.key(text.toString());
    }

    /// One letter in six may be misread.
    private static boolean near(String label, String read) {
        return !read.isEmpty()
                && (label.charAt(0) == read.charAt(0) || LOOK_ALIKE.contains("" + label.charAt(0) + read.charAt(0)))
                && Math.abs(label.length() - read.length()) <= label.length() / 6
                && Distance.of(label, read) <= label.length() / 6;
    }
}
