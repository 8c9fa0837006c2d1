// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import com.sun.jna.ptr.PointerByReference;
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
    private static final int CHOOSE_MAX = 2;
    private static final int PIX_SRC = 0xc;
    private static final int COLOURED = 45;

    /// Lower than this is a line of writing.
    private static final double SEAL_INCHES = 0.6;

    private Ink() {}

    private record Area(int x, int y, int width, int height) {}

    /// @param look the page, `LOOK` times smaller
    /// @param dpi of the file
    static Picture written(PageFile file, Picture look, int dpi) {
        var seals = seals(look.pix(), dpi / (double) LOOK);
        if (seals.isEmpty()) {
            return file.light();
        }
        try (var colours = file.colours(1)) {
            var grey = Picture.of(Leptonica1.pixGetRGBComponent(colours.pix(), GREEN));
            seals.forEach(area -> fade(colours.pix(), grey.pix(), area));
            return grey;
        }
    }

    /// In px of the small picture.
    private static List<Area> seals(Pix look, double dpi) {
        if (Leptonica1.pixGetDepth(look) != 32) {
            return List.of();
        }
        var mask = Leptonica1.pixMaskOverColorPixels(look, COLOURED, 1);
        if (mask == null) {
            return List.of();
        }
        var joined = Leptonica1.pixDilateBrick(null, mask, 3, 3);
        free(mask);
        var boxes = Leptonica1.pixConnCompBB(joined, 8);
        free(joined);
        var found = new ArrayList<Area>();
        var least = SEAL_INCHES * dpi;
        for (var i = 0; boxes != null && i < Leptonica1.boxaGetCount(boxes); i++) {
            var at = new IntBuffer[] {
                IntBuffer.allocate(1), IntBuffer.allocate(1), IntBuffer.allocate(1), IntBuffer.allocate(1)
            };
            Leptonica1.boxaGetBoxGeometry(boxes, i, at[0], at[1], at[2], at[3]);
            if (at[2].get(0) >= least && at[3].get(0) >= least) {
                found.add(new Area(at[0].get(0), at[1].get(0), at[2].get(0), at[3].get(0)));
            }
        }
        if (boxes != null) {
            Leptonica1.boxaDestroy(new PointerByReference(boxes.getPointer()));
        }
        return found;
    }

    private static void fade(Pix picture, Pix grey, Area area) {
        var x = area.x() * LOOK;
        var y = area.y() * LOOK;
        var width = area.width() * LOOK;
        var height = area.height() * LOOK;
        var box = Leptonica1.boxCreate(x, y, width, height);
        var part = Leptonica1.pixClipRectangle(picture, box, null);
        Leptonica1.boxDestroy(new PointerByReference(box.getPointer()));
        if (part != null) {
            var light = Leptonica1.pixConvertRGBToGrayMinMax(part, CHOOSE_MAX);
            Leptonica1.pixRasterop(grey, x, y, width, height, PIX_SRC, light, 0, 0);
            free(part);
            free(light);
        }
    }

    private static void free(Pix pix) {
        Leptonica1.pixDestroy(new PointerByReference(pix.getPointer()));
    }
}
