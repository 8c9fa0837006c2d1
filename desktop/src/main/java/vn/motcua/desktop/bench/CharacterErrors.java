// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import vn.motcua.desktop.ocr.Distance;

/// How far a text that was read is from the truth.
final class CharacterErrors {

    private CharacterErrors() {}

    /// Edit distance over the length of the truth.
    static double rate(String truth, String read) {
        var t = folded(truth);
        var r = folded(read);
        return Distance.of(t, r) / (double) Math.max(1, t.length());
    }

    /// Words that are wrong, missing or too many over the number of words.
    static double wordRate(String truth, String read) {
        var signs = new HashMap<String, Character>();
        var t = signs(folded(truth), signs);
        var r = signs(folded(read), signs);
        return Distance.of(t, r) / (double) Math.max(1, t.length());
    }

    /// A sign for each word, the same for the same word.
    private static String signs(String text, Map<String, Character> signs) {
        var out = new StringBuilder();
        for (var word : text.split(" ")) {
            out.append(signs.computeIfAbsent(word, _ -> (char) (1 + signs.size())));
        }
        return out.toString();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[–—−]", "-")
                .replaceAll("[“”]", "\"")
                .replaceAll("\\p{L}{0,3}U?[\\s~-]*D\\p{L} LI\\p{L}U GI\\p{L}", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
