// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.pages;

import java.awt.image.BufferedImage;
import vn.motcua.model.paper.PageEdits;
import vn.motcua.model.paper.PageImage;

/// A small copy of an original, of which a changed page can be shown at once.
public final class Preview {

    private static final int WIDEST = 560; // px
    static final float SEEN = 0.85f; // JPEG quality of what is only looked at

    private final byte[] jpeg;
    private final double scale;

    private Preview(byte[] jpeg, double scale) {
        this.jpeg = jpeg;
        this.scale = scale;
    }

    static Preview of(BufferedImage original) {
        var small = Pictures.small(original, Math.min(WIDEST, original.getWidth()));
        return new Preview(Pictures.jpeg(small, 0.8f), (double) small.getWidth() / original.getWidth());
    }

    /// @throws vn.motcua.model.problem.Problem UNREADABLE_IMAGE
    public static Preview of(PageImage original) {
        try (var easel = Easel.take()) {
            return of(easel.read(original.bytes()));
        }
    }

    /// The page as it looks with these edits.
    ///
    /// @param widthPx at most
    /// @return JPEG
    public byte[] picture(PageEdits edits, int widthPx) {
        var edited = Edited.picture(Pictures.read(jpeg), edits, scale);
        return Pictures.jpeg(Pictures.small(edited, Math.min(widthPx, edited.getWidth())), SEEN);
    }

    BufferedImage edited(PageEdits edits) {
        return Edited.picture(Pictures.read(jpeg), edits, scale);
    }

    /// Of the copy to the original.
    double scale() {
        return scale;
    }
}
