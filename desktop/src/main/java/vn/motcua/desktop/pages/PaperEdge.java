// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the paper or card in a picture: the largest even patch that differs from what lies around it, if it is a
/// rectangle. On a dark lid or a table that is the light paper, on a white lid the tinted card.
final class PaperEdge {

    private static final int DIFFERS = 16; // levels
    private static final double RECTANGLE = 0.90; // share of its smallest rectangle that the patch fills
    private static final double SOLID = 0.85; // lines of writing on a white lid make a patch of gaps
    private static final double BESIDE = 0.01;
    private static final int BLACK = 70; // no card is as dark as a printed picture may be
    private static final double LEAST = 0.04;
    private static final double MOST = 0.985;

    private final Grey grey;
    private final boolean[] patch;
    private final boolean light;
    private final int inside;
    private int filled;
    private int aside;

    private PaperEdge(Grey grey, boolean[] patch, boolean light) {
        this.grey = grey;
        this.patch = patch;
        this.light = light;
        this.inside = inside();
    }

    /// Mean level of the patch.
    private int inside() {
        var sum = 0L;
        var all = 1;
        for (var i = 0; i < patch.length; i++) {
            if (patch[i]) {
                sum += grey.at(i % grey.width, i / grey.width);
                all++;
            }
        }
        return (int) (sum / all);
    }

    /// @param grey about 50 px to the inch
    /// @return [Paper#ALL] where no edge is clear
    static Paper find(Grey grey) {
        if (grey.width < 20 || grey.height < 20) {
            return Paper.ALL;
        }
        var around = around(grey);
        var light = grey.level(0.9);
        var dark = light - around > DIFFERS * 2;
        var patch = new boolean[grey.width * grey.height];
        var parting = dark ? parting(grey) : 0;
        for (var y = 0; y < grey.height; y++) {
            for (var x = 0; x < grey.width; x++) {
                var level = grey.at(x, y);
                patch[y * grey.width + x] = dark ? level > parting : level < around - DIFFERS;
            }
        }
        return new PaperEdge(grey, patch, dark).paper();
    }

    private Paper paper() {
        close(grey.width < 250 ? 1 : 2);
        var outline = outline();
        if (outline.size() < 8) {
            return Paper.ALL;
        }
        var hull = Hull.of(outline);
        var box = Hull.smallestBox(hull);
        var area = Hull.area(Arrays.asList(box));
        var all = (double) grey.width * grey.height;
        return Hull.area(hull) >= area * RECTANGLE && area > all * LEAST && area < all * MOST && isPaper(area)
                ? new Paper(box)
                : Paper.ALL;
    }

    /// A photo on a page has writing beside it, and lines of writing make a patch of gaps.
    private boolean isPaper(double area) {
        return filled > area * SOLID && (light || aside < filled * BESIDE && inside > BLACK);
    }

    /// Level of the picture's rim.
    private static int around(Grey grey) {
        var levels = new int[2 * (grey.width + grey.height)];
        var n = 0;
        for (var x = 0; x < grey.width; x++) {
            levels[n++] = grey.at(x, 1);
            levels[n++] = grey.at(x, grey.height - 2);
        }
        for (var y = 0; y < grey.height; y++) {
            levels[n++] = grey.at(1, y);
            levels[n++] = grey.at(grey.width - 2, y);
        }
        Arrays.sort(levels);
        return levels[levels.length / 2];
    }

    /// The level that parts light from dark best (Otsu).
    private static int parting(Grey grey) {
        var counts = new double[256];
        var sum = 0.0;
        for (var y = 0; y < grey.height; y++) {
            for (var x = 0; x < grey.width; x++) {
                counts[grey.at(x, y)]++;
                sum += grey.at(x, y);
            }
        }
        var all = (double) grey.width * grey.height;
        var below = 0.0;
        var sumBelow = 0.0;
        var best = 0;
        var most = -1.0;
        for (var level = 0; level < 255; level++) {
            below += counts[level];
            sumBelow += level * counts[level];
            if (below > 0 && below < all) {
                var apart = sumBelow / below - (sum - sumBelow) / (all - below);
                var between = below * (all - below) * apart * apart;
                if (between > most) {
                    most = between;
                    best = level;
                }
            }
        }
        return best;
    }

    /// Closes gaps: writing on the paper is no hole in it.
    private void close(int by) {
        spread(by, true);
        spread(by, false);
    }

    private void spread(int by, boolean wanted) {
        for (var turn = 0; turn < by; turn++) {
            var before = patch.clone();
            for (var y = 1; y < grey.height - 1; y++) {
                for (var x = 1; x < grey.width - 1; x++) {
                    var i = y * grey.width + x;
                    if (before[i] != wanted
                            && (before[i - 1] == wanted
                                    || before[i + 1] == wanted
                                    || before[i - grey.width] == wanted
                                    || before[i + grey.width] == wanted)) {
                        patch[i] = wanted;
                    }
                }
            }
        }
    }

    /// First and last px of each row of the largest patch.
    private List<double[]> outline() {
        var of = new int[patch.length];
        var stack = new int[patch.length];
        var largest = 0;
        var size = 0;
        for (int i = 0, name = 1; i < patch.length; i++) {
            if (patch[i] && of[i] == 0) {
                var n = flood(i, name, of, stack);
                aside += n;
                if (n > size) {
                    size = n;
                    largest = name;
                }
                name++;
            }
        }
        filled = size;
        aside -= size;
        var points = new ArrayList<double[]>();
        for (var y = 0; y < grey.height && largest > 0; y++) {
            var first = -1;
            var last = -1;
            for (var x = 0; x < grey.width; x++) {
                if (of[y * grey.width + x] == largest) {
                    first = first < 0 ? x : first;
                    last = x;
                }
            }
            if (first >= 0) {
                points.add(new double[] {first, y});
                points.add(new double[] {last + 1, y});
                points.add(new double[] {first, y + 1});
                points.add(new double[] {last + 1, y + 1});
            }
        }
        return points;
    }

    private int flood(int from, int name, int[] of, int[] stack) {
        var n = 0;
        var size = 0;
        stack[n++] = from;
        of[from] = name;
        while (n > 0) {
            var i = stack[--n];
            size++;
            var x = i % grey.width;
            n = push(i - grey.width, i >= grey.width, name, of, stack, n);
            n = push(i + grey.width, i + grey.width < patch.length, name, of, stack, n);
            n = push(i - 1, x > 0, name, of, stack, n);
            n = push(i + 1, x < grey.width - 1, name, of, stack, n);
        }
        return size;
    }

    private int push(int i, boolean inside, int name, int[] of, int[] stack, int n) {
        if (!inside || !patch[i] || of[i] != 0) {
            return n;
        }
        of[i] = name;
        stack[n] = i;
        return n + 1;
    }
}
