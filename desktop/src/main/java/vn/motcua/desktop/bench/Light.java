// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;

/// Faded ink, shadows, noise and blur.
final class Light {

    private Light() {}

    /// @param strength of the ink that is left, 0 to 1
    /// @param shadow how much darker the far corner is, 0 to 1
    static BufferedImage faded(BufferedImage from, double strength, double shadow) {
        var span = from.getWidth() + from.getHeight();
        return lit(from, strength, (x, y) -> 1 - shadow * (x + y) / span);
    }

    /// The shadow of a head or a hand: an edge across the page, soft, one side at half the light.
    static BufferedImage shaded(BufferedImage from, Random random) {
        var w = from.getWidth();
        var h = from.getHeight();
        var angle = random.nextDouble() * Math.PI;
        var away = (random.nextDouble() - 0.5) * 0.4 * h;
        var soft = w * (0.02 + 0.05 * random.nextDouble());
        var depth = 0.35 + 0.15 * random.nextDouble();
        return lit(from, 0.95, (x, y) -> {
            var distance = (x - w / 2.0) * Math.cos(angle) + (y - h / 2.0) * Math.sin(angle) - away;
            return 1 - depth / (1 + Math.exp(-distance / soft));
        });
    }

    private static BufferedImage lit(BufferedImage from, double strength, DoubleBinaryOperator light) {
        var to = new BufferedImage(from.getWidth(), from.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < to.getHeight(); y++) {
            for (var x = 0; x < to.getWidth(); x++) {
                var by = light.applyAsDouble(x, y);
                var rgb = from.getRGB(x, y);
                to.setRGB(
                        x,
                        y,
                        level(rgb >> 16, strength, by) << 16
                                | level(rgb >> 8, strength, by) << 8
                                | level(rgb, strength, by));
            }
        }
        return to;
    }

    private static int level(int channel, double strength, double light) {
        return (int) ((232 - (255 - (channel & 255)) * strength * 232 / 255) * light);
    }

    static BufferedImage noise(BufferedImage image, Random random, int spread) {
        var to = Shape.copy(image);
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

    /// @param sigma of the bell, px
    static BufferedImage blurred(BufferedImage image, double sigma) {
        var reach = (int) Math.ceil(2.5 * sigma);
        var bell = new float[2 * reach + 1];
        var sum = 0f;
        for (var i = -reach; i <= reach; i++) {
            bell[i + reach] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            sum += bell[i + reach];
        }
        for (var i = 0; i < bell.length; i++) {
            bell[i] /= sum;
        }
        var across = new ConvolveOp(new Kernel(bell.length, 1, bell), ConvolveOp.EDGE_NO_OP, null);
        var down = new ConvolveOp(new Kernel(1, bell.length, bell), ConvolveOp.EDGE_NO_OP, null);
        return down.filter(across.filter(image, null), null);
    }

    private static int near(int level) {
        return Math.clamp(level, 0, 255);
    }
}
