// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.qr;

import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.detector.FinderPattern;
import com.google.zxing.qrcode.detector.FinderPatternFinder;
import com.google.zxing.qrcode.detector.FinderPatternInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The square corners of codes in a picture of black and white, put together by threes, the likeliest first.
final class Corners extends FinderPatternFinder {

    /// Rows from one look to the next.
    private static final int STEP = 2;

    private static final int MOST_CORNERS = 60;
    private static final int MOST_THREES = 24;

    /// How much larger one corner of a code may be than another: seen at a slant.
    private static final double LARGER = 1.7;

    /// How far from a right angle, as the cosine, and how much longer one leg than the other.
    private static final double SLANT = 0.45;

    private static final double LONGER = 1.6;

    private record Three(FinderPatternInfo corners, double oddness) {}

    private Corners(BitMatrix bits) {
        super(bits);
    }

    static List<FinderPatternInfo> of(BitMatrix bits) {
        var finder = new Corners(bits);
        for (var y = 1; y < bits.getHeight(); y += STEP) {
            finder.row(y);
        }
        return finder.threes();
    }

    /// Runs of dark, light, dark, light, dark as 1 : 1 : 3 : 1 : 1.
    private void row(int y) {
        var bits = getImage();
        var runs = new int[5];
        var dark = false;
        var from = 0;
        for (var x = 0; x <= bits.getWidth(); x++) {
            var now = x < bits.getWidth() && bits.get(x, y);
            if (now == dark && x < bits.getWidth()) {
                continue;
            }
            System.arraycopy(runs, 1, runs, 0, 4);
            runs[4] = x - from;
            from = x;
            if (dark && runs[0] > 0 && foundPatternCross(runs)) {
                handlePossibleCenter(runs.clone(), y, x);
            }
            dark = now;
        }
    }

    private List<FinderPatternInfo> threes() {
        var found = getPossibleCenters().stream()
                .sorted(Comparator.comparingInt(FinderPattern::getCount).reversed())
                .limit(MOST_CORNERS)
                .sorted(Comparator.comparingDouble(FinderPattern::getEstimatedModuleSize))
                .toList();
        var threes = new ArrayList<Three>();
        for (var i = 0; i < found.size(); i++) {
            var most = found.get(i).getEstimatedModuleSize() * LARGER;
            for (var j = i + 1; j < found.size() && found.get(j).getEstimatedModuleSize() <= most; j++) {
                for (var k = j + 1; k < found.size() && found.get(k).getEstimatedModuleSize() <= most; k++) {
                    add(threes, found.get(i), found.get(j), found.get(k));
                }
            }
        }
        return threes.stream()
                .sorted(Comparator.comparingDouble(Three::oddness))
                .limit(MOST_THREES)
                .map(Three::corners)
                .toList();
    }

    private static void add(List<Three> threes, FinderPattern... three) {
        var order = new ResultPoint[] {three[0], three[1], three[2]};
        ResultPoint.orderBestPatterns(order);
        var across = ResultPoint.distance(order[1], order[2]);
        var down = ResultPoint.distance(order[1], order[0]);
        var module = (three[0].getEstimatedModuleSize()
                        + three[1].getEstimatedModuleSize()
                        + three[2].getEstimatedModuleSize())
                / 3;
        var side = (across + down) / 2 / module;
        if (side < 10 || side > 190) {
            return;
        }
        var dot = (order[2].getX() - order[1].getX()) * (order[0].getX() - order[1].getX())
                + (order[2].getY() - order[1].getY()) * (order[0].getY() - order[1].getY());
        var cosine = Math.abs(dot) / (across * down);
        var legs = Math.max(across, down) / Math.min(across, down);
        if (cosine < SLANT && legs < LONGER) {
            var sizes = three[2].getEstimatedModuleSize() / three[0].getEstimatedModuleSize();
            var patterns =
                    new FinderPattern[] {(FinderPattern) order[0], (FinderPattern) order[1], (FinderPattern) order[2]};
            threes.add(new Three(new FinderPatternInfo(patterns), cosine + legs - 1 + 0.7 * (sizes - 1)));
        }
    }
}
