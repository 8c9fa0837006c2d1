// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/// What lies on a page that nobody wrote there: seals, folds, coffee.
final class Mark {

    private Mark() {}

    private static Graphics2D pen(BufferedImage on) {
        var g = on.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return g;
    }

    /// A round seal of 36 mm over the lower half.
    static BufferedImage stamped(BufferedImage from, int dpi, Random random, Color ink) {
        var to = Shape.copy(from);
        var g = pen(to);
        g.setColor(ink);
        var d = 36 / 25.4 * dpi;
        var x = to.getWidth() * (0.35 + 0.25 * random.nextDouble());
        var y = to.getHeight() * (0.45 + 0.25 * random.nextDouble());
        g.setStroke(new BasicStroke((float) (dpi / 60.0)));
        g.draw(new Ellipse2D.Double(x, y, d, d));
        g.draw(new Ellipse2D.Double(x + d * 0.17, y + d * 0.17, d * 0.66, d * 0.66));
        var font = Typeface.ARIMO.at(d * 0.09, true);
        var words = "ỦY BAN NHÂN DÂN PHƯỜNG • TP. ĐÀ NẴNG • ";
        g.setFont(font);
        for (var i = 0; i < words.length(); i++) {
            var at = AffineTransform.getRotateInstance(2 * Math.PI * i / words.length(), x + d / 2, y + d / 2);
            g.setTransform(at);
            g.drawString(words.substring(i, i + 1), (float) (x + d * 0.47), (float) (y + d * 0.13));
        }
        g.dispose();
        return to;
    }

    /// A letter folded in three: a dark crease with a light ridge beside it.
    static BufferedImage folded(BufferedImage from, int dpi, Random random) {
        var to = Shape.copy(from);
        var g = pen(to);
        for (var third = 1; third <= 2; third++) {
            var y = to.getHeight() * (third / 3.0 + 0.02 * random.nextDouble());
            var slope = to.getHeight() * 0.004 * (random.nextDouble() - 0.5);
            for (var i = 0; i < dpi / 12; i++) {
                var away = i / (dpi / 12.0);
                g.setColor(new Color(90, 90, 90, (int) (70 * (1 - away))));
                g.draw(new Line2D.Double(0, y + i, to.getWidth(), y + slope + i));
            }
            g.setColor(new Color(120, 120, 120, 150));
            g.setStroke(new BasicStroke(Math.max(1, dpi / 150f)));
            g.draw(new Line2D.Double(0, y, to.getWidth(), y + slope));
            g.setStroke(new BasicStroke(1));
        }
        g.dispose();
        return to;
    }

    /// The ring of a cup, and drops.
    static BufferedImage coffee(BufferedImage from, int dpi, Random random) {
        var to = Shape.copy(from);
        var g = pen(to);
        var d = 80 / 25.4 * dpi;
        var x = to.getWidth() * (0.1 + 0.4 * random.nextDouble());
        var y = to.getHeight() * (0.2 + 0.4 * random.nextDouble());
        g.setColor(new Color(150, 105, 55, 60));
        g.fill(new Ellipse2D.Double(x, y, d, d));
        g.setColor(new Color(120, 75, 30, 130));
        g.setStroke(new BasicStroke(dpi / 15f));
        g.draw(new Ellipse2D.Double(x, y, d, d));
        for (var i = 0; i < 12; i++) {
            var r = dpi * (0.02 + 0.1 * random.nextDouble());
            g.fill(new Ellipse2D.Double(
                    to.getWidth() * random.nextDouble(), to.getHeight() * random.nextDouble(), r, r));
        }
        g.dispose();
        return to;
    }
}
