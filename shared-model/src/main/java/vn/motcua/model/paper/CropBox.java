// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.paper;

/// The part of a page that counts, in px of the original as it lies after it was set level about its middle. It may
/// reach beyond the picture's edges where a page lay askew; what comes in there is white.
///
/// @param x px from the left edge, may be negative
/// @param y px from the upper edge, may be negative
/// @param width px, at least 1
/// @param height px, at least 1
public record CropBox(int x, int y, int width, int height) {

    public CropBox {
        width = Math.max(1, width);
        height = Math.max(1, height);
    }

    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }
}
