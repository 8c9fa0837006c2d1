// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Signature and seal as they stand to each other: the seal over the left third of the signature, in its middle or,
/// where that covers something, a little higher or lower; mm round the middle of the signature.
///
/// @param width of the signature (of the seal where there is none)
/// @param diameter of the seal, 0 for none
/// @param across from the middle of the signature to that of the seal
record SignatureMarks(double width, double height, double diameter, double across, double margin) {

    /// How far the seal may stand above (+) or below the middle, mm; tried in this order.
    private static final double[] RISES = {0, 2, -2, 4, -4, 6, -6};
    /// A seal out of the middle is as bad as a signature so many times as far from its place.
    private static final double CROOKED = 1.5;

    /// @param at middle of the signature, mm on the page
    /// @param rise of the seal
    record Found(SignatureMarks marks, Point2D at, double rise, double badness) {

        List<Placed> placed(int page) {
            var all = new ArrayList<Placed>();
            if (marks.height > 0) {
                all.add(new Placed(Part.SIGNATURE, Spot.round(page, at.getX(), at.getY(), marks.width, marks.height)));
            }
            if (marks.diameter > 0) {
                var x = at.getX() + marks.across;
                all.add(new Placed(Part.SEAL, Spot.round(page, x, at.getY() + rise, marks.diameter, marks.diameter)));
            }
            return all;
        }

        void take(InkMap map) {
            marks.outline(rise).take(map, at.getX(), at.getY());
        }
    }

    static SignatureMarks of(StampPlan plan, double margin) {
        var signature = plan.hasSignature() ? plan.profile().signature() : null;
        var seal = plan.hasSeal() ? plan.profile().seal() : null;
        var diameter = seal == null ? 0 : seal.diameter();
        if (signature == null) {
            return new SignatureMarks(diameter, 0, diameter, 0, margin);
        }
        var across = seal == null ? 0 : signature.width() * (seal.covers() - 0.5) - diameter / 2;
        return new SignatureMarks(signature.width(), signature.height(), diameter, across, margin);
    }

    /// The free place nearest to a point, with the seal as straight as it goes.
    Optional<Found> nearest(InkMap map, double x, double y) {
        @Nullable Found best = null;
        for (var rise : diameter > 0 && height > 0 ? RISES : new double[] {0}) {
            var crooked = CROOKED * Math.abs(rise);
            if (best != null && crooked >= best.badness()) {
                continue;
            }
            var at = outline(rise).nearest(map, x, y).orElse(null);
            if (at != null) {
                var badness = at.distance(x, y) + crooked;
                if (best == null || badness < best.badness()) {
                    best = new Found(this, at, rise, badness);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private Outline outline(double rise) {
        var seal = Outline.circle(diameter, margin);
        if (height == 0) {
            return seal;
        }
        var signature = Outline.box(width, height, margin);
        return diameter == 0 ? signature : signature.with(seal, across, rise);
    }
}
