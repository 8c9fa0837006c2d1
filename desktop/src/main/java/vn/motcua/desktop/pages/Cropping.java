// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.pages;

import org.jspecify.annotations.Nullable;
import vn.motcua.model.paper.CropBox;
import vn.motcua.model.paper.PageEdits;

/// A box with four corners over a page that is level and upright, dragged or moved by keys; what it says of the
/// original comes out at the end.
public final class Cropping {

    private static final int LEAST_MM = 10;

    private final int width;
    private final int height;
    private final double mm;
    private final PageEdits edits;
    private CropBox box;
    private int corner;

    /// @param width of the original, px
    /// @param height of the original, px
    public Cropping(int width, int height, int dpi, PageEdits edits) {
        var flat = edits.quarterTurns() % 2 == 0;
        this.width = flat ? width : height;
        this.height = flat ? height : width;
        this.mm = Math.max(1, dpi / 25.4);
        this.edits = edits;
        var crop = edits.crop();
        box = crop == null ? whole() : turned(crop, width, height, edits.quarterTurns());
    }

    private CropBox whole() {
        return new CropBox(0, 0, width, height);
    }

    /// In px of the page as it is shown, upright.
    public CropBox box() {
        return box;
    }

    /// Of the shown page without a crop, px.
    public int width() {
        return width;
    }

    /// Of the shown page without a crop, px.
    public int height() {
        return height;
    }

    /// The corner that keys move: 0 upper left, 1 upper right, 2 lower right, 3 lower left.
    public int corner() {
        return corner;
    }

    public void take(int other) {
        corner = Math.floorMod(other, 4);
    }

    /// All of the page again.
    public void all() {
        box = whole();
    }

    /// Moves the corner in hand.
    ///
    /// @param dx tenths of a millimetre to the right
    /// @param dy tenths of a millimetre down
    public void nudge(int dx, int dy) {
        var x = corner == 0 || corner == 3 ? box.x() : box.right();
        var y = corner < 2 ? box.y() : box.bottom();
        put(x + dx * mm / 10, y + dy * mm / 10);
    }

    /// Puts the corner in hand to a place of the shown page, px.
    public void put(double x, double y) {
        var least = (int) (LEAST_MM * mm);
        var left = box.x();
        var right = box.right();
        var top = box.y();
        var bottom = box.bottom();
        if (corner == 0 || corner == 3) {
            left = (int) Math.min(x, right - least);
        } else {
            right = (int) Math.max(x, left + least);
        }
        if (corner < 2) {
            top = (int) Math.min(y, bottom - least);
        } else {
            bottom = (int) Math.max(y, top + least);
        }
        var x0 = Math.max(left, Math.min(0, box.x()));
        var y0 = Math.max(top, Math.min(0, box.y()));
        var x1 = Math.min(right, Math.max(width, box.right()));
        var y1 = Math.min(bottom, Math.max(height, box.bottom()));
        box = new CropBox(x0, y0, x1 - x0, y1 - y0);
    }

    /// What stays of the original; `null` for all of it.
    public @Nullable CropBox done() {
        return box.equals(whole()) ? null : turned(box, width, height, 4 - edits.quarterTurns());
    }

    /// A box of a picture after it was turned to the right.
    private static CropBox turned(CropBox box, int width, int height, int quarters) {
        var now = box;
        var h = height;
        var w = width;
        for (var i = 0; i < quarters % 4; i++) {
            now = new CropBox(h - now.bottom(), now.x(), now.height(), now.width());
            var other = h;
            h = w;
            w = other;
        }
        return now;
    }
}
