// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

/// A rectangle on a page as it was scanned, in px from its top left corner.
public record Box(int x, int y, int width, int height) {

    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    /// Whether the middle of the other lies inside.
    public boolean contains(Box other) {
        var cx = other.x + other.width / 2;
        var cy = other.y + other.height / 2;
        return cx >= x && cx <= right() && cy >= y && cy <= bottom();
    }

    /// The smallest rectangle around both.
    public Box and(Box other) {
        var left = Math.min(x, other.x);
        var top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }
}
