// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.pages;

import java.util.ArrayList;
import java.util.List;

/// The gate: can this page be read and kept for years? Measured on grey copies of about 200 and 100 dpi.
final class Quality {

    static final int LEAST_DPI = 190; // NĐ 30/2020 wants 200; a phone's picture is rounded
    static final double SHARP = 0.22; // steepest edges, of the ink's contrast a px of 200 dpi
    static final int DARK_PAPER = 115;
    static final int PALE_INK = 40;

    private static final int LEAST_INK = 400; // px of 100 dpi: less is no writing to judge by
    private static final double STRIP_MM = 1;
    private static final int CUT_LETTERS = 4;

    private final List<Fault> faults = new ArrayList<>();

    private Quality() {}

    /// @param fine about 200 dpi
    /// @param grey half as fine, in which the ink was found
    static List<Fault> of(int dpi, Grey fine, Grey grey, Ink ink, Paper paper) {
        var quality = new Quality();
        if (dpi < LEAST_DPI) {
            quality.faults.add(new Fault(Fault.Kind.LOW_DPI, dpi));
        }
        quality.light(grey, ink, paper);
        if (ink.size() >= LEAST_INK) {
            if (sharpness(fine, ink) < SHARP) {
                quality.faults.add(Fault.of(Fault.Kind.BLURRED));
            }
            quality.cut(grey, ink);
        }
        return List.copyOf(quality.faults);
    }

    private void light(Grey grey, Ink ink, Paper paper) {
        var counts = new int[256];
        var all = 0;
        for (var y = 0; y < grey.height; y++) {
            for (var x = paper.from(y, grey.width); x < paper.to(y, grey.width); x++, all++) {
                counts[grey.at(x, y)]++;
            }
        }
        var level = 0;
        for (var seen = counts[0]; seen < all / 2 && level < 255; seen += counts[level]) {
            level++;
        }
        if (level < DARK_PAPER) {
            faults.add(Fault.of(Fault.Kind.TOO_DARK));
        } else if (ink.size() >= LEAST_INK && ink.contrast() < PALE_INK) {
            faults.add(Fault.of(Fault.Kind.TOO_PALE));
        }
    }

    /// How steep the steepest hundredth of edges near ink is, as a share of the contrast.
    static double sharpness(Grey fine, Ink ink) {
        var counts = new int[512];
        var all = 0;
        for (var i = 0; i < ink.size(); i++) {
            for (var dy = 0; dy < 2; dy++) {
                for (var dx = 0; dx < 2; dx++) {
                    var x = ink.x()[i] * 2 + dx;
                    var y = ink.y()[i] * 2 + dy;
                    if (x > 0 && y > 0 && x < fine.width - 1 && y < fine.height - 1) {
                        var across = Math.abs(fine.at(x + 1, y) - fine.at(x - 1, y));
                        var down = Math.abs(fine.at(x, y + 1) - fine.at(x, y - 1));
                        counts[Math.max(across, down)]++;
                        all++;
                    }
                }
            }
        }
        var level = 511;
        for (var seen = counts[511]; seen < all / 20 && level > 0; seen += counts[level]) {
            level--;
        }
        return level / 2.0 / Math.max(1, ink.contrast());
    }

    /// Letters that touch the picture's edge where the paper reaches it.
    private void cut(Grey grey, Ink ink) {
        var depth = Math.max(2, (int) Math.round(STRIP_MM * 100 / 25.4));
        var left = new boolean[grey.height];
        var right = new boolean[grey.height];
        var top = new boolean[grey.width];
        var bottom = new boolean[grey.width];
        for (var i = 0; i < ink.size(); i++) {
            var x = ink.x()[i];
            var y = ink.y()[i];
            left[y] |= x < depth;
            right[y] |= x >= grey.width - depth;
            top[x] |= y < depth;
            bottom[x] |= y >= grey.height - depth;
        }
        add(left, Fault.Kind.CUT_LEFT);
        add(right, Fault.Kind.CUT_RIGHT);
        add(top, Fault.Kind.CUT_TOP);
        add(bottom, Fault.Kind.CUT_BOTTOM);
    }

    /// Several short marks are letters; one long one is a fold or a shadow, one short one is dust.
    private void add(boolean[] touched, Fault.Kind kind) {
        var letters = 0;
        for (var i = 0; i < touched.length; i++) {
            var from = i;
            while (i < touched.length && touched[i]) {
                i++;
            }
            letters += i - from >= 2 && i - from <= 30 ? 1 : 0;
        }
        if (letters >= CUT_LETTERS) {
            faults.add(Fault.of(kind));
        }
    }

    /// A dark rim that is left after all edits, at least 2 mm deep along most of a side.
    static boolean hasDarkRim(Grey edited, double dpi) {
        var depth = Math.max(2, (int) Math.round(2 * dpi / 25.4));
        if (edited.width < 4 * depth || edited.height < 4 * depth) {
            return false;
        }
        return dark(edited, 0, depth, 0, edited.height)
                || dark(edited, edited.width - depth, edited.width, 0, edited.height)
                || dark(edited, 0, edited.width, 0, depth)
                || dark(edited, 0, edited.width, edited.height - depth, edited.height);
    }

    private static boolean dark(Grey grey, int left, int right, int top, int bottom) {
        var dark = 0;
        for (var y = top; y < bottom; y++) {
            for (var x = left; x < right; x++) {
                dark += grey.at(x, y) < 100 ? 1 : 0;
            }
        }
        return dark > (right - left) * (bottom - top) * 0.6;
    }
}
