// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sheet;

import java.text.Normalizer;

/// One cell as it was written.
///
/// @param text NFC, without blanks around it; of a NUMBER its digits, of a DATE `yyyy-MM-dd`
public record SheetCell(Kind kind, String text) {

    public enum Kind {
        TEXT,
        /// Kept as a number: zeros at its left are lost.
        NUMBER,
        DATE
    }

    public static final SheetCell EMPTY = new SheetCell(Kind.TEXT, "");

    private static final int LONGEST = 5_000;

    public SheetCell {
        text = Normalizer.normalize(text.replace('\u00a0', ' ').replace("\u200e", ""), Normalizer.Form.NFC)
                .strip();
        text = text.substring(0, Math.min(LONGEST, text.length()));
    }

    public static SheetCell of(String text) {
        return text.isEmpty() ? EMPTY : new SheetCell(Kind.TEXT, text);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
