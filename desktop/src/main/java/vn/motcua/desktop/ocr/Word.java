// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

/// One word that was read.
///
/// @param text NFC
/// @param box where it stands on the page as scanned, px
/// @param confidence 0 to 1
/// @param line number of its line, from 0, in reading order
public record Word(String text, Box box, double confidence, int line) {

    /// The same place, read otherwise.
    Word as(String mended) {
        return new Word(mended, box, confidence, line);
    }
}
