// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.paper.PaperProblem;
import vn.motcua.model.problem.Problem;

/// Small pictures and quarter turns of pages. Pure bytes.
final class Picture {

    private Picture() {}

    /// @return PNG
    static byte[] thumbnail(PageImage page, int widthPx) {
        var image = decode(page);
        var scale = (double) widthPx / image.getWidth();
        var small =
                new BufferedImage(widthPx, Math.max(1, (int) (image.getHeight() * scale)), BufferedImage.TYPE_INT_RGB);
        var g = small.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(averaged(image, widthPx), 0, 0, small.getWidth(), small.getHeight(), null);
        g.dispose();
        return png(small);
    }

    /// @param quarters to the right; the page stays lossless
    static PageImage turned(PageImage page, int quarters) {
        var image = decode(page);
        var w = image.getWidth();
        var h = image.getHeight();
        var upright = quarters % 2 == 0;
        var out = new BufferedImage(upright ? w : h, upright ? h : w, BufferedImage.TYPE_INT_RGB);
        var turn = new AffineTransform();
        turn.translate(out.getWidth() / 2.0, out.getHeight() / 2.0);
        turn.quadrantRotate(quarters);
        turn.translate(-w / 2.0, -h / 2.0);
        var g = out.createGraphics();
        g.drawImage(image, turn, null);
        g.dispose();
        return new PageImage(png(out), page.dpi(), out.getWidth(), out.getHeight());
    }

    /// Halved until it is near the wanted width, so that thin strokes do not vanish.
    private static BufferedImage averaged(BufferedImage image, int widthPx) {
        var now = image;
        while (now.getWidth() > widthPx * 2) {
            var half =
                    new BufferedImage(now.getWidth() / 2, Math.max(1, now.getHeight() / 2), BufferedImage.TYPE_INT_RGB);
            var g = half.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            g.drawImage(now, 0, 0, half.getWidth(), half.getHeight(), null);
            g.dispose();
            now = half;
        }
        return now;
    }

    private static BufferedImage decode(PageImage page) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(page.bytes()));
            if (image == null) {
                throw new Problem(PaperProblem.UNREADABLE_IMAGE);
            }
            return image;
        } catch (IOException e) {
            throw new Problem(e, PaperProblem.UNREADABLE_IMAGE);
        }
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new Problem(e, PaperProblem.UNREADABLE_IMAGE);
        }
        return bytes.toByteArray();
    }
}
