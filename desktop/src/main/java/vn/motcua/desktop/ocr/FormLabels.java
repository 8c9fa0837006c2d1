// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.NameKey;

/// The printed words of request forms and of the papers that go with them, and which field stands behind each.
final class FormLabels {

    /// @param words folded, one by one
    /// @param key of the field; a leading `@` stands for the section the reader is in; empty for words that only
    /// end the value before them
    /// @param section that begins here, `null` if none does
    record Label(List<String> words, String key, @Nullable String section) {}

    private static final List<Label> ALL = Stream.of(
                    label("họ chữ đệm tên người yêu cầu", "declarant.name", "declarant"),
                    label("họ và tên người yêu cầu", "declarant.name", "declarant"),
                    label("quan hệ với người được khai sinh", "declarant.relation", null),
                    label("quan hệ với người được cấp giấy xác nhận tình trạng hôn nhân", "declarant.relation", null),
                    label("đề nghị cơ quan đăng ký khai sinh cho người", "", "child"),
                    label("đề nghị cấp giấy xác nhận tình trạng hôn nhân cho người", "", "person"),
                    label("họ chữ đệm tên người mẹ", "mother.name", "mother"),
                    label("họ và tên mẹ người nuôi dưỡng", "mother.name", "mother"),
                    label("họ và tên mẹ", "mother.name", "mother"),
                    label("họ chữ đệm tên người cha", "father.name", "father"),
                    label("họ và tên cha", "father.name", "father"),
                    label("họ chữ đệm tên", "@.name", null),
                    label("họ và tên", "@.name", null),
                    label("dự định đặt tên con là", "child.name", "child"),
                    label("ngày tháng năm sinh", "@.birth", null),
                    label("năm sinh", "@.birth", null),
                    label("đã sinh con vào lúc", "child.birth", "child"),
                    label("ghi bằng chữ", "", null),
                    label("giới tính của con", "child.sex", "child"),
                    label("giới tính", "@.sex", null),
                    label("dân tộc", "@.ethnicity", null),
                    label("quốc tịch", "@.nationality", null),
                    label("nơi sinh", "child.birthPlace", null),
                    label("tại", "child.birthPlace", null),
                    label("quê quán", "child.origin", null),
                    label("số định danh cá nhân", "@.number", null),
                    label("số cccd", "@.number", null),
                    label("giấy tờ tùy thân", "@.number", null),
                    label("nơi cư trú", "@.residence", null),
                    label("nơi đăng ký thường trú", "@.residence", null),
                    label("nơi thường trú", "@.residence", null),
                    label("tình trạng hôn nhân", "maritalStatus", null),
                    label("mục đích sử dụng giấy xác nhận tình trạng hôn nhân", "purpose", null),
                    label("mục đích sử dụng", "purpose", null),
                    label("giấy xác nhận tình trạng hôn nhân được sử dụng để", "purpose", null),
                    label("số lượng", "copies", null),
                    label("tôi cam đoan", "", null),
                    label("kính gửi", "", null),
                    label("ghi chú", "", null),
                    label("số con trong lần sinh này", "", null),
                    label("số con hiện sống", "", null),
                    label("cân nặng", "", null),
                    label("đề nghị cấp bản sao", "", null))
            .toList();

    private FormLabels() {}

    /// The longest label that begins at a word of a line. A label ends in a colon, unless it only opens a section:
    /// the same words within a sentence are no label.
    static Optional<Label> at(List<Word> line, int from) {
        return ALL.stream()
                .filter(l -> stands(l, line, from))
                .max(Comparator.comparingInt((Label l) -> l.words().size())
                        .thenComparingInt(l -> -Distance.of(String.join(" ", l.words()), read(l, line, from))));
    }

    /// How many words of the line a label takes.
    static int length(Label label, List<Word> line, int from) {
        var at = from;
        var left = label.words().size();
        while (left > 0) {
            left -= keys(line.get(at++)).size();
        }
        return at - from;
    }

    private static boolean stands(Label label, List<Word> line, int from) {
        var within = from > 0 && label.words().size() == 1;
        if (within || !near(String.join(" ", label.words()), read(label, line, from))) {
            return false;
        }
        return label.key().isEmpty() || colonAfter(line, from + length(label, line, from));
    }

    /// The label's last word or the next one carries the colon; a note such as `(2)` may stand between.
    private static boolean colonAfter(List<Word> line, int end) {
        if (line.get(end - 1).text().endsWith(":")) {
            return true;
        }
        return line.stream().skip(end).limit(2).anyMatch(w -> w.text().matches("\\(?\\d?\\)?\\s*:"));
    }

    private static List<String> keys(Word word) {
        return Stream.of(NameKey.of(word.text()).value().split("[^\\p{L}\\d]+"))
                .filter(k -> !k.isEmpty())
                .toList();
    }

    /// One letter in six may be misread.
    private static boolean near(String label, String read) {
        return !read.isEmpty()
                && label.charAt(0) == read.charAt(0)
                && Math.abs(label.length() - read.length()) <= label.length() / 6
                && Distance.of(label, read) <= label.length() / 6;
    }

    /// As many words of the line as the label has, folded; empty if there are fewer.
    private static String read(Label label, List<Word> line, int from) {
        var keys = line.subList(from, line.size()).stream()
                .flatMap(w -> keys(w).stream())
                .limit(label.words().size())
                .toList();
        return keys.size() < label.words().size() ? "" : String.join(" ", keys);
    }

    private static Label label(String words, String key, @Nullable String section) {
        return new Label(List.of(NameKey.of(words).value().split(" ")), key, section);
    }
}
