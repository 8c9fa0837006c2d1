// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.paper;

/// One image of a scan, and what it shows.
///
/// @param page of the original, counted from 1; a sheet printed on both sides has two
/// @param note whether the page bears a sticky note
/// @param covered whether the note lies on it in this image
public record ScannedSide(int page, boolean note, boolean covered) {

    public static ScannedSide of(int page) {
        return new ScannedSide(page, false, false);
    }

    /// The image with the note, or the one after it was taken off.
    public static ScannedSide noted(int page, boolean covered) {
        return new ScannedSide(page, true, covered);
    }
}
