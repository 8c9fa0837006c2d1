// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Random;

/// Pages turned, scaled and seen aslant.
final class Shape {

    private static final Color TABLE = new Color(96, 74, 58);

    private Shape() {}

    /// @param degrees clockwise, about the middle
    static BufferedImage turned(BufferedImage from, double degrees) {
        return drawn(
                from,
                from.getWidth(),
                from.getHeight(),
                AffineTransform.getRotateInstance(
                        Math.toRadians(degrees), from.getWidth() / 2.0, from.getHeight() / 2.0));
    }

    /// A quarter turn: the page lies on its side.
    static BufferedImage quarter(BufferedImage from, boolean clockwise) {
        var way = AffineTransform.getTranslateInstance(from.getHeight() / 2.0, from.getWidth() / 2.0);
        way.quadrantRotate(clockwise ? 1 : 3);
        way.translate(-from.getWidth() / 2.0, -from.getHeight() / 2.0);
        return drawn(from, from.getHeight(), from.getWidth(), way);
    }

    static BufferedImage scaled(BufferedImage from, double factor) {
        var half = from;
        var left = factor;
        while (left < 0.5) {
            half = plain(half, 0.5);
            left *= 2;
        }
        return plain(half, left);
    }

    private static BufferedImage plain(BufferedImage from, double factor) {
        return drawn(
                from,
                (int) Math.round(from.getWidth() * factor),
                (int) Math.round(from.getHeight() * factor),
                AffineTransform.getScaleInstance(factor, factor));
    }

    static BufferedImage copy(BufferedImage from) {
        return drawn(from, from.getWidth(), from.getHeight(), new AffineTransform());
    }

    private static BufferedImage drawn(BufferedImage from, int width, int height, AffineTransform way) {
        var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = to.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(from, way, null);
        g.dispose();
        return to;
    }

    /// The sheet as a camera sees it from the side: each corner moved inwards, a table around it. The picture keeps
    /// its size, so the writing becomes a little smaller.
    static BufferedImage onTable(BufferedImage from, Random random) {
        var w = from.getWidth();
        var h = from.getHeight();
        var corners = new double[8];
        for (var i = 0; i < 4; i++) {
            var x = w * (0.01 + 0.045 * random.nextDouble());
            var y = h * (0.01 + 0.03 * random.nextDouble());
            corners[2 * i] = i == 0 || i == 3 ? x : w - x;
            corners[2 * i + 1] = i < 2 ? y : h - y;
        }
        var way = Aslant.of(w, h, corners);
        var to = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < h; y++) {
            for (var x = 0; x < w; x++) {
                way.at(x, y);
                to.setRGB(x, y, mixed(from, way.x(), way.y()));
            }
        }
        return to;
    }

    private static int mixed(BufferedImage from, double x, double y) {
        var x0 = (int) Math.floor(x);
        var y0 = (int) Math.floor(y);
        if (x0 < 0 || y0 < 0 || x0 + 1 >= from.getWidth() || y0 + 1 >= from.getHeight()) {
            return TABLE.getRGB();
        }
        var fx = x - x0;
        var fy = y - y0;
        var rgb = 0;
        for (var shift = 0; shift <= 16; shift += 8) {
            var top = level(from, x0, y0, shift) * (1 - fx) + level(from, x0 + 1, y0, shift) * fx;
            var foot = level(from, x0, y0 + 1, shift) * (1 - fx) + level(from, x0 + 1, y0 + 1, shift) * fx;
            rgb |= (int) Math.round(top * (1 - fy) + foot * fy) << shift;
        }
        return rgb;
    }

    private static int level(BufferedImage from, int x, int y, int shift) {
        return from.getRGB(x, y) >> shift & 255;
    }
}
