// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import vn.motcua.model.paper.PageImage;

/// A page in the scan sheet.
///
/// @param thumbnail PNG, at most 320 px wide
/// @param blank nothing on it: flagged, never dropped by itself
/// @param turns quarter turns to the right that the clerk asked for
/// @param row of the checklist it went to, 0 for none yet
public record ScannedPage(PageImage image, byte[] thumbnail, boolean blank, int turns, int row) {

    /// What makes its picture: equal keys, equal pictures.
    Object key() {
        return image;
    }

    ScannedPage turned(PageImage turned, byte[] picture, int quarter) {
        return new ScannedPage(turned, picture, blank, turns + quarter, row);
    }

    ScannedPage to(int number) {
        return new ScannedPage(image, thumbnail, blank, turns, number);
    }

    ScannedPage kept() {
        return new ScannedPage(image, thumbnail, false, turns, row);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
