// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.text.Normalizer;
import java.util.Locale;

/// Words of a page that stand on one line without a wide gap; mm as seen.
///
/// @param low the base line
/// @param size of the letters, mm
record TextLine(String text, double left, double right, double low, double size) {

    /// Made comparable: composed letters, capitals, single spaces.
    String folded() {
        return fold(text);
    }

    static String fold(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }
}
