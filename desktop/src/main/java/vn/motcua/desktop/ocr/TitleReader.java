// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.model.citizen.NameKey;

/// Reads what a paper to be certified is called: its highest line in capitals, the national heading aside; and counts
/// its pages.
final class TitleReader {

    private static final List<String> HEADINGS = List.of(
            "cong hoa xa hoi", "doc lap", "uy ban nhan dan", "ubnd", "so y te", "so giao duc", "truong ", "dai hoc ");

    private TitleReader() {}

    static List<FieldReading> of(List<ReadText> pages) {
        var written = pages.stream().filter(p -> !p.isBlank()).count();
        return Stream.concat(
                        pages.stream().findFirst().flatMap(TitleReader::title).stream(),
                        written == 0 ? Stream.empty() : Stream.of(pages(written, pages.getFirst())))
                .toList();
    }

    private static FieldReading pages(long count, ReadText first) {
        var whole = new Box(0, 0, first.width(), first.height());
        return new FieldReading("document.pages", Long.toString(count), FieldReading.SURE, 0, whole);
    }

    private static Optional<FieldReading> title(ReadText page) {
        return page.lines().stream()
                .filter(TitleReader::mayBeTitle)
                .max(Comparator.comparingDouble(TitleReader::height))
                .map(line -> new FieldReading(
                        "document.name",
                        text(line),
                        PaperValue.surety(line),
                        0,
                        line.stream().map(Word::box).reduce(Box::and).orElseThrow()));
    }

    private static boolean mayBeTitle(List<Word> line) {
        var text = text(line);
        var letters = text.chars().filter(Character::isLetter).count();
        var key = NameKey.of(text).value();
        return letters >= 5
                && text.equals(text.toUpperCase(java.util.Locale.forLanguageTag("vi")))
                && HEADINGS.stream().noneMatch(h -> key.startsWith(h))
                && !key.contains("chu nghia viet nam");
    }

    private static double height(List<Word> line) {
        return line.stream().mapToInt(w -> w.box().height()).average().orElse(0);
    }

    private static String text(List<Word> line) {
        return line.stream().map(Word::text).collect(Collectors.joining(" "));
    }
}
