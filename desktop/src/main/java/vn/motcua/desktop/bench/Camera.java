// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import com.google.zxing.common.PerspectiveTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;

/// Takes pictures of flat things that lie on a desk. The same seed gives the same picture.
public final class Camera {

    private static final double SLANT = 0.09;
    private static final int DESK = 0x6E5C4A;

    private final Random random;
    private final Set<Trouble> troubles;
    private final double shadow;
    private final double shadowWay;
    private final double waveX;
    private final double waveY;
    private final double wave;
    private final double phase;

    public Camera(long seed, Trouble... troubles) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + 11);
        this.troubles = Set.of(troubles);
        shadow = has(Trouble.SHADOW) ? 0.35 + 0.25 * random.nextDouble() : 0.1 * random.nextDouble();
        shadowWay = 2 * Math.PI * random.nextDouble();
        var bend = has(Trouble.BEND) ? 1 : 0;
        wave = bend * (0.012 + 0.013 * random.nextDouble());
        waveX = 4 + 5 * random.nextDouble();
        waveY = 4 + 5 * random.nextDouble();
        phase = 2 * Math.PI * random.nextDouble();
    }

    private boolean has(Trouble trouble) {
        return troubles.contains(trouble);
    }

    /// @param thing what lies there
    /// @param width of the picture, px
    /// @param height of the picture, px
    /// @param scale px of the picture for one px of the thing
    public BufferedImage shoot(BufferedImage thing, int width, int height, double scale) {
        var way = way(thing, width, height, scale);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var points = new float[2 * width];
        var row = new int[width];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                points[2 * x] = x + 0.5f;
                points[2 * x + 1] = y + 0.5f;
            }
            way.transformPoints(points);
            for (var x = 0; x < width; x++) {
                row[x] = seen(thing, points[2 * x], points[2 * x + 1]);
            }
            picture.setRGB(0, y, width, 1, row, 0, width);
        }
        return lit(has(Trouble.BLUR) ? blurred(picture) : picture);
    }

    /// From the picture to the thing.
    private PerspectiveTransform way(BufferedImage thing, int width, int height, double scale) {
        var degrees = (has(Trouble.TURN) ? 30 * random.nextDouble() - 15 : 3 * random.nextDouble() - 1.5)
                + (has(Trouble.UPSIDE_DOWN) ? 180 : 0);
        var angle = Math.toRadians(degrees);
        var w = thing.getWidth() * scale / 2;
        var h = thing.getHeight() * scale / 2;
        var midX = width / 2.0 + jitter(Math.max(0, width / 2.0 - w * 1.1) * 0.6);
        var midY = height / 2.0 + jitter(Math.max(0, height / 2.0 - h * 1.1) * 0.6);
        var at = new float[8];
        for (var i = 0; i < 4; i++) {
            var x = i == 1 || i == 2 ? w : -w;
            var y = i > 1 ? h : -h;
            var off = has(Trouble.SLANT) ? SLANT * Math.min(w, h) * 2 : 0;
            at[2 * i] = (float) (midX + x * Math.cos(angle) - y * Math.sin(angle) + jitter(off));
            at[2 * i + 1] = (float) (midY + x * Math.sin(angle) + y * Math.cos(angle) + jitter(off));
        }
        return PerspectiveTransform.quadrilateralToQuadrilateral(
                at[0],
                at[1],
                at[2],
                at[3],
                at[4],
                at[5],
                at[6],
                at[7],
                0,
                0,
                thing.getWidth(),
                0,
                thing.getWidth(),
                thing.getHeight(),
                0,
                thing.getHeight());
    }

    private double jitter(double most) {
        return most * (2 * random.nextDouble() - 1);
    }

    private int seen(BufferedImage thing, double u, double v) {
        var size = Math.min(thing.getWidth(), thing.getHeight());
        var x = u + wave * size * Math.sin(phase + v / size * waveY) - 0.5;
        var y = v + wave * size * Math.sin(phase + u / size * waveX) - 0.5;
        var left = (int) Math.floor(x);
        var top = (int) Math.floor(y);
        if (left < 0 || top < 0 || left + 1 >= thing.getWidth() || top + 1 >= thing.getHeight()) {
            return DESK;
        }
        var fx = (int) (256 * (x - left));
        var fy = (int) (256 * (y - top));
        var upper = mixed(thing.getRGB(left, top), thing.getRGB(left + 1, top), fx);
        return mixed(upper, mixed(thing.getRGB(left, top + 1), thing.getRGB(left + 1, top + 1), fx), fy);
    }

    private static int mixed(int one, int other, int share) {
        var out = 0;
        for (var shift = 0; shift <= 16; shift += 8) {
            var a = one >> shift & 255;
            out |= a + (((other >> shift & 255) - a) * share >> 8) << shift;
        }
        return out;
    }

    private BufferedImage blurred(BufferedImage picture) {
        var side = random.nextBoolean() ? 3 : 5;
        var weights = new float[side];
        Arrays.fill(weights, 1f / side);
        var shaken = random.nextInt(3) == 0;
        var out = new ConvolveOp(new Kernel(side, 1, weights), ConvolveOp.EDGE_NO_OP, null).filter(picture, null);
        return shaken
                ? out
                : new ConvolveOp(new Kernel(1, side, weights), ConvolveOp.EDGE_NO_OP, null).filter(out, null);
    }

    private BufferedImage lit(BufferedImage picture) {
        var w = picture.getWidth();
        var h = picture.getHeight();
        var bright = has(Trouble.DIM) ? 0.22 + 0.15 * random.nextDouble() : 0.85 + 0.1 * random.nextDouble();
        var grain = has(Trouble.DIM) ? 5 : 2;
        var lampX = w * (0.2 + 0.6 * random.nextDouble());
        var lampY = h * (0.2 + 0.6 * random.nextDouble());
        var lamp = Math.min(w, h) * (0.06 + 0.1 * random.nextDouble());
        var glare = has(Trouble.GLARE) ? 90 + 60 * random.nextDouble() : 0;
        var row = new int[w];
        for (var y = 0; y < h; y++) {
            picture.getRGB(0, y, w, 1, row, 0, w);
            for (var x = 0; x < w; x++) {
                var along =
                        ((x - w / 2.0) * Math.cos(shadowWay) + (y - h / 2.0) * Math.sin(shadowWay)) / Math.max(w, h);
                var light = bright * (1 - shadow * Math.clamp(0.5 + along * 1.4, 0, 1));
                var far = ((x - lampX) * (x - lampX) + (y - lampY) * (y - lampY)) / (2 * lamp * lamp);
                var extra = (far < 9 && glare > 0 ? glare * Math.exp(-far) : 0) + grain * random.nextGaussian();
                row[x] = level(row[x] >> 16, light, extra) << 16
                        | level(row[x] >> 8, light, extra) << 8
                        | level(row[x], light, extra);
            }
            picture.setRGB(0, y, w, 1, row, 0, w);
        }
        return picture;
    }

    private static int level(int channel, double light, double extra) {
        return (int) Math.clamp((channel & 255) * light + extra, 0, 255);
    }
}
