// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.awt.image.BufferedImage;

/// How light the paper is at each place of a page, so that writing in a shadow is told from paper in it.
final class PaperLight {

    private static final double RANK = 0.8;

    private final int tile;
    private final int columns;
    private final int[] level;

    PaperLight(BufferedImage page, int tile) {
        this.tile = tile;
        columns = Math.ceilDiv(page.getWidth(), tile);
        var rows = Math.ceilDiv(page.getHeight(), tile);
        level = new int[columns * rows];
        var block = new int[tile * tile];
        for (var r = 0; r < rows; r++) {
            for (var c = 0; c < columns; c++) {
                level[r * columns + c] = ranked(page, c * tile, r * tile, block);
            }
        }
    }

    private int ranked(BufferedImage page, int x, int y, int[] block) {
        var w = Math.min(tile, page.getWidth() - x);
        var h = Math.min(tile, page.getHeight() - y);
        page.getRGB(x, y, w, h, block, 0, w);
        var counts = new int[256];
        for (var i = 0; i < w * h; i++) {
            counts[darkest(block[i])]++;
        }
        var left = (int) (w * h * RANK);
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

    int at(int x, int y) {
        return level[y / tile * columns + x / tile];
    }
}
