// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.motcua.model.citizen.NameKey;

/// A name mostly stands on a paper more than once, in capitals and in a signature. Where its diacritics were read in
/// two ways, neither is sure: tone marks on capitals are what the model misreads most, and it does not know it.
final class NameCheck {

    private static final double UNSURE = 0.6;
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private NameCheck() {}

    static FieldReading against(List<ReadText> pages, FieldReading name) {
        var doubt = pages.stream().flatMap(p -> p.lines().stream()).anyMatch(line -> contradicts(line, name.value()));
        return doubt ? name.surer(Math.min(UNSURE, name.confidence())) : name;
    }

    /// Whether some words of the line are this name but for its diacritics.
    private static boolean contradicts(List<Word> line, String name) {
        var size = name.split(" ").length;
        for (var i = 0; i + size <= line.size(); i++) {
            var words = line.subList(i, i + size).stream().map(Word::text).collect(Collectors.joining(" "));
            var bare = words.replaceAll("[.,;:]+$", "");
            if (NameKey.of(bare).equals(NameKey.of(name))
                    && !bare.toUpperCase(VIETNAMESE).equals(name.toUpperCase(VIETNAMESE))) {
                return true;
            }
        }
        return false;
    }
}
