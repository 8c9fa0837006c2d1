// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The key by which names and texts are found without accents: `Đỗ Thuỳ`, `đỗ thùy` and `do thuy` share one key.
public record NameKey(String value) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\uFEFF]");
    private static final Pattern QUOTES = Pattern.compile("[\\u200B-\\u200F\\uFEFF'’`~]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    /// Folds NFC or NFD text: tones and marks off, đ and ð to d, invisible characters and quotes off, spaces folded,
    /// lower case.
    public static NameKey of(String text) {
        var letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replace('ð', 'd')
                .replace('Ð', 'D');
        var bare = SPACES.matcher(QUOTES.matcher(letters).replaceAll("")).replaceAll(" ");
        return new NameKey(bare.strip().toLowerCase(Locale.ROOT));
    }

    /// Text as it is kept: NFC, Icelandic eth to đ, invisible characters off, spaces folded.
    public static String clean(String text) {
        var letters = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('ð', 'đ')
                .replace('Ð', 'Đ');
        return SPACES.matcher(INVISIBLE.matcher(letters).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    public boolean contains(NameKey part) {
        return value.contains(part.value);
    }
}
