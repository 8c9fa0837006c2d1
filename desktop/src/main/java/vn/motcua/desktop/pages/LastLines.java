// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.pages;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import vn.motcua.model.paper.PageImage;

/// The end of a page, large enough to be read: by it a person finds the sheet that comes next.
public final class LastLines {

    private static final int DOTS = 75; // dpi at which ink is looked for
    private static final double TALL = 22; // mm
    private static final double RIM = 3; // mm
    private static final int WIDEST = 1200; // px

    private LastLines() {}

    /// @return PNG; of a page without ink its lower end
    /// @throws vn.motcua.model.problem.Problem UNREADABLE_IMAGE
    public static byte[] of(PageImage page) {
        try (var easel = Easel.take()) {
            return end(easel.read(page.bytes()), page);
        }
    }

    private static byte[] end(BufferedImage image, PageImage page) {
        var grey = Grey.of(image, Math.max(1, page.dpi() / DOTS));
        var mm = page.dpi() / 25.4;
        var bottom = Math.min(image.getHeight(), (int) (lowest(grey) * grey.step + RIM * mm));
        var top = Math.max(0, bottom - (int) (TALL * mm));
        var strip = image.getSubimage(0, top, image.getWidth(), Math.max(1, bottom - top));
        return Pictures.png(Pictures.small(strip, Math.min(WIDEST, strip.getWidth())));
    }

    /// The lowest row with a line of writing, below which lies dust at most: in px of the copy.
    private static int lowest(Grey grey) {
        var ink = Ink.of(grey, Paper.ALL);
        var rows = new int[grey.height];
        Arrays.stream(ink.y()).forEach(y -> rows[y]++);
        for (var y = grey.height - 1; y > 0; y--) {
            if (rows[y] >= Math.max(3, grey.width / 100)) {
                return y;
            }
        }
        return grey.height;
    }
}
