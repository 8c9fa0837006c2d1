// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.lept4j.Pix;

/// Takes the dots off a form that lead from a label to the edge: Tesseract reads long runs of them as letters and draws
/// the value between them in. A dot counts only in a run of many at even height; marks of letters are never so many.
final class DotLeaders {

    private static final int DARK = 165;
    private static final int MANY = 6;
    private static final int BOTH_SIDES = 6;
    private static final int AT_MOST = 3;

    /// At the 200 dpi of a prepared picture, px.
    private static final int DOT = 6;

    private static final int NEXT = 15;
    private static final int LEVEL = 3;

    private DotLeaders() {}

    private record Dot(int x, int y, int width, int height) {}

    /// @param grey is changed in place
    /// @return how many dots were taken off
    static int erase(Pix grey) {
        var gone = 0;
        for (var run : runs(dots(grey))) {
            for (var dot : run) {
                var box = Leptonica1.boxCreate(dot.x() - 1, dot.y() - 1, dot.width() + 2, dot.height() + 2);
                Leptonica1.pixSetInRect(grey, box);
                Freed.free(box);
                gone++;
            }
        }
        return gone;
    }

    private static List<Dot> dots(Pix grey) {
        var bits = Leptonica1.pixThresholdToBinary(grey, DARK);
        if (bits == null) {
            return List.of();
        }
        var marks = Leptonica1.pixConnCompBB(bits, 8);
        Freed.free(bits);
        var dots = new ArrayList<Dot>();
        if (marks == null) {
            return dots;
        }
        var boxes = Leptonica1.boxaSelectBySize(marks, DOT, DOT, BOTH_SIDES, AT_MOST, IntBuffer.allocate(1));
        Freed.free(marks);
        var x = IntBuffer.allocate(1);
        var y = IntBuffer.allocate(1);
        var w = IntBuffer.allocate(1);
        var h = IntBuffer.allocate(1);
        for (var i = 0; i < Leptonica1.boxaGetCount(boxes); i++) {
            Leptonica1.boxaGetBoxGeometry(boxes, i, x, y, w, h);
            dots.add(new Dot(x.get(0), y.get(0), w.get(0), h.get(0)));
        }
        Freed.free(boxes);
        return dots;
    }

    /// Dots that follow each other at even height.
    private static List<List<Dot>> runs(List<Dot> dots) {
        var open = new ArrayList<List<Dot>>();
        var done = new ArrayList<List<Dot>>();
        for (var dot : dots.stream().sorted(Comparator.comparingInt(Dot::x)).toList()) {
            for (var i = open.size() - 1; i >= 0; i--) {
                if (dot.x() - open.get(i).getLast().x() > NEXT) {
                    var ended = open.remove(i);
                    if (ended.size() >= MANY) {
                        done.add(ended);
                    }
                }
            }
            var before =
                    open.stream().filter(run -> follows(run.getLast(), dot)).findFirst();
            before.ifPresentOrElse(run -> run.add(dot), () -> open.add(new ArrayList<>(List.of(dot))));
        }
        open.stream().filter(run -> run.size() >= MANY).forEach(done::add);
        return done;
    }

    private static boolean follows(Dot before, Dot dot) {
        return Math.abs(before.y() + before.height() - dot.y() - dot.height()) <= LEVEL && dot.x() > before.x() + 2;
    }
}
