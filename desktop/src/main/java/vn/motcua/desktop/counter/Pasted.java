// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import vn.motcua.desktop.scan.Scanner;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.paper.PaperProblem;
import vn.motcua.model.problem.Problem;

/// A picture from the clipboard as a page.
final class Pasted {

    private static final double A4_HEIGHT_INCHES = 297 / 25.4;
    private static final int SCREEN_DPI = 96;

    private Pasted() {}

    /// @param argb rows of pixels; transparent parts show the paper
    static Scanner scanner(int[] argb, int width, int height) {
        return (_, pages) -> pages.page(page(argb, width, height));
    }

    /// Clipboards know no resolution: as if the picture filled an A4 sheet.
    private static PageImage page(int[] argb, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var i = 0; i < argb.length; i++) {
            argb[i] = argb[i] >>> 24 == 0 ? 0xFFFFFF : argb[i];
        }
        picture.setRGB(0, 0, width, height, argb, 0, width);
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new Problem(e, PaperProblem.UNREADABLE_IMAGE);
        }
        var dpi = Math.max(SCREEN_DPI, (int) Math.round(Math.max(width, height) / A4_HEIGHT_INCHES));
        return new PageImage(png.toByteArray(), dpi, width, height);
    }
}
