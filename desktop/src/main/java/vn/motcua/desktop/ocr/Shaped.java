// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import vn.motcua.desktop.ocr.FieldReading.Mending;

/// What was read, in the form of its field.
///
/// @param sound whether it has the shape of its type; what has not is shown but never sure
/// @param read before it was mended
record Shaped(String text, boolean sound, String read, Mending mending) {

    static Shaped plain(String text, boolean sound) {
        return new Shaped(text, sound, text, Mending.NONE);
    }
}
