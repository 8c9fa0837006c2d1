// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.model.wire.Wire;

/// Mends the marks of words that stand together so often that nothing else is meant: streets of the city within an
/// address, terms of the procedures anywhere (`bố sung hồ sơ`), headings of papers in capitals (`CỌNG HÒA XÃ HỌI`).
/// Letters are never changed.
final class KnownPhrases {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int LONGEST = 8;
    private static final Lists LISTS = lists();
    private static final Dictionary KNOWN = new Dictionary(
            Stream.of(LISTS.streets(), LISTS.terms()).flatMap(List::stream).toList());
    private static final Map<String, List<String>> STREETS = byKey(LISTS.streets());
    private static final Map<String, List<String>> TERMS = byKey(LISTS.terms());

    private static final Map<String, List<String>> HEADINGS = byKey(Stream.concat(
                    LISTS.headings().stream(),
                    PaperKinds.shipped().kinds().stream()
                            .flatMap(k -> k.titles().stream())
                            .filter(t -> t.contains(" ")))
            .map(t -> t.toLowerCase(VIETNAMESE))
            .toList());

    private record Lists(List<String> streets, List<String> terms, List<String> headings) {}

    private KnownPhrases() {}

    static String mend(String text) {
        var words = new ArrayList<>(Arrays.asList(text.split(" ")));
        mend(words, (from, there) -> mended(there, mayBeStreet(words, from)));
        return String.join(" ", words);
    }

    /// Two words only where they are the whole line: within one they may be others.
    ///
    /// @param words a line in capitals; as many in the end
    static void mendHeading(List<String> words) {
        mend(words, (_, there) -> there.size() > 2 || there.size() == words.size() ? heading(there) : Optional.empty());
    }

    private static void mend(List<String> words, BiFunction<Integer, List<String>, Optional<String>> way) {
        for (var from = 0; from < words.size(); from++) {
            for (var size = Math.min(LONGEST, words.size() - from); size >= 2; size--) {
                var there = words.subList(from, from + size);
                var mended = way.apply(from, there);
                if (mended.isPresent()) {
                    var parts = mended.get().split(" ");
                    for (var i = 0; i < size; i++) {
                        there.set(i, like(there.get(i), parts[i]));
                    }
                    break;
                }
            }
        }
    }

    private static Optional<String> heading(List<String> words) {
        var read = String.join(" ", words).replaceAll("[.,;:]+$", "");
        var alike = HEADINGS.getOrDefault(Nearness.key(read), List.of()).stream()
                .filter(h -> h.split(" ").length == words.size())
                .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    /// Behind a number or the word for a street.
    private static boolean mayBeStreet(List<String> words, int at) {
        return at > 0 && words.get(at - 1).matches("(?iu)đường|phố|.*\\d.*");
    }

    /// The one phrase of as many words that differs by marks alone.
    private static Optional<String> mended(List<String> words, boolean street) {
        var read = String.join(" ", words).replaceAll("[.,;:]+$", "");
        if (read.matches(".*[.,;:].*") || KNOWN.knows(read)) {
            return Optional.empty();
        }
        var key = Nearness.key(read);
        return Stream.concat(
                        TERMS.getOrDefault(key, List.of()).stream(),
                        street ? STREETS.getOrDefault(key, List.of()).stream() : Stream.empty())
                .filter(p -> p.split(" ").length == words.size())
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), l -> l.size() == 1 ? Optional.of(l.getFirst()) : Optional.empty()));
    }

    /// In the size of the letters that were read, with the sign behind them.
    private static String like(String read, String word) {
        var bare = read.replaceAll("[.,;:]+$", "");
        var behind = read.substring(bare.length());
        if (bare.length() > 1 && bare.equals(bare.toUpperCase(VIETNAMESE))) {
            return word.toUpperCase(VIETNAMESE) + behind;
        }
        var small = word.toLowerCase(VIETNAMESE);
        return bare.isEmpty() || !Character.isUpperCase(bare.codePointAt(0))
                ? small + behind
                : small.substring(0, 1).toUpperCase(VIETNAMESE) + small.substring(1) + behind;
    }

    private static Map<String, List<String>> byKey(List<String> phrases) {
        var map = new HashMap<String, List<String>>();
        phrases.stream()
                .distinct()
                .forEach(p -> map.computeIfAbsent(Nearness.key(p), _ -> new ArrayList<>())
                        .add(p));
        return map;
    }

    private static Lists lists() {
        try (var in = KnownPhrases.class.getResourceAsStream("/assets/ocr/phrases.json")) {
            return Wire.read(Objects.requireNonNull(in, "phrases").readAllBytes(), Lists.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
