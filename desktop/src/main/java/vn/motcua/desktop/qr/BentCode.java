// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.qr;

import com.google.zxing.ResultPoint;
import com.google.zxing.common.PerspectiveTransform;
import com.google.zxing.qrcode.detector.FinderPatternInfo;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A code whose three corners are known and that a plane grid does not fit: on bent or creased paper, on cloth.
final class BentCode {

    /// From the middle of a corner to the code's edge, modules.
    private static final float INSET = 3.5f;

    private static final int[] PARTS = {2, 4, 8};
    /// Share of the modules of known colour that must fit before it is worth while.
    private static final double LIKELY = 0.45;

    private static final int LEAST_SIDE = 21;
    private static final int MOST_SIDE = 81;

    private final Grey picture;
    private final AtomicInteger tries;
    private final Relief relief;
    private final ResultPoint below;
    private final ResultPoint corner;
    private final ResultPoint right;
    private final double module;

    private BentCode(Grey.Part part, FinderPatternInfo three, AtomicInteger tries) {
        this.tries = tries;
        picture = part.grey();
        below = part.here(three.getBottomLeft());
        corner = part.here(three.getTopLeft());
        right = part.here(three.getTopRight());
        module = (three.getBottomLeft().getEstimatedModuleSize()
                        + three.getTopLeft().getEstimatedModuleSize()
                        + three.getTopRight().getEstimatedModuleSize())
                / 3;
        relief = new Relief(picture, (int) Math.ceil(module * 5));
    }

    /// @param tries how many nets may still be moved: that is dear
    static Optional<Found> in(Grey whole, FinderPatternInfo three, AtomicInteger tries) {
        return new BentCode(whole.around(three), three, tries).read();
    }

    private Optional<Found> read() {
        var legs = (ResultPoint.distance(corner, right) + ResultPoint.distance(corner, below)) / 2;
        var side = 17 + 4 * (int) Math.round((legs / module + 7 - 17) / 4);
        return Stream.of(side, side - 4, side + 4)
                .filter(s -> s >= LEAST_SIDE && s <= MOST_SIDE)
                .flatMap(s -> read(s).stream()
                        .map(text -> new Found(
                                text,
                                Stream.of(below, corner, right)
                                        .map(picture::before)
                                        .toList(),
                                s)))
                .findFirst();
    }

    private Optional<String> read(int side) {
        var mesh = new Mesh(relief, side, module);
        var plane = plane(mesh, side);
        mesh.lay(plane, PARTS[0]);
        var read = Decoded.of(mesh.bits());
        if (read.isEmpty() && (mesh.known() < LIKELY || tries.decrementAndGet() < 0)) {
            return read;
        }
        for (var i = 0; i < PARTS.length && read.isEmpty() && mesh.known() >= LIKELY; i++) {
            if (i > 0) {
                mesh.refine(PARTS[i]);
            }
            mesh.settle(0.6);
            read = Decoded.of(mesh.bits());
        }
        return read;
    }

    /// The plane through the corners whose fourth point fits best.
    private PerspectiveTransform plane(Mesh mesh, int side) {
        var x = right.getX() - corner.getX() + below.getX();
        var y = right.getY() - corner.getY() + below.getY();
        var reach = (1.5 + 0.1 * side) * module;
        for (var step = 0.75 * module; step > 0.15 * module; step /= 2.5) {
            var best = Double.NEGATIVE_INFINITY;
            var midX = x;
            var midY = y;
            for (var dy = -reach; dy <= reach; dy += step) {
                for (var dx = -reach; dx <= reach; dx += step) {
                    var fit = mesh.fit(plane(side, (float) (midX + dx), (float) (midY + dy)));
                    if (fit > best) {
                        best = fit;
                        x = (float) (midX + dx);
                        y = (float) (midY + dy);
                    }
                }
            }
            reach = step;
        }
        return plane(side, x, y);
    }

    private PerspectiveTransform plane(int side, float x, float y) {
        var far = side - INSET;
        return PerspectiveTransform.quadrilateralToQuadrilateral(
                INSET,
                INSET,
                far,
                INSET,
                far,
                far,
                INSET,
                far,
                corner.getX(),
                corner.getY(),
                right.getX(),
                right.getY(),
                x,
                y,
                below.getX(),
                below.getY());
    }
}
