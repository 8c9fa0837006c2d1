// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.wire.Wire;

/// Words that may stand in a place, to mend what was misread: only where one of them is clearly nearest.
final class Dictionary {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /// Family, middle and given names, one syllable each.
    static final Dictionary NAMES = names();

    /// Family names; the list of names lacks these of the South.
    static final Dictionary FAMILIES = new Dictionary(Stream.concat(
                    namesRead().surnames().stream().map(Name::name),
                    Stream.of("Huỳnh", "Võ", "Kiều", "Tống", "Quách", "Triệu", "Nghiêm", "Lữ"))
            .toList());

    /// The city's wards, communes and special zone as of 01/07/2025, by their bare names.
    static final Dictionary WARDS = wards();

    private final Map<String, String> byLetters = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    Dictionary(Collection<String> words) {
        for (var word : words) {
            byLetters.putIfAbsent(letters(word), word);
            known.add(word.toLowerCase(VIETNAMESE));
        }
    }

    boolean knows(String word) {
        return byLetters.containsKey(letters(word));
    }

    /// Whether the word stands in it exactly as written, letter size aside.
    boolean knowsExactly(String word) {
        return known.contains(word.toLowerCase(VIETNAMESE));
    }

    /// The one word nearest to what was read, if no other is as near and it is near enough: one letter or mark, two in
    /// eight letters or more.
    Optional<String> nearest(String read) {
        var letters = letters(read);
        var most = letters.length() >= 8 ? 2 : 1;
        var byDistance = byLetters.entrySet().stream()
                .filter(e -> Math.abs(e.getKey().length() - letters.length()) <= most)
                .collect(Collectors.groupingBy(
                        e -> Distance.of(e.getKey(), letters),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        for (var distance = 0; distance <= most; distance++) {
            var there = byDistance.getOrDefault(distance, List.of());
            if (!there.isEmpty()) {
                return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// The one word that differs from what was read by marks alone, if there is no other.
    Optional<String> unmarked(String read) {
        var key = NameKey.of(read);
        var alike = byLetters.values().stream()
                .filter(w -> NameKey.of(w).equals(key))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    /// The one word that differs from what was read by one mark alone, where one of the two has two marks over a
    /// letter. Such pairs of marks on capitals (`MẪN`, `QUÂN`) are what the model misreads while it feels
    /// sure.
    Optional<String> oneMarkOff(String read) {
        var key = NameKey.of(read);
        var letters = letters(read);
        var alike = byLetters.entrySet().stream()
                .filter(e -> NameKey.of(e.getValue()).equals(key) && Distance.of(e.getKey(), letters) == 1)
                .map(Map.Entry::getValue)
                .filter(w -> hasPair(w) || hasPair(read))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    private static boolean hasPair(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).matches(".*\\p{M}\\p{M}.*");
    }

    /// Letters and marks apart, small, the tone behind the syllable: `hoà` and `hòa` are one.
    private static String letters(String word) {
        return Normalizer.normalize(word.toLowerCase(VIETNAMESE), Normalizer.Form.NFD)
                .lines()
                .flatMap(l -> List.of(l.split(" ")).stream())
                .map(Dictionary::toneLast)
                .collect(Collectors.joining(" "));
    }

    private static String toneLast(String syllable) {
        var tones = syllable.codePoints()
                .filter(Dictionary::isTone)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        var rest = syllable.codePoints()
                .filter(c -> !isTone(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return rest + tones;
    }

    private static boolean isTone(int mark) {
        return mark == 0x300 || mark == 0x301 || mark == 0x303 || mark == 0x309 || mark == 0x323;
    }

    private record Name(String name) {}

    private record Names(
            List<Name> surnames,
            List<String> givenMale,
            List<String> givenFemale,
            List<String> middleMale,
            List<String> middleFemale) {}

    private record Wards(List<Name> wards) {}

    private static Names namesRead() {
        return read("/assets/samples/names_vi.json", Names.class);
    }

    private static Dictionary names() {
        var names = namesRead();
        var all = new HashSet<String>();
        names.surnames().forEach(n -> all.add(n.name()));
        List.of(names.givenMale(), names.givenFemale(), names.middleMale(), names.middleFemale())
                .forEach(all::addAll);
        return new Dictionary(
                all.stream().flatMap(n -> List.of(n.split(" ")).stream()).collect(Collectors.toSet()));
    }

    private static Dictionary wards() {
        Function<Name, String> bare = w -> w.name().replaceFirst("^(Phường|Xã|Đặc khu) ", "");
        return new Dictionary(read("/assets/offices/danang_wards_2025.json", Wards.class).wards().stream()
                .map(bare)
                .toList());
    }

    private static <T> T read(String path, Class<T> type) {
        try (var in = Dictionary.class.getResourceAsStream(path)) {
            return Wire.read(Objects.requireNonNull(in, path).readAllBytes(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
