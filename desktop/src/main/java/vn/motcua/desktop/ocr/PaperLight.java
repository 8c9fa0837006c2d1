// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.Arrays;

/// How light the paper is at each place of a page, so that writing in a shadow is told from paper in it.
final class PaperLight {

    private static final double RANK = 0.8;

    private final int tile;
    private final int columns;
    private final int[] level;

    PaperLight(PxRows page, int tile) {
        this.tile = tile;
        columns = Math.ceilDiv(page.width(), tile);
        level = new int[columns * Math.ceilDiv(page.height(), tile)];
        var row = new int[page.width()];
        var counts = new int[columns][256];
        for (var y = 0; y < page.height(); y++) {
            page.read(y, row);
            for (var x = 0; x < row.length; x++) {
                counts[x / tile][darkest(row[x])]++;
            }
            if (y % tile == tile - 1 || y == page.height() - 1) {
                for (var c = 0; c < columns; c++) {
                    level[y / tile * columns + c] = ranked(counts[c]);
                    Arrays.fill(counts[c], 0);
                }
            }
        }
    }

    private static int ranked(int[] counts) {
        var left = (int) (Arrays.stream(counts).sum() * RANK);
        var at = 0;
        while (at < 255 && left >= counts[at]) {
            left -= counts[at++];
        }
        return at;
    }

    /// Of its three channels: an ink of any colour is dark in one.
    static int darkest(int rgb) {
        return Math.min(rgb >> 16 & 255, Math.min(rgb >> 8 & 255, rgb & 255));
    }

    static int lightest(int rgb) {
        return Math.max(rgb >> 16 & 255, Math.max(rgb >> 8 & 255, rgb & 255));
    }

    /// The lightness along a row.
    ///
    /// @param levels gets that of each px
    void along(int y, int[] levels) {
        var from = y / tile * columns;
        for (var x = 0; x < levels.length; x++) {
            levels[x] = level[from + x / tile];
        }
    }
}
