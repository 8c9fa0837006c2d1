// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Proposes what an old result says of itself: its title, `Số: 118/1998`, the day after a place name and a personal
/// number. Pure.
public final class OldResultReader {

    /// Keys of the readings.
    public static final String NAME = "document.name";

    public static final String NOTATION = "notation";
    public static final String ISSUED = "issued";
    public static final String NUMBER = "number";

    private static final Pattern NUMBERED =
            Pattern.compile("(?iu)(?:^|\\s)(?:số|so)\\s*:?\\s*(\\d[\\p{L}\\d./\\-]*)(?=\\s|$)");
    private static final Pattern DAY =
            Pattern.compile("(?iu)ngày\\s*(\\d{1,2})\\s*tháng\\s*(\\d{1,2})\\s*năm\\s*(\\d{4})");
    private static final Pattern DIGITS = Pattern.compile("(?<!\\d)(\\d{12})(?!\\d)");

    private OldResultReader() {}

    /// @param pages of one paper, in order; the first place that fits is taken
    public static List<FieldReading> read(List<ReadText> pages) {
        var found = new ArrayList<>(
                TitleReader.of(pages).stream().filter(r -> r.key().equals(NAME)).toList());
        first(pages, NOTATION, NUMBERED, "$1").ifPresent(found::add);
        first(pages, ISSUED, DAY, "$1/$2/$3").ifPresent(found::add);
        first(pages, NUMBER, DIGITS, "$1").ifPresent(found::add);
        return found;
    }

    private static java.util.Optional<FieldReading> first(
            List<ReadText> pages, String key, Pattern pattern, String shape) {
        return IntStream.range(0, pages.size())
                .boxed()
                .flatMap(page -> pages.get(page).lines().stream().flatMap(line -> {
                    var matcher = pattern.matcher(text(line));
                    if (!matcher.find()) {
                        return java.util.stream.Stream.<FieldReading>empty();
                    }
                    var value =
                            pattern.matcher(matcher.group()).replaceFirst(shape).strip();
                    var box = line.stream().map(Word::box).reduce(Box::and).orElseThrow();
                    return java.util.stream.Stream.of(new FieldReading(key, value, PaperValue.surety(line), page, box));
                }))
                .findFirst();
    }

    private static String text(List<Word> line) {
        return line.stream().map(Word::text).collect(Collectors.joining(" "));
    }
}
