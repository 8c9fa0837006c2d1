// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.text.Normalizer;

/// How far a text that was read is from the truth.
final class CharacterErrors {

    private CharacterErrors() {}

    /// Edit distance over the length of the truth.
    static double rate(String truth, String read) {
        var t = folded(truth);
        var r = folded(read);
        return distance(t, r) / (double) Math.max(1, t.length());
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[–—−]", "-")
                .replaceAll("[“”]", "\"")
                .replaceAll("M\\p{L}U - D\\p{L} LI\\p{L}U GI\\p{L}", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (var j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j < row.length; j++) {
                var above = row[j];
                var change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, change);
                corner = above;
            }
        }
        return row[b.length()];
    }
}
