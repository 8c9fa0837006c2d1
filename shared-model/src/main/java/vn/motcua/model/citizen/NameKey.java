// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

import java.text.Normalizer;
import java.util.Locale;

/// The key by which names and texts are found without accents: `Đỗ Thuỳ`, `đỗ thùy` and `do thuy` share one key.
public record NameKey(String value) {

    /// Folds NFC or NFD text: tones and marks off, đ and ð to d, invisible characters and quotes off, spaces folded,
    /// lower case.
    public static NameKey of(String text) {
        var bare = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replace('ð', 'd')
                .replace('Ð', 'D')
                .replaceAll("[\\u200B-\\u200F\\uFEFF'’`~]", "")
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
        return new NameKey(bare.toLowerCase(Locale.ROOT));
    }

    /// Text as it is kept: NFC, Icelandic eth to đ, invisible characters off, spaces folded.
    public static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('ð', 'đ')
                .replace('Ð', 'Đ')
                .replaceAll("[\\u200B-\\u200F\\uFEFF]", "")
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }

    public boolean contains(NameKey part) {
        return value.contains(part.value);
    }
}
