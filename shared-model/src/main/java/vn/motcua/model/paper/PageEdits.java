// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.paper;

import org.jspecify.annotations.Nullable;

/// What was done to a scanned page, as parameters: the original stays on the shelf, the picture is made of both
/// whenever it is needed. First the page is set level, then cropped, then turned by quarters.
///
/// @param quarterTurns to the right, 0 to 3
/// @param deskew turn to the right that sets the lines level, in hundredths of a degree
/// @param crop what stays of the level page; `null` is all of it
/// @param keptThoughBlank a person said that a page which looks blank belongs here
public record PageEdits(
        int quarterTurns, int deskew, @Nullable CropBox crop, boolean keptThoughBlank) {

    /// As it was scanned.
    public static final PageEdits NONE = new PageEdits(0, 0, null, false);

    private static final int MOST = 4500;

    public PageEdits {
        quarterTurns = Math.floorMod(quarterTurns, 4);
        deskew = Math.clamp(deskew, -MOST, MOST);
    }

    /// @param quarters to the right, negative ones to the left
    public PageEdits turned(int quarters) {
        return new PageEdits(quarterTurns + quarters, deskew, crop, keptThoughBlank);
    }

    /// @param degrees to the right
    public PageEdits level(double degrees) {
        return new PageEdits(quarterTurns, (int) Math.round(degrees * 100), crop, keptThoughBlank);
    }

    public PageEdits cropped(@Nullable CropBox box) {
        return new PageEdits(quarterTurns, deskew, box, keptThoughBlank);
    }

    public PageEdits kept() {
        return new PageEdits(quarterTurns, deskew, crop, true);
    }

    /// To the right, in degrees.
    public double degrees() {
        return deskew / 100.0;
    }

    /// Whether the picture is the original.
    public boolean leavesThePicture() {
        return quarterTurns == 0 && deskew == 0 && crop == null;
    }
}
