// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.util.ArrayList;
import java.util.List;

/// Puts the letters of a page together into lines, in the order in which they are drawn.
final class TextLines {

    private final List<TextLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private double left;
    private double right;
    private double low;
    private double size;

    /// @param from left end of the letter, mm; `to` its right end, `base` its base line
    void add(String letter, double from, double to, double base, double height) {
        var gap = from - right;
        var goesOn = !text.isEmpty() && Math.abs(base - low) < 0.3 * size && gap > -0.5 * size && gap < 1.2 * size;
        if (!goesOn) {
            end();
            left = from;
            low = base;
            size = height;
        } else if (gap > 0.18 * size) {
            text.append(' ');
        }
        text.append(letter);
        right = to;
    }

    List<TextLine> all() {
        end();
        return lines;
    }

    private void end() {
        if (!text.toString().isBlank()) {
            lines.add(new TextLine(text.toString().strip(), left, right, low, size));
        }
        text.setLength(0);
    }
}
