// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/// What happens to a paper between the printer and the scanner.
public enum Wear {
    CLEAN,
    JPEG,
    SKEW,
    STAMP,
    LOW_CONTRAST,
    PHOTO;

    /// @param seed of the damage
    PaintedPaper on(PaintedPaper paper, long seed) {
        var random = new Random(seed ^ 0x5EED);
        return switch (this) {
            case CLEAN, JPEG -> paper.with(noise(paper.image(), random, this == JPEG ? 6 : 2), paper.dpi());
            case SKEW -> paper.with(turned(paper.image(), angle(random)), paper.dpi());
            case STAMP -> paper.with(stamped(paper.image(), paper.dpi(), random), paper.dpi());
            case LOW_CONTRAST -> paper.with(noise(faded(paper.image(), 0.35, 0), random, 4), paper.dpi());
            case PHOTO -> {
                var small = scaled(paper.image(), 200.0 / paper.dpi());
                yield paper.with(noise(faded(small, 0.8, 0.45), random, 5), 200);
            }
        };
    }

    /// JPEG quality the page is kept at, 0 to 1.
    float quality() {
        return this == JPEG ? 0.45f : 0.85f;
    }

    private static double angle(Random random) {
        return (random.nextBoolean() ? 1 : -1) * (0.5 + 2 * random.nextDouble());
    }

    static BufferedImage turned(BufferedImage from, double degrees) {
        return drawn(
                from,
                from.getWidth(),
                from.getHeight(),
                AffineTransform.getRotateInstance(
                        Math.toRadians(degrees), from.getWidth() / 2.0, from.getHeight() / 2.0));
    }

    private static BufferedImage scaled(BufferedImage from, double factor) {
        return drawn(
                from,
                (int) Math.round(from.getWidth() * factor),
                (int) Math.round(from.getHeight() * factor),
                AffineTransform.getScaleInstance(factor, factor));
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

    /// A round red seal over the lower half, and a name stamp.
    static BufferedImage stamped(BufferedImage from, int dpi, Random random) {
        var to = drawn(from, from.getWidth(), from.getHeight(), new AffineTransform());
        Graphics2D g = to.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(222, 40, 48, 215));
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

    /// @param strength of the ink that is left, 0 to 1
    /// @param shadow how much darker the far corner is, 0 to 1
    private static BufferedImage faded(BufferedImage from, double strength, double shadow) {
        var to = new BufferedImage(from.getWidth(), from.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < to.getHeight(); y++) {
            for (var x = 0; x < to.getWidth(); x++) {
                var light = 1 - shadow * (x + y) / (to.getWidth() + to.getHeight());
                var rgb = from.getRGB(x, y);
                to.setRGB(
                        x,
                        y,
                        level(rgb >> 16, strength, light) << 16
                                | level(rgb >> 8, strength, light) << 8
                                | level(rgb, strength, light));
            }
        }
        return to;
    }

    private static int level(int channel, double strength, double light) {
        return (int) ((232 - (255 - (channel & 255)) * strength * 232 / 255) * light);
    }

    private static BufferedImage noise(BufferedImage image, Random random, int spread) {
        var to = drawn(image, image.getWidth(), image.getHeight(), new AffineTransform());
        for (var y = 0; y < to.getHeight(); y++) {
            for (var x = 0; x < to.getWidth(); x++) {
                var by = random.nextInt(2 * spread + 1) - spread;
                var rgb = to.getRGB(x, y);
                to.setRGB(
                        x,
                        y,
                        near((rgb >> 16 & 255) + by) << 16 | near((rgb >> 8 & 255) + by) << 8 | near((rgb & 255) + by));
            }
        }
        return to;
    }

    private static int near(int level) {
        return Math.clamp(level, 0, 255);
    }
}
