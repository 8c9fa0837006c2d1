// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

/// A value that was read for a field of a request or of a paper: a proposal that waits for a person.
///
/// @param key of the `RequestField` or `PaperField`
/// @param value NFC, in the form of the field's type
/// @param confidence 0 to 1; 0 for a value of the wrong shape
/// @param page index of the page it stands on
/// @param box where it stands on that page, px
/// @param read as it stood there before a dictionary or a rule mended it; the value itself where nothing did
/// @param mending what mended it
public record FieldReading(
        String key, String value, double confidence, int page, Box box, String read, Mending mending) {

    /// A proposal below this must not pass unseen.
    public static final double SURE = 0.85;

    /// What a value owes its form to, besides the eye.
    public enum Mending {
        NONE,
        /// Lists of the city's wards, communes and streets, and of terms.
        WARD,
        /// Family, middle and given names.
        NAME,
        /// Letters that look like digits.
        DIGITS,
        /// Its own picture, cut out and read once more.
        REGION
    }

    public FieldReading(String key, String value, double confidence, int page, Box box) {
        this(key, value, confidence, page, box, value, Mending.NONE);
    }

    public FieldReading as(String otherKey) {
        return new FieldReading(otherKey, value, confidence, page, box, read, mending);
    }

    FieldReading of(String other, double sure) {
        return new FieldReading(key, other, sure, page, box, read, mending);
    }

    public FieldReading surer(double other) {
        return new FieldReading(key, value, other, page, box, read, mending);
    }

    public FieldReading onPage(int other) {
        return new FieldReading(key, value, confidence, other, box, read, mending);
    }
}
