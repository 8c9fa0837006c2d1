// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.pages;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import vn.motcua.model.paper.CropBox;
import vn.motcua.model.paper.PageEdits;
import vn.motcua.model.paper.PageImage;

/// The picture of a page: its original and what is done to it.
public final class Edited {

    private Edited() {}

    /// The same file kind as the original, a PNG without loss. An original without edits comes back as it is.
    ///
    /// @throws vn.motcua.model.problem.Problem UNREADABLE_IMAGE
    public static PageImage of(PageImage original, PageEdits edits) {
        if (edits.leavesThePicture()) {
            return original;
        }
        try (var easel = Easel.take()) {
            var out = picture(easel.read(original.bytes()), edits, 1, easel::blank);
            var bytes = original.mediaType().equals("image/jpeg") ? Pictures.jpeg(out, 0.95f) : Pictures.png(out);
            return new PageImage(bytes, original.dpi(), out.getWidth(), out.getHeight());
        }
    }

    /// Makes a picture, of whose kind [BufferedImage] tells.
    private interface Canvas {
        BufferedImage of(int width, int height, int kind);
    }

    /// The same of a smaller copy.
    ///
    /// @param scale of the copy to the original, which the crop box is measured in
    static BufferedImage picture(BufferedImage copy, PageEdits edits, double scale) {
        return picture(copy, edits, scale, BufferedImage::new);
    }

    private static BufferedImage picture(BufferedImage copy, PageEdits edits, double scale, Canvas canvas) {
        var crop = edits.crop();
        var box = crop == null
                ? new CropBox(0, 0, copy.getWidth(), copy.getHeight())
                : new CropBox(
                        (int) Math.round(crop.x() * scale),
                        (int) Math.round(crop.y() * scale),
                        (int) Math.round(crop.width() * scale),
                        (int) Math.round(crop.height() * scale));
        var flat = edits.quarterTurns() % 2 == 0;
        var w = flat ? box.width() : box.height();
        var h = flat ? box.height() : box.width();
        var out = canvas.of(w, h, Pictures.kind(copy));
        var turn = new AffineTransform();
        turn.translate(w / 2.0, h / 2.0);
        turn.quadrantRotate(edits.quarterTurns());
        turn.translate(-box.width() / 2.0 - box.x(), -box.height() / 2.0 - box.y());
        turn.rotate(Math.toRadians(edits.degrees()), copy.getWidth() / 2.0, copy.getHeight() / 2.0);
        var g = out.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, w, h);
        if (edits.deskew() != 0) {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        }
        g.drawImage(copy, turn, null);
        g.dispose();
        return out;
    }
}
