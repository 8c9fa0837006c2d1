// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.model.citizen.NameKey;

/// Folded text and how near a phrase comes to it.
final class Nearness {

    private Nearness() {}

    /// Letters and digits of a text without tones, one blank between words.
    static String key(String text) {
        return String.join(" ", keys(text));
    }

    static List<String> keys(String text) {
        var keys = new ArrayList<String>();
        for (var key : NameKey.of(text).value().split("[^\\p{L}\\d]+")) {
            if (!key.isEmpty()) {
                keys.add(key);
            }
        }
        return keys;
    }

    /// The fewest changes that make the phrase a part of the text (Sellers 1980).
    static int within(String phrase, String text) {
        if (text.contains(phrase)) {
            return 0;
        }
        var column = new int[phrase.length() + 1];
        for (var i = 0; i < column.length; i++) {
            column[i] = i;
        }
        var best = phrase.length();
        for (var j = 0; j < text.length(); j++) {
            var corner = column[0];
            for (var i = 1; i < column.length; i++) {
                var left = column[i];
                var change = corner + (phrase.charAt(i - 1) == text.charAt(j) ? 0 : 1);
                column[i] = Math.min(Math.min(column[i - 1], left) + 1, change);
                corner = left;
            }
            best = Math.min(best, column[phrase.length()]);
        }
        return best;
    }

    /// Whether the phrase stands in the text, one letter in eight misread.
    static boolean stands(String phrase, String text) {
        return within(phrase, text) <= phrase.length() / 8;
    }
}
