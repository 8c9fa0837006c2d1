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

    private final int[] levels;

    private Grey(int width, int height, int step, int[] levels) {
        this.width = width;
        this.height = height;
        this.step = step;
        this.levels = levels;
    }

    /// @param step px of the picture that become one, along a side
    static Grey of(BufferedImage image, int step) {
        var w = Math.max(1, image.getWidth() / step);
        var h = Math.max(1, image.getHeight() / step);
        var levels = new int[w * h];
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
                    levels[y * w + x] += sum;
                }
            }
        }
        for (var i = 0; i < levels.length; i++) {
            levels[i] /= across * down;
        }
        return new Grey(w, h, step, levels);
    }

    int at(int x, int y) {
        return levels[y * width + x];
    }

    /// The level that this share of all px does not reach.
    ///
    /// @param share 0 to 1
    int level(double share) {
        var counts = new int[257];
        for (var level : levels) {
            counts[level]++;
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
        var coarse = new int[w * h];
        for (var y = 0; y < h * Math.min(by, height); y++) {
            for (var x = 0; x < w * Math.min(by, width); x++) {
                coarse[y / by * w + x / by] += at(x, y);
            }
        }
        for (var i = 0; i < coarse.length; i++) {
            coarse[i] /= Math.min(by, width) * Math.min(by, height);
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
