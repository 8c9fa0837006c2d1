// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.qr;

/// A picture as light and dark against its surroundings: about -1 where ink is, about 1 where paper is, whatever the
/// light.
final class Relief {

    private static final float MOST = 1.5f;

    /// Below this the surroundings are taken as blank, grey levels.
    private static final double FAINT = 6;

    private final float[] levels;
    private final int width;
    private final int height;

    /// @param reach how far the surroundings go, px
    Relief(Grey picture, int reach) {
        width = picture.getWidth();
        height = picture.getHeight();
        levels = new float[width * height];
        var sums = new Sums(picture);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                levels[y * width + x] = sums.level(x, y, reach);
            }
        }
    }

    /// Between px, outside as at the rim.
    float at(double x, double y) {
        var left = Math.clamp(x - 0.5, 0, width - 1.001);
        var top = Math.clamp(y - 0.5, 0, height - 1.001);
        var i = (int) top * width + (int) left;
        var fx = (float) (left - (int) left);
        var fy = (float) (top - (int) top);
        var upper = levels[i] * (1 - fx) + levels[i + 1] * fx;
        var lower = levels[i + width] * (1 - fx) + levels[i + width + 1] * fx;
        return upper * (1 - fy) + lower * fy;
    }

    /// Sums of all px above and left, of the levels and of their squares.
    private static final class Sums {

        private final byte[] px;
        private final int width;
        private final int height;
        private final long[] plain;
        private final long[] squares;

        Sums(Grey picture) {
            px = picture.getMatrix();
            width = picture.getWidth();
            height = picture.getHeight();
            plain = new long[(width + 1) * (height + 1)];
            squares = new long[plain.length];
            for (var y = 0; y < height; y++) {
                long row = 0;
                long rowSquares = 0;
                for (var x = 0; x < width; x++) {
                    var v = px[y * width + x] & 255;
                    row += v;
                    rowSquares += (long) v * v;
                    var i = (y + 1) * (width + 1) + x + 1;
                    plain[i] = plain[i - width - 1] + row;
                    squares[i] = squares[i - width - 1] + rowSquares;
                }
            }
        }

        float level(int x, int y, int reach) {
            var left = Math.max(0, x - reach);
            var top = Math.max(0, y - reach);
            var right = Math.min(width, x + reach + 1);
            var bottom = Math.min(height, y + reach + 1);
            var count = (double) (right - left) * (bottom - top);
            var mean = within(plain, left, top, right, bottom) / count;
            var spread = Math.sqrt(Math.max(0, within(squares, left, top, right, bottom) / count - mean * mean));
            var level = ((px[y * width + x] & 255) - mean) / Math.max(spread, FAINT);
            return (float) Math.clamp(level, -MOST, MOST);
        }

        private long within(long[] sums, int left, int top, int right, int bottom) {
            var w = width + 1;
            return sums[bottom * w + right] - sums[top * w + right] - sums[bottom * w + left] + sums[top * w + left];
        }
    }
}
