// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.nio.IntBuffer;
import java.util.List;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.lept4j.Pix;

/// What is written light on dark: heads of tables, banners, whole negatives from a film reader. A dark thing is such a
/// ground if it fills its box and all that is light in it is as thin as strokes: a card that lies on a black scanner
/// bed is not.
final class DarkGround {

    private static final int DARK = 110;
    private static final int LIGHT = 165;
    private static final double FILLED = 0.6;

    /// A line of small print on its ground.
    private static final double HIGH_INCHES = 0.16;

    private static final double WIDE_INCHES = 0.6;

    /// No stroke of a letter below 40 pt is as thick, be it bold.
    private static final double STROKE_INCHES = 0.12;

    /// Share of light px: of a line that fills a little of its ground.
    private static final double WRITTEN = 0.005;

    private static final double SOLID = 0.25;
    private static final int NOT_DESTINATION = 0x5;
    private static final int CHOOSE_MIN = 1;

    /// All four px of which one becomes must be black: then strokes of writing are gone.
    private static final int ALL = 4;

    private DarkGround() {}

    /// @param look the page, smaller
    /// @param dpi of the look
    /// @return in px of the look
    static List<Box> in(Pix look, double dpi) {
        var light = Leptonica1.pixGetDepth(look) == 32
                ? Leptonica1.pixConvertRGBToGrayMinMax(look, CHOOSE_MIN)
                : Leptonica1.pixConvertTo8(look, 0);
        var dark = Leptonica1.pixThresholdToBinary(light, DARK);
        var thick = Leptonica1.pixReduceRankBinary2(dark, ALL, null);
        var least = Math.max(2, (int) (HIGH_INCHES * dpi / 2));
        var found = thick == null
                ? List.<Box>of()
                : Ink.things(thick, least, least).stream()
                        .map(b -> new Box(2 * b.x(), 2 * b.y(), 2 * b.width(), 2 * b.height()))
                        .filter(b ->
                                Math.max(b.width(), b.height()) >= WIDE_INCHES * dpi && isGround(dark, light, b, dpi))
                        .toList();
        Freed.free(thick);
        Freed.free(dark);
        Freed.free(light);
        return found;
    }

    /// Makes it dark on light.
    ///
    /// @param grey changed in place
    /// @param rim how exactly the edges are known, px; there nothing is written
    static void turn(Pix grey, int x, int y, int w, int h, int rim) {
        Leptonica1.pixRasterop(grey, x, y, w, h, NOT_DESTINATION, null, 0, 0);
        white(grey, x - rim, y - rim, w + 2 * rim, 2 * rim);
        white(grey, x - rim, y + h - rim, w + 2 * rim, 2 * rim);
        white(grey, x - rim, y - rim, 2 * rim, h + 2 * rim);
        white(grey, x + w - rim, y - rim, 2 * rim, h + 2 * rim);
    }

    private static void white(Pix grey, int x, int y, int w, int h) {
        var box = Leptonica1.boxCreate(Math.max(0, x), Math.max(0, y), w, h);
        Leptonica1.pixSetInRect(grey, box);
        Freed.free(box);
    }

    private static boolean isGround(Pix dark, Pix light, Box place, double dpi) {
        var area = place.width() * (double) place.height();
        var ground = clipped(dark, place);
        var filled = count(ground) / area;
        Freed.free(ground);
        if (filled < FILLED) {
            return false;
        }
        var part = clipped(light, place);
        var paper = Leptonica1.pixThresholdToBinary(part, LIGHT);
        Freed.free(part);
        Leptonica1.pixInvert(paper, paper);
        var written = count(paper);
        var stroke = Math.max(3, (int) Math.round(STROKE_INCHES * dpi));
        var solid = Leptonica1.pixOpenBrick(null, paper, stroke, stroke);
        var thick = count(solid);
        Freed.free(solid);
        Freed.free(paper);
        return written > WRITTEN * area && thick < SOLID * written;
    }

    private static Pix clipped(Pix pix, Box place) {
        var box = Leptonica1.boxCreate(place.x(), place.y(), place.width(), place.height());
        var part = Leptonica1.pixClipRectangle(pix, box, null);
        Freed.free(box);
        return part;
    }

    private static double count(Pix bits) {
        var count = IntBuffer.allocate(1);
        Leptonica1.pixCountPixels(bits, count, null);
        return count.get(0);
    }
}
