// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Random;

/// What happens to a paper between the printer and the scanner.
public enum Wear {
    CLEAN,
    JPEG,
    SKEW,
    STAMP,
    BLUE_STAMP,
    LOW_CONTRAST,
    BLUR,
    FOLD,
    SHADOW,
    COFFEE,
    /// From above in poor light, 200 dpi.
    PHOTO,
    /// From the hand, on a table: the sheet is no rectangle, half of it lies in a shadow.
    HANDHELD,
    UPSIDE_DOWN,
    SIDEWAYS,
    /// 110 dpi, as a fax or a messenger leaves it.
    SMALL;

    private static final Color RED = new Color(222, 40, 48, 215);
    private static final Color BLUE = new Color(40, 70, 190, 190);
    private static final int PHOTO_DPI = 200;
    private static final int SMALL_DPI = 110;

    /// @param seed of the damage
    PaintedPaper on(PaintedPaper paper, long seed) {
        var random = new Random(seed ^ 0x5EED);
        var image = paper.image();
        var dpi = paper.dpi();
        return switch (this) {
            case CLEAN, JPEG -> paper.with(Light.noise(image, random, this == JPEG ? 6 : 2), dpi);
            case SKEW -> paper.with(turned(image, angle(random)), dpi);
            case STAMP -> paper.with(Mark.stamped(image, dpi, random, RED), dpi);
            case BLUE_STAMP -> paper.with(Mark.stamped(image, dpi, random, BLUE), dpi);
            case LOW_CONTRAST -> paper.with(Light.noise(Light.faded(image, 0.35, 0), random, 4), dpi);
            case BLUR -> paper.with(Light.noise(Light.blurred(image, dpi / 150.0), random, 2), dpi);
            case FOLD -> paper.with(Mark.folded(image, dpi, random), dpi);
            case SHADOW -> paper.with(Light.noise(Light.shaded(image, random), random, 2), dpi);
            case COFFEE -> paper.with(Mark.coffee(image, dpi, random), dpi);
            case PHOTO -> {
                var small = Shape.scaled(image, PHOTO_DPI / (double) dpi);
                yield paper.with(Light.noise(Light.faded(small, 0.8, 0.45), random, 5), PHOTO_DPI);
            }
            case HANDHELD -> {
                var small = Shape.scaled(image, PHOTO_DPI / (double) dpi);
                var taken = Shape.onTable(Light.shaded(small, random), random);
                yield paper.with(Light.noise(Light.blurred(taken, 0.5), random, 4), PHOTO_DPI);
            }
            case UPSIDE_DOWN -> paper.with(Light.noise(turned(image, 180), random, 2), dpi);
            case SIDEWAYS -> paper.with(Shape.quarter(image, random.nextBoolean()), dpi);
            case SMALL -> paper.with(Light.noise(Shape.scaled(image, SMALL_DPI / (double) dpi), random, 2), SMALL_DPI);
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
        return Shape.turned(from, degrees);
    }

    /// A round red seal over the lower half.
    static BufferedImage stamped(BufferedImage from, int dpi, Random random) {
        return Mark.stamped(from, dpi, random, RED);
    }
}
