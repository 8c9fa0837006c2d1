// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.pages;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import org.jspecify.annotations.Nullable;

/// A small grey copy of a picture: each level is the mean of a square of px.
final class Grey {

    final int width;
    final int height;

    /// px of the picture for one of these, along a side
    final int step;

    private final byte[] levels;

    private Grey(int width, int height, int step, byte[] levels) {
        this.width = width;
        this.height = height;
        this.step = step;
        this.levels = levels;
    }

    /// @param step px of the picture that become one, along a side
    static Grey of(BufferedImage image, int step) {
        var w = Math.max(1, image.getWidth() / step);
        var h = Math.max(1, image.getHeight() / step);
        var levels = new byte[w * h];
        var sums = new int[w];
        var row = new int[image.getWidth()];
        var across = Math.min(step, image.getWidth());
        var down = Math.min(step, image.getHeight());
        var bytes = Bytes.of(image);
        for (var y = 0; y < h; y++) {
            for (var dy = 0; dy < down; dy++) {
                greys(image, bytes, y * step + dy, row);
                for (var x = 0; x < w; x++) {
                    var sum = 0;
                    for (var dx = 0; dx < across; dx++) {
                        sum += row[x * step + dx];
                    }
                    sums[x] += sum;
                }
            }
            means(sums, across * down, levels, y * w);
        }
        return new Grey(w, h, step, levels);
    }

    int at(int x, int y) {
        return levels[y * width + x] & 255;
    }

    /// Of a row, and begins the next.
    private static void means(int[] sums, int of, byte[] levels, int from) {
        for (var x = 0; x < sums.length; x++) {
            levels[from + x] = (byte) (sums[x] / of);
            sums[x] = 0;
        }
    }

    /// The level that this share of all px does not reach.
    ///
    /// @param share 0 to 1
    int level(double share) {
        var counts = new int[257];
        for (var level : levels) {
            counts[level & 255]++;
        }
        var wanted = (int) (levels.length * share);
        var level = 0;
        for (var seen = counts[0]; seen <= wanted && level < 255; seen += counts[level]) {
            level++;
        }
        return level;
    }

    /// The same, coarser.
    ///
    /// @param by a whole number of px a side that become one
    Grey coarser(int by) {
        var w = Math.max(1, width / by);
        var h = Math.max(1, height / by);
        var across = Math.min(by, width);
        var down = Math.min(by, height);
        var coarse = new byte[w * h];
        var sums = new int[w];
        for (var y = 0; y < h; y++) {
            for (var dy = 0; dy < down; dy++) {
                for (var x = 0; x < w * across; x++) {
                    sums[x / by] += at(x, y * by + dy);
                }
            }
            means(sums, across * down, coarse, y * w);
        }
        return new Grey(w, h, step * by, coarse);
    }

    /// The px of a picture as bytes, where it keeps them so: ten times quicker than asking for each.
    private record Bytes(byte[] data, ComponentSampleModel model) {
        static @Nullable Bytes of(BufferedImage image) {
            return image.getRaster().getDataBuffer() instanceof DataBufferByte b
                            && image.getSampleModel() instanceof ComponentSampleModel m
                            && image.getType() != BufferedImage.TYPE_BYTE_INDEXED
                            && b.getNumBanks() == 1
                    ? new Bytes(b.getData(), m)
                    : null;
        }
    }

    private static void greys(BufferedImage image, @Nullable Bytes bytes, int y, int[] row) {
        if (bytes == null) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (var x = 0; x < row.length; x++) {
                row[x] = grey(row[x] >> 16 & 255, row[x] >> 8 & 255, row[x] & 255);
            }
            return;
        }
        var offsets = bytes.model().getBandOffsets();
        var colour = offsets.length >= 3;
        var stride = bytes.model().getPixelStride();
        var from = y * bytes.model().getScanlineStride();
        for (var x = 0; x < row.length; x++, from += stride) {
            var first = bytes.data()[from + offsets[0]] & 255;
            row[x] = colour
                    ? grey(first, bytes.data()[from + offsets[1]] & 255, bytes.data()[from + offsets[2]] & 255)
                    : first;
        }
    }

    private static int grey(int red, int green, int blue) {
        return (red * 77 + green * 151 + blue * 28) >> 8;
    }
}
