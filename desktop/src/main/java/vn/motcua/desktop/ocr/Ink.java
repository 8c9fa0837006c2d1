// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.lept4j.Pix;

/// Makes a coloured page grey so that writing stays and seals go. Writing is dark in green whatever its ink: black, red
/// headings, blue pens. A seal, a stain or a coloured ground is a coloured thing of some size; there each px is taken
/// in the channel in which it is lightest, and the colour fades like the paper. Most pages bear nothing of that kind:
/// of them only the light is decoded.
final class Ink {

    /// How much smaller the picture is in which seals are looked for.
    static final int LOOK = 4;

    private static final int GREEN = 1;
    private static final int CHOOSE_MIN = 1;
    private static final int CHOOSE_MAX = 2;
    private static final int PIX_SRC = 0xc;
    private static final int BOTH_SIDES = 6;
    private static final int AT_LEAST = 4;
    private static final int COLOURED = 45;

    /// Lower than this is a line of writing.
    private static final double SEAL_INCHES = 0.6;

    private Ink() {}

    /// @param look the page, `LOOK` times smaller
    /// @param dpi of the file
    static Picture written(PageFile file, Picture look, int dpi) {
        var seals = seals(look.pix(), dpi / (double) LOOK);
        var grounds = DarkGround.in(look.pix(), dpi / (double) LOOK);
        if (seals.isEmpty() && grounds.isEmpty()) {
            return file.light();
        }
        try (var whole = file.colours(1)) {
            var coloured = Leptonica1.pixGetDepth(whole.pix()) == 32;
            var grey = coloured ? Picture.of(Leptonica1.pixGetRGBComponent(whole.pix(), GREEN)) : whole.grey();
            seals.forEach(area -> fade(whole.pix(), grey.pix(), area, CHOOSE_MAX));
            for (var area : grounds) {
                if (coloured) {
                    fade(whole.pix(), grey.pix(), area, CHOOSE_MIN);
                }
                DarkGround.turn(
                        grey.pix(), area.x() * LOOK, area.y() * LOOK, area.width() * LOOK, area.height() * LOOK, LOOK);
            }
            return grey;
        }
    }

    /// In px of the small picture.
    private static List<Box> seals(Pix look, double dpi) {
        if (Leptonica1.pixGetDepth(look) != 32) {
            return List.of();
        }
        var mask = Leptonica1.pixMaskOverColorPixels(look, COLOURED, 1);
        if (mask == null) {
            return List.of();
        }
        var joined = Leptonica1.pixDilateBrick(null, mask, 3, 3);
        Freed.free(mask);
        var least = (int) Math.ceil(SEAL_INCHES * dpi);
        var found = things(joined, least, least);
        Freed.free(joined);
        return found;
    }

    /// The boxes of connected black px that are no smaller than this both ways.
    static List<Box> things(Pix bits, int width, int height) {
        var all = Leptonica1.pixConnCompBB(bits, 8);
        if (all == null) {
            return List.of();
        }
        var large = Leptonica1.boxaSelectBySize(all, width, height, BOTH_SIDES, AT_LEAST, IntBuffer.allocate(1));
        var found = new ArrayList<Box>();
        for (var i = 0; i < Leptonica1.boxaGetCount(large); i++) {
            var at = new IntBuffer[] {
                IntBuffer.allocate(1), IntBuffer.allocate(1), IntBuffer.allocate(1), IntBuffer.allocate(1)
            };
            Leptonica1.boxaGetBoxGeometry(large, i, at[0], at[1], at[2], at[3]);
            found.add(new Box(at[0].get(0), at[1].get(0), at[2].get(0), at[3].get(0)));
        }
        Freed.free(large);
        Freed.free(all);
        return found;
    }

    /// @param channel the lightest or the darkest, by which each px is taken
    private static void fade(Pix picture, Pix grey, Box area, int channel) {
        var x = area.x() * LOOK;
        var y = area.y() * LOOK;
        var width = area.width() * LOOK;
        var height = area.height() * LOOK;
        var box = Leptonica1.boxCreate(x, y, width, height);
        var part = Leptonica1.pixClipRectangle(picture, box, null);
        Freed.free(box);
        if (part != null) {
            var light = Leptonica1.pixConvertRGBToGrayMinMax(part, channel);
            Leptonica1.pixRasterop(grey, x, y, width, height, PIX_SRC, light, 0, 0);
            Freed.free(part);
            Freed.free(light);
        }
    }
}
