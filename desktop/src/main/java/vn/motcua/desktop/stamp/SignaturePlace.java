// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.awt.geom.Point2D;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Where a signature goes by itself: in the middle between the signer's office and name (NĐ 30/2020); without a name
/// at the lower right.
final class SignaturePlace {

    /// More room than this above a name is no gap left for a signature, mm.
    private static final double WIDEST_GAP = 50;

    private SignaturePlace() {}

    static Point2D ideal(PageInk page, @Nullable TextLine name, StampPlan plan) throws IOException {
        var sheet = page.sheet();
        if (name == null) {
            return new Point2D.Double(sheet.width() * 0.7, sheet.height() * 0.25);
        }
        var signature = plan.profile().signature();
        var height = signature == null ? 21 : signature.height();
        var low = name.low() + 1.1 * name.size();
        var gap = gap(page.ink(), name, low);
        return new Point2D.Double((name.left() + name.right()) / 2, low + Math.max(height, gap) / 2);
    }

    /// Free height above the name, mm.
    private static double gap(InkMap ink, TextLine name, double low) {
        var gap = 0.0;
        while (gap < WIDEST_GAP && ink.isFree(name.left(), low + gap, name.right(), low + gap + InkMap.CELL)) {
            gap += InkMap.CELL;
        }
        return gap >= WIDEST_GAP ? 0 : gap;
    }
}
