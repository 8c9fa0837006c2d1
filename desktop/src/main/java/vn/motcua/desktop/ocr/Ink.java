// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import com.sun.jna.ptr.PointerByReference;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.lept4j.Pix;

/// Makes a coloured picture grey so that writing stays and seals go. Writing is dark in green whatever its ink: black,
/// red headings, blue pens. A seal, a stain or a coloured ground is a coloured thing of some size; there each px is
/// taken in the channel in which it is lightest, and the colour fades like the paper.
final class Ink {

    private static final int GREEN = 1;
    private static final int CHOOSE_MAX = 2;
    private static final int PIX_SRC = 0xc;
    private static final int COLOURED = 45;
    private static final double LOOK_DPI = 50;

    /// Lower than this is a line of writing.
    private static final double SEAL_INCHES = 0.6;

    private Ink() {}

    private record Area(int x, int y, int width, int height) {}

    /// @param dpi of the picture
    static Pix grey(Pix picture, int dpi) {
        if (Leptonica1.pixGetDepth(picture) != 32) {
            return Leptonica1.pixConvertTo8(picture, 0);
        }
        var grey = Leptonica1.pixGetRGBComponent(picture, GREEN);
        grey.setAutoSynch(false);
        for (var area : seals(picture, dpi)) {
            fade(picture, grey, area);
        }
        return grey;
    }

    private static List<Area> seals(Pix picture, int dpi) {
        var factor = Math.min(1, LOOK_DPI / dpi);
        var small = Leptonica1.pixScaleBySampling(picture, (float) factor, (float) factor);
        var mask = Leptonica1.pixMaskOverColorPixels(small, COLOURED, 1);
        Leptonica1.pixDestroy(new PointerByReference(small.getPointer()));
        if (mask == null) {
            return List.of();
        }
        var joined = Leptonica1.pixDilateBrick(null, mask, 3, 3);
        Leptonica1.pixDestroy(new PointerByReference(mask.getPointer()));
        var boxes = Leptonica1.pixConnCompBB(joined, 8);
        Leptonica1.pixDestroy(new PointerByReference(joined.getPointer()));
        var found = new ArrayList<Area>();
        var least = SEAL_INCHES * dpi * factor;
        for (var i = 0; boxes != null && i < Leptonica1.boxaGetCount(boxes); i++) {
            var at = new IntBuffer[] {
                IntBuffer.allocate(1), IntBuffer.allocate(1), IntBuffer.allocate(1), IntBuffer.allocate(1)
            };
            Leptonica1.boxaGetBoxGeometry(boxes, i, at[0], at[1], at[2], at[3]);
            if (at[2].get(0) >= least && at[3].get(0) >= least) {
                found.add(new Area(
                        (int) (at[0].get(0) / factor),
                        (int) (at[1].get(0) / factor),
                        (int) Math.ceil(at[2].get(0) / factor),
                        (int) Math.ceil(at[3].get(0) / factor)));
            }
        }
        if (boxes != null) {
            Leptonica1.boxaDestroy(new PointerByReference(boxes.getPointer()));
        }
        return found;
    }

    private static void fade(Pix picture, Pix grey, Area area) {
        var box = Leptonica1.boxCreate(area.x(), area.y(), area.width(), area.height());
        var part = Leptonica1.pixClipRectangle(picture, box, null);
        Leptonica1.boxDestroy(new PointerByReference(box.getPointer()));
        if (part == null) {
            return;
        }
        var light = Leptonica1.pixConvertRGBToGrayMinMax(part, CHOOSE_MAX);
        Leptonica1.pixRasterop(grey, area.x(), area.y(), area.width(), area.height(), PIX_SRC, light, 0, 0);
        Leptonica1.pixDestroy(new PointerByReference(part.getPointer()));
        Leptonica1.pixDestroy(new PointerByReference(light.getPointer()));
    }
}
