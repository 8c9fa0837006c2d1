// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import com.sun.jna.ptr.PointerByReference;
import java.nio.IntBuffer;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.lept4j.Pix;

/// Takes the rules of tables and frames off a level page: where writing stands close to them Tesseract draws both into
/// one. What runs straight for longer than any stroke of a letter is a rule.
final class RuledLines {

    private static final int DARK = 200;

    /// At the 200 dpi of a prepared picture, px: 10 mm along the lines, 7 mm across them, where a row of a table ends.
    private static final int LONG = 80;

    private static final int HIGH = 56;

    /// What is as thick as this, px, is the stroke of a large letter or a bar.
    private static final int THICK = 7;

    /// What is taken off beside a rule, for its soft edge, px.
    private static final int EDGE = 3;

    private RuledLines() {}

    /// @param grey is changed in place
    static void erase(Pix grey) {
        var bits = Leptonica1.pixThresholdToBinary(grey, DARK);
        if (bits == null) {
            return;
        }
        rules(grey, bits, LONG, 1);
        rules(grey, bits, 1, HIGH);
        free(bits);
    }

    private static void rules(Pix grey, Pix bits, int width, int height) {
        var lines = Leptonica1.pixOpenCompBrickDwa(null, bits, width, height);
        var none = IntBuffer.allocate(1);
        Leptonica1.pixZero(lines, none);
        if (none.get(0) != 0) {
            free(lines);
            return;
        }
        var bars = Leptonica1.pixOpenCompBrickDwa(null, lines, Math.max(width, THICK), Math.max(height, THICK));
        var thin = Leptonica1.pixSubtract(null, lines, bars);
        var wide = Leptonica1.pixDilateBrick(null, thin, EDGE, EDGE);
        Leptonica1.pixSetMasked(grey, wide, 255);
        free(wide);
        free(thin);
        free(bars);
        free(lines);
    }

    private static void free(Pix pix) {
        Leptonica1.pixDestroy(new PointerByReference(pix.getPointer()));
    }
}
