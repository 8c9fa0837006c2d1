// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.IntBuffer;
import java.util.Random;
import net.sourceforge.lept4j.Leptonica1;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TwoThirdsTest {

    private static final Random RANDOM = new Random(4);

    @BeforeAll
    static void findTheLibrary() {
        Natives.load(TesseractOcr.userCache());
    }

    private static Picture noise(int width, int height) {
        var picture = Picture.of(Leptonica1.pixCreate(width, height, 8));
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                Leptonica1.pixSetPixel(picture.pix(), x, y, RANDOM.nextInt(256));
            }
        }
        return picture;
    }

    private static int level(Picture picture, int x, int y) {
        var level = IntBuffer.allocate(1);
        Leptonica1.pixGetPixel(picture.pix(), x, y, level);
        return level.get(0);
    }

    /// By linear interpolation between the px whose middles lie around the middle of the px of the small picture.
    private static double between(Picture picture, int x, int y) {
        var sum = 0.0;
        for (var down = 0; down < 3; down++) {
            for (var across = 0; across < 3; across++) {
                sum += share(across, x) * share(down, y) * level(picture, x / 2 * 3 + across, y / 2 * 3 + down);
            }
        }
        return sum;
    }

    private static double share(int of, int at) {
        var middle = (at % 2 + 0.5) * 1.5;
        return Math.max(0, 1 - Math.abs(of + 0.5 - middle));
    }

    @Test
    void eachPxIsInterpolatedFromThoseAroundItsMiddle() {
        for (var width = 3; width < 20; width++) {
            try (var from = noise(width, 10);
                    var to = Picture.of(TwoThirds.of(from.pix()))) {
                assertEquals(width / 3 * 2, to.width());
                assertEquals(6, to.height());
                for (var y = 0; y < to.height(); y++) {
                    for (var x = 0; x < to.width(); x++) {
                        assertEquals(between(from, x, y), level(to, x, y), 0.5, width + " px: " + x + ", " + y);
                    }
                }
            }
        }
    }

    @Test
    void aPictureOfWhichNothingWouldBeLeftIsScaledTheUsualWay() {
        try (var low = noise(9, 2);
                var narrow = noise(2, 9);
                var least = noise(3, 3)) {
            assertFalse(TwoThirds.fits(low.pix()));
            assertFalse(TwoThirds.fits(narrow.pix()));
            assertTrue(TwoThirds.fits(least.pix()));
            assertEquals(1, low.scaled(TwoThirds.FACTOR).height());
        }
    }
}
