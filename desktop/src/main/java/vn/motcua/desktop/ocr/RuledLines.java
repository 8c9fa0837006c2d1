// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.nio.IntBuffer;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.lept4j.Pix;

/// Takes the rules of tables and frames off a level page: where writing stands close to them Tesseract draws both into
/// one. What runs straight for longer than any stroke of a letter is a rule. A crease is a rule too, lighter than the
/// writing it runs through: that stays.
final class RuledLines {

    private static final int DARK = 200;

    /// Darker than any crease: writing, and rules that were printed.
    private static final int INK = 110;

    /// Longer than a hairline is thick, px; strokes of letters that cross it are.
    private static final int STROKE = 5;

    /// At the 200 dpi of a prepared picture, px: 10 mm along the lines, 7 mm across them, where a row of a table ends.
    private static final int LONG = 80;

    private static final int HIGH = 56;

    /// What is as thick as this, px, is the stroke of a large letter or a bar.
    private static final int THICK = 7;

    /// What is taken off beside a rule, for its soft edge, px.
    private static final int EDGE = 3;

    /// The side of a box for one digit, px: 3.5 mm. Writing of forms is lower.
    private static final int BOX = 28;

    /// How near its two rules it comes, px.
    private static final int NEAR = 5;

    private RuledLines() {}

    /// @param grey is changed in place
    static void erase(Pix grey) {
        var bits = Leptonica1.pixThresholdToBinary(grey, DARK);
        if (bits == null) {
            return;
        }
        var along = Leptonica1.pixOpenCompBrickDwa(null, bits, LONG, 1);
        var across = Leptonica1.pixOpenCompBrickDwa(null, bits, 1, HIGH);
        if (!isEmpty(along)) {
            rules(grey, along, LONG, 1);
        }
        if (!isEmpty(across)) {
            rules(grey, across, 1, HIGH);
        }
        if (!isEmpty(along)) {
            boxes(grey, bits, along);
        }
        Freed.free(across);
        Freed.free(along);
        Freed.free(bits);
    }

    private static boolean isEmpty(Pix bits) {
        var none = IntBuffer.allocate(1);
        Leptonica1.pixZero(bits, none);
        return none.get(0) != 0;
    }

    private static void rules(Pix grey, Pix lines, int width, int height) {
        var bars = Leptonica1.pixOpenCompBrickDwa(null, lines, Math.max(width, THICK), Math.max(height, THICK));
        var thin = Leptonica1.pixSubtract(null, lines, bars);
        var wide = Leptonica1.pixDilateBrick(null, thin, EDGE, EDGE);
        var written = writing(grey, width, height);
        var off = Leptonica1.pixSubtract(null, wide, written);
        Leptonica1.pixSetMasked(grey, off, 255);
        Freed.free(off);
        Freed.free(written);
        Freed.free(wide);
        Freed.free(thin);
        Freed.free(bars);
    }

    /// Takes off what divides a row of boxes for one digit each: strokes too low for the rules of a table that go from
    /// one rule to another.
    private static void boxes(Pix grey, Pix bits, Pix along) {
        var stems = Leptonica1.pixOpenBrick(null, bits, 1, BOX);
        for (var stem : Ink.things(stems, 1, BOX)) {
            if (stem.width() <= THICK && meets(along, stem, stem.y()) && meets(along, stem, stem.y() + stem.height())) {
                var off = Leptonica1.boxCreate(
                        stem.x() - EDGE / 2, stem.y(), stem.width() + 2 * (EDGE / 2), stem.height());
                Leptonica1.pixSetInRect(grey, off);
                Freed.free(off);
            }
        }
        Freed.free(stems);
    }

    private static boolean meets(Pix rules, Box stem, int end) {
        var box = Leptonica1.boxCreate(stem.x() - NEAR, end - NEAR, stem.width() + 2 * NEAR, 2 * NEAR);
        var part = Leptonica1.pixClipRectangle(rules, box, null);
        Freed.free(box);
        var meets = !isEmpty(part);
        Freed.free(part);
        return meets;
    }

    /// What is as dark as ink and runs across: no part of a rule that was printed, be it in long runs or in the short
    /// ones of a hairline that leans.
    private static Pix writing(Pix grey, int width, int height) {
        var ink = Leptonica1.pixThresholdToBinary(grey, INK);
        var across = Leptonica1.pixOpenBrick(null, ink, width == 1 ? STROKE : 1, height == 1 ? STROKE : 1);
        var printed = Leptonica1.pixOpenCompBrickDwa(null, ink, width, height);
        var rules = Leptonica1.pixDilateBrick(null, printed, EDGE, EDGE);
        var writing = Leptonica1.pixSubtract(null, across, rules);
        Freed.free(rules);
        Freed.free(printed);
        Freed.free(across);
        Freed.free(ink);
        return writing;
    }
}
