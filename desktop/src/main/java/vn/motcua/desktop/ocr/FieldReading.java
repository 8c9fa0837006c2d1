// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

/// A value that was read for a field of a request: a proposal that waits for a person.
///
/// @param key of the `RequestField`
/// @param value NFC, in the form of the field's type
/// @param confidence 0 to 1; 0 for a value of the wrong shape
/// @param page index of the page it stands on
/// @param box where it stands on that page, px
public record FieldReading(String key, String value, double confidence, int page, Box box) {}
