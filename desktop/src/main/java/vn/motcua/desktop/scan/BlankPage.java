// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.paper.PaperProblem;
import vn.motcua.model.problem.Problem;

/// Tells whether a page bears nothing. Blank pages are flagged and never dropped: a stamp may be faint.
public final class BlankPage {

    private static final int EDGE_PERCENT = 3; // shadows of the paper's edge
    private static final int FAINTEST = 32; // grey levels below the paper's own
    private static final int DARKEST_PAPER = 64; // grey level; what is darker is a closed lid
    private static final int SAMPLES_PER_CELL = 4; // a cell is 16 samples, about 1.4 mm wide at 75 dpi
    private static final int FEWEST_CELLS = 4; // fewer are dust

    private BlankPage() {}

    /// @throws Problem UNREADABLE_IMAGE
    public static boolean isBlank(PageImage page) {
        var grey = greys(page);
        var paper = median(grey);
        if (paper < DARKEST_PAPER) {
            return false;
        }
        var inked = 0;
        var top = grey.length * EDGE_PERCENT / 100;
        var left = grey[0].length * EDGE_PERCENT / 100;
        for (var y = top; y + 4 <= grey.length - top; y += 4) {
            for (var x = left; x + 4 <= grey[0].length - left; x += 4) {
                if (isInked(grey, y, x, paper - FAINTEST) && ++inked >= FEWEST_CELLS) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isInked(int[][] grey, int top, int left, int darkest) {
        var dark = 0;
        for (var y = top; y < top + 4; y++) {
            for (var x = left; x < left + 4; x++) {
                dark += grey[y][x] < darkest ? 1 : 0;
            }
        }
        return dark >= SAMPLES_PER_CELL;
    }

    /// Sampled at about 75 dpi by averaging nothing: thin strokes are kept by taking the darkest channel.
    private static int[][] greys(PageImage page) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(page.bytes()))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Problem(PaperProblem.UNREADABLE_IMAGE);
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                var wish = reader.getDefaultReadParam();
                var step = Math.max(1, page.dpi() / 75);
                wish.setSourceSubsampling(step, step, 0, 0);
                var image = reader.read(0, wish);
                var grey = new int[image.getHeight()][image.getWidth()];
                for (var y = 0; y < grey.length; y++) {
                    for (var x = 0; x < grey[0].length; x++) {
                        var rgb = image.getRGB(x, y);
                        grey[y][x] = Math.min(rgb & 255, Math.min(rgb >> 8 & 255, rgb >> 16 & 255));
                    }
                }
                return grey;
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new Problem(e, PaperProblem.UNREADABLE_IMAGE);
        }
    }

    private static int median(int[][] grey) {
        var histogram = new int[256];
        for (var row : grey) {
            for (var level : row) {
                histogram[level]++;
            }
        }
        var half = grey.length * grey[0].length / 2;
        var level = 0;
        for (var seen = histogram[0]; seen <= half && level < 255; seen += histogram[level]) {
            level++;
        }
        return level;
    }
}
