// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.awt.image.BufferedImage;

/// A picture as levels of its red channel, 0 to 255, one after the other; red stamps vanish in it.
final class InkPlane {

    private final byte[] levels;
    private final int width;
    private final int height;

    private InkPlane(byte[] levels, int width, int height) {
        this.levels = levels;
        this.width = width;
        this.height = height;
    }

    static InkPlane of(BufferedImage image) {
        var w = image.getWidth();
        var h = image.getHeight();
        var levels = new byte[w * h];
        var row = new int[w];
        for (var y = 0; y < h; y++) {
            image.getRGB(0, y, w, 1, row, 0, w);
            for (var x = 0; x < w; x++) {
                levels[y * w + x] = (byte) (row[x] >>> 24 == 0 ? 255 : row[x] >> 16);
            }
        }
        return new InkPlane(levels, w, h);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int at(int x, int y) {
        return levels[y * width + x] & 255;
    }

    /// Between px; outside it is as at the rim.
    float between(double x, double y) {
        var left = Math.clamp(x - 0.5, 0, width - 1.001);
        var top = Math.clamp(y - 0.5, 0, height - 1.001);
        var i = (int) top * width + (int) left;
        var fx = (float) (left - (int) left);
        var fy = (float) (top - (int) top);
        var upper = (levels[i] & 255) * (1 - fx) + (levels[i + 1] & 255) * fx;
        var lower = (levels[i + width] & 255) * (1 - fx) + (levels[i + width + 1] & 255) * fx;
        return upper * (1 - fy) + lower * fy;
    }

    /// Half as wide and high, each px the mean of four.
    InkPlane halved() {
        var w = width / 2;
        var h = height / 2;
        var out = new byte[w * h];
        for (var y = 0; y < h; y++) {
            for (var x = 0; x < w; x++) {
                var i = 2 * y * width + 2 * x;
                var sum = (levels[i] & 255)
                        + (levels[i + 1] & 255)
                        + (levels[i + width] & 255)
                        + (levels[i + width + 1] & 255);
                out[y * w + x] = (byte) (sum / 4);
            }
        }
        return new InkPlane(out, w, h);
    }

    /// Turned by a quarter, clockwise.
    InkPlane quarter() {
        var out = new byte[levels.length];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                out[x * height + height - 1 - y] = levels[y * width + x];
            }
        }
        return new InkPlane(out, height, width);
    }

    /// Where it is darker than its surroundings.
    ///
    /// @param reach of the surroundings, px
    /// @param depth how much darker, levels
    boolean[] ink(int reach, double depth) {
        var sums = new long[(width + 1) * (height + 1)];
        for (var y = 0; y < height; y++) {
            long row = 0;
            for (var x = 0; x < width; x++) {
                row += at(x, y);
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
        var ink = new boolean[levels.length];
        var w = width + 1;
        for (var y = 0; y < height; y++) {
            var top = Math.max(0, y - reach);
            var bottom = Math.min(height, y + reach + 1);
            for (var x = 0; x < width; x++) {
                var left = Math.max(0, x - reach);
                var right = Math.min(width, x + reach + 1);
                var sum = sums[bottom * w + right]
                        - sums[top * w + right]
                        - sums[bottom * w + left]
                        + sums[top * w + left];
                var mean = sum / (double) ((bottom - top) * (right - left));
                ink[y * width + x] = at(x, y) < mean * (1 - depth);
            }
        }
        return ink;
    }
}
