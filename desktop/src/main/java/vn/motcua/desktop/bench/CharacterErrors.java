// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.text.Normalizer;
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

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[–—−]", "-")
                .replaceAll("[“”]", "\"")
                .replaceAll("M\\p{L}U - D\\p{L} LI\\p{L}U GI\\p{L}", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
