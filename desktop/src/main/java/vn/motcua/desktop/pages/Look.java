// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.pages;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.paper.CropBox;
import vn.motcua.model.paper.PageEdits;
import vn.motcua.model.paper.PageImage;

/// What the program sees at a first look at an original: how to set it right, and what cannot be set right.
///
/// @param proposed level, upright and cropped to the paper, where that is clear
/// @param faults that only another scan mends
/// @param preview a small copy of the original
/// @param barred has the two bars of a separator sheet: worth the search for its code
public record Look(PageEdits proposed, List<Fault> faults, Preview preview, boolean barred) {

    private static final double LEAST_DEGREES = 0.15;
    private static final int LEAST_INK = 300;

    /// @throws vn.motcua.model.problem.Problem UNREADABLE_IMAGE
    public static Look at(PageImage page) {
        try (var easel = Easel.take()) {
            return at(easel.read(page.bytes()), page.dpi());
        }
    }

    static Look at(BufferedImage image, int dpi) {
        var fine = Grey.of(image, Math.max(1, Math.round(dpi / 200f)));
        var grey = fine.coarser(2);
        var rough = grey.coarser(2);
        var found = PaperEdge.find(rough);
        var paper = found.scaled(2);
        var ink = Ink.of(grey, paper);
        var proposed = proposed(image, ink, grey, found.scaled(rough.step));
        var preview = Preview.of(image);
        var faults = new ArrayList<>(Quality.of(dpi, fine, grey, ink, paper));
        var edited = Grey.of(preview.edited(proposed), 1);
        if (faults.stream().noneMatch(f -> f.kind() == Fault.Kind.TOO_DARK)
                && Quality.hasDarkRim(edited, dpi * preview.scale())) {
            faults.add(Fault.of(Fault.Kind.DARK_BORDER));
        }
        return new Look(proposed, List.copyOf(faults), preview, Bars.areOn(rough));
    }

    /// @param paper in px of the original
    private static PageEdits proposed(BufferedImage image, Ink ink, Grey grey, Paper paper) {
        var lines = ink.size() < LEAST_INK ? null : Lines.of(ink, grey);
        var corners = paper.corners();
        var degrees = 0.0;
        var turns = 0;
        if (lines != null && lines.areClear()) {
            degrees = lines.degrees();
            turns = lines.quarterTurns();
        } else if (corners != null) {
            degrees = -slope(corners);
        }
        degrees = Math.abs(degrees) < LEAST_DEGREES ? 0 : degrees;
        var level = PageEdits.NONE.turned(turns).level(degrees);
        var middle = new double[] {image.getWidth() / 2.0, image.getHeight() / 2.0};
        if (corners != null) {
            return level.cropped(within(corners, degrees, middle, grey.step * 2));
        }
        return degrees == 0 ? level : level.cropped(roomForAll(ink, grey.step, degrees, image));
    }

    /// Slope of the side that is nearest to level, in degrees, right end down above 0.
    private static double slope(double[][] corners) {
        var degrees = Math.toDegrees(Math.atan2(corners[1][1] - corners[0][1], corners[1][0] - corners[0][0]));
        return degrees - 90 * Math.round(degrees / 90);
    }

    /// The level box inside the paper's edges.
    private static CropBox within(double[][] corners, double degrees, double[] middle, int inset) {
        var xs = new double[4];
        var ys = new double[4];
        for (var i = 0; i < 4; i++) {
            var p = turned(corners[i], degrees, middle);
            xs[i] = p[0];
            ys[i] = p[1];
        }
        Arrays.sort(xs);
        Arrays.sort(ys);
        var left = (int) Math.ceil(xs[1]) + inset;
        var top = (int) Math.ceil(ys[1]) + inset;
        return new CropBox(left, top, (int) xs[2] - inset - left, (int) ys[2] - inset - top);
    }

    /// A box around the picture that loses no ink when the page is set level; `null` if the picture's own is enough.
    private static @Nullable CropBox roomForAll(Ink ink, int step, double degrees, BufferedImage image) {
        var middle = new double[] {image.getWidth() / 2.0, image.getHeight() / 2.0};
        var left = 0.0;
        var top = 0.0;
        double right = image.getWidth();
        double bottom = image.getHeight();
        var room = step * 12; // 3 mm
        for (var i = 0; i < ink.size(); i++) {
            var p = turned(new double[] {ink.x()[i] * step, ink.y()[i] * step}, degrees, middle);
            left = Math.min(left, p[0] - room);
            top = Math.min(top, p[1] - room);
            right = Math.max(right, p[0] + room);
            bottom = Math.max(bottom, p[1] + room);
        }
        var all = left == 0 && top == 0 && right == image.getWidth() && bottom == image.getHeight();
        return all ? null : new CropBox((int) left, (int) top, (int) (right - left), (int) (bottom - top));
    }

    private static double[] turned(double[] p, double degrees, double[] middle) {
        var cos = Math.cos(Math.toRadians(degrees));
        var sin = Math.sin(Math.toRadians(degrees));
        var x = p[0] - middle[0];
        var y = p[1] - middle[1];
        return new double[] {middle[0] + x * cos - y * sin, middle[1] + x * sin + y * cos};
    }
}
