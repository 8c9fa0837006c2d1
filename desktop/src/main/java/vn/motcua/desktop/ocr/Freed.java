// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import com.sun.jna.ptr.PointerByReference;
import net.sourceforge.lept4j.Box;
import net.sourceforge.lept4j.Boxa;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.lept4j.Numa;
import net.sourceforge.lept4j.Pix;
import net.sourceforge.lept4j.Pta;
import org.jspecify.annotations.Nullable;

/// Gives memory back to Leptonica, which nobody else does.
final class Freed {

    private Freed() {}

    /// @param pix `null` where Leptonica made none
    static void free(@Nullable Pix pix) {
        if (pix != null) {
            Leptonica1.pixDestroy(new PointerByReference(pix.getPointer()));
        }
    }

    static void free(Box box) {
        Leptonica1.boxDestroy(new PointerByReference(box.getPointer()));
    }

    static void free(Boxa boxes) {
        Leptonica1.boxaDestroy(new PointerByReference(boxes.getPointer()));
    }

    static void free(Numa numbers) {
        Leptonica1.numaDestroy(new PointerByReference(numbers.getPointer()));
    }

    static void free(Pta points) {
        Leptonica1.ptaDestroy(new PointerByReference(points.getPointer()));
    }
}
