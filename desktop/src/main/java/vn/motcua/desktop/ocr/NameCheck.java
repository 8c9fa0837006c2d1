// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.motcua.model.citizen.NameKey;

/// A name mostly stands on a paper more than once, in capitals and beneath a signature. What was read alike there is
/// surer. Where the diacritics were read in two ways neither is sure, and those of small letters are taken: tone marks
/// on capitals are what the model misreads most, and it does not know it.
final class NameCheck {

    private static final double UNSURE = 0.6;
    private static final double AGREED = 0.9;

    /// Less than this is no reading to agree with.
    private static final double LEAST = 0.7;

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /// @param text without what stands behind the name
    private record Other(String text, double confidence) {}

    private NameCheck() {}

    static FieldReading against(ReadText page, FieldReading name) {
        var others = page.lines().stream()
                .flatMap(line -> others(line, name.value()).stream())
                .filter(o -> !o.text().equals(name.read()) && !o.text().equals(name.value()))
                .toList();
        var against =
                others.stream().filter(o -> !alike(o.text(), name.value())).findFirst();
        if (against.isPresent()) {
            var small = against.map(Other::text)
                    .filter(t -> !t.equals(upper(t)) && name.value().equals(upper(name.value())))
                    .filter(t -> PaperValue.isHeard(t) || !PaperValue.isHeard(name.value()));
            return name.of(small.map(NameCheck::upper).orElse(name.value()), Math.min(UNSURE, name.confidence()));
        }
        var agrees =
                name.mending() != FieldReading.Mending.NAME && others.stream().anyMatch(o -> o.confidence() >= LEAST);
        return agrees && name.confidence() >= LEAST ? name.surer(Math.max(AGREED, name.confidence())) : name;
    }

    private static boolean alike(String a, String b) {
        return upper(a).equals(upper(b));
    }

    private static String upper(String text) {
        return text.toUpperCase(VIETNAMESE);
    }

    /// Words of the line that are this name but for letter size and diacritics.
    private static List<Other> others(List<Word> line, String name) {
        var size = name.split(" ").length;
        var key = NameKey.of(name);
        return IntStream.rangeClosed(0, line.size() - size)
                .mapToObj(i -> line.subList(i, i + size))
                .flatMap(words -> Optional.of(bare(words))
                        .filter(t -> NameKey.of(t).equals(key))
                        .map(t -> new Other(t, PaperValue.surety(words)))
                        .stream())
                .toList();
    }

    private static String bare(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" ")).replaceAll("[.,;:]+$", "");
    }
}
