// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.List;

/// A row of letters cut out of a picture and laid level, so many px from letter to letter.
final class Strip {

    /// Rows of px above and below the letters.
    private static final int SLACK = 4;

    private final Glyphs glyphs;
    private final int width;
    private final int height;
    private final float[] levels;

    /// @param planes the picture, then halved again and again
    /// @param row in px of the first
    /// @param letters how many distances the strip is long
    /// @param bend as of `Row.Bent`
    Strip(List<InkPlane> planes, Row row, Glyphs glyphs, int letters, double[] bend) {
        this.glyphs = glyphs;
        width = letters * glyphs.width();
        height = glyphs.height() + 2 * SLACK;
        levels = new float[width * height];
        var level = 0;
        while (level + 1 < planes.size() && row.pitch() / (1 << level) > 1.9 * glyphs.width()) {
            level++;
        }
        var plane = planes.get(level);
        var here = row.scaled(1.0 / (1 << level));
        var step = here.pitch() / glyphs.width();
        var cos = Math.cos(here.angle()) * step;
        var sin = Math.sin(here.angle()) * step;
        for (var x = 0; x < width; x++) {
            var t = (x + 0.5 - width / 2.0) / glyphs.width();
            var along = (t + bend[3] * t * t) * glyphs.width();
            var off = (bend[0] + bend[1] * t + bend[2] * t * t) * glyphs.width();
            for (var y = 0; y < height; y++) {
                var down = y + 0.5 - height / 2.0 + off;
                levels[y * width + x] =
                        plane.between(here.x() + along * cos - down * sin, here.y() + along * sin + down * cos);
            }
        }
    }

    int width() {
        return width;
    }

    /// How alike the best letter is to what begins at each px, and how far down it lies.
    ///
    /// @param best filled, one a px
    /// @param down filled, px from the middle
    void look(float[] best, int[] down) {
        java.util.Arrays.fill(best, -1);
        var places = width - glyphs.width() + 1;
        var dots = new float[places];
        for (var dy = 0; dy <= 2 * SLACK; dy += 2) {
            var spread = spreads(dy, places);
            for (var g = 0; g < Glyphs.ALPHABET.length(); g++) {
                java.util.Arrays.fill(dots, 0);
                glyphs.slide(g, levels, width, dy, dots);
                for (var x = 0; x < places; x++) {
                    var likeness = dots[x] / spread[x];
                    if (likeness > best[x]) {
                        best[x] = likeness;
                        down[x] = dy - SLACK;
                    }
                }
            }
        }
    }

    private float[] spreads(int dy, int places) {
        var sums = new double[width + 1];
        var squares = new double[width + 1];
        for (var x = 0; x < width; x++) {
            double sum = 0;
            double square = 0;
            for (var y = dy; y < dy + glyphs.height(); y++) {
                var v = levels[y * width + x];
                sum += v;
                square += v * v;
            }
            sums[x + 1] = sums[x] + sum;
            squares[x + 1] = squares[x] + square;
        }
        var out = new float[places];
        var count = glyphs.width() * glyphs.height();
        for (var x = 0; x < places; x++) {
            var sum = sums[x + glyphs.width()] - sums[x];
            var square = squares[x + glyphs.width()] - squares[x];
            out[x] = glyphs.spread(sum, square, count);
        }
        return out;
    }

    /// The likeness of the letter that begins about there to each of the 37.
    float[] letter(int x, int aside) {
        var best = new float[Glyphs.ALPHABET.length()];
        var one = new float[best.length];
        java.util.Arrays.fill(best, -1);
        for (var px = Math.max(0, x - aside); px <= Math.min(width - glyphs.width(), x + aside); px++) {
            for (var dy = SLACK - aside; dy <= SLACK + aside; dy++) {
                glyphs.compare(levels, width, dy * width + px, one);
                for (var g = 0; g < best.length; g++) {
                    best[g] = Math.max(best[g], one[g]);
                }
            }
        }
        return best;
    }
}
