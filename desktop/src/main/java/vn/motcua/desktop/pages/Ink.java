// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.pages;

import java.util.Arrays;

/// The dark dots of a page, as places: where a px is clearly darker than the paper around it.
///
/// @param x px of the grey copy
/// @param y px of the grey copy
/// @param contrast levels between the paper and the darkest ink, 0 to 255
record Ink(int[] x, int[] y, int contrast) {

    private static final int BLOCK = 24;
    private static final int FAINTEST = 14;

    int size() {
        return x.length;
    }

    /// @param paper where to look
    static Ink of(Grey grey, Paper paper) {
        var light = lightness(grey);
        var darker = new byte[grey.width * grey.height];
        var counts = new int[256];
        for (var y = 0; y < grey.height; y++) {
            var from = paper.from(y, grey.width);
            var to = paper.to(y, grey.width);
            for (var x = from; x < to; x++) {
                var d = Math.max(0, light[y / BLOCK][x / BLOCK] - grey.at(x, y));
                darker[y * grey.width + x] = (byte) d;
                counts[d]++;
            }
        }
        var contrast = darkest(counts);
        var least = Math.max(FAINTEST, contrast * 2 / 5);
        var dots = Arrays.stream(counts).skip(least).sum();
        var xs = new int[dots];
        var ys = new int[dots];
        var n = 0;
        for (var i = 0; i < darker.length; i++) {
            if ((darker[i] & 255) >= least) {
                xs[n] = i % grey.width;
                ys[n++] = i / grey.width;
            }
        }
        return new Ink(xs, ys, contrast);
    }

    /// The level that the darkest hundredth reaches, dust aside.
    private static int darkest(int[] counts) {
        var all = Arrays.stream(counts).sum();
        var level = 255;
        for (var seen = counts[255]; seen < all / 200 && level > 0; seen += counts[level]) {
            level--;
        }
        return level;
    }

    /// How light the paper is, block by block: the level that four of five px do not pass, evened with its neighbours.
    private static int[][] lightness(Grey grey) {
        var rows = (grey.height + BLOCK - 1) / BLOCK;
        var columns = (grey.width + BLOCK - 1) / BLOCK;
        var light = new int[rows][columns];
        for (var r = 0; r < rows; r++) {
            for (var c = 0; c < columns; c++) {
                light[r][c] = light(grey, c * BLOCK, r * BLOCK);
            }
        }
        return light;
    }

    private static int light(Grey grey, int left, int top) {
        var counts = new int[256];
        var n = 0;
        for (var y = top; y < Math.min(top + BLOCK, grey.height); y++) {
            for (var x = left; x < Math.min(left + BLOCK, grey.width); x++, n++) {
                counts[grey.at(x, y)]++;
            }
        }
        var level = 255;
        for (var seen = counts[255]; seen < n / 5 && level > 0; seen += counts[level]) {
            level--;
        }
        return level;
    }
}
