// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.ArrayList;
import java.util.List;

/// The pieces of ink that hang together, as boxes.
final class Marks {

    private final boolean[] ink;
    private final int width;
    private final int[] stack;

    private Marks(boolean[] ink, int width) {
        this.ink = ink;
        this.width = width;
        stack = new int[ink.length];
    }

    /// @param ink row by row; used up
    /// @param least height and width together, px
    /// @param most height, px
    static List<Box> of(boolean[] ink, int width, int least, int most) {
        var marks = new Marks(ink, width);
        var boxes = new ArrayList<Box>();
        for (var i = 0; i < ink.length; i++) {
            if (ink[i]) {
                var box = marks.taken(i);
                if (box.height() >= least && box.height() <= most && box.width() <= 2 * most) {
                    boxes.add(box);
                }
            }
        }
        return boxes;
    }

    private Box taken(int start) {
        var left = start % width;
        var right = left;
        var top = start / width;
        var bottom = top;
        var size = 0;
        stack[size++] = start;
        ink[start] = false;
        while (size > 0) {
            var i = stack[--size];
            var x = i % width;
            var y = i / width;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            for (var way = 0; way < 9; way++) {
                var nextX = x + way % 3 - 1;
                var next = i + way % 3 - 1 + (way / 3 - 1) * width;
                if (nextX >= 0 && nextX < width && next >= 0 && next < ink.length && ink[next]) {
                    ink[next] = false;
                    stack[size++] = next;
                }
            }
        }
        return new Box(left, top, right - left + 1, bottom - top + 1);
    }
}
