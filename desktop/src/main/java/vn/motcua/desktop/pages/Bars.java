// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.pages;

/// Tells a separator sheet at a glance by its two black bars, whichever way up it lies: only such a page is worth the
/// search for a code.
final class Bars {

    private static final int BLACK = 110;
    private static final double LONG = 0.5; // of the side
    private static final double THICK_MM = 5;

    private Bars() {}

    /// @param grey about 50 px to the inch
    static boolean areOn(Grey grey) {
        var thick = (int) Math.round(THICK_MM * 50 / 25.4);
        return count(grey, thick, true) >= 2 || count(grey, thick, false) >= 2;
    }

    private static int count(Grey grey, int thick, boolean rows) {
        var lines = rows ? grey.height : grey.width;
        var along = rows ? grey.width : grey.height;
        var bars = 0;
        var depth = 0;
        for (var i = 0; i < lines; i++) {
            var black = 0;
            for (var j = 0; j < along; j++) {
                black += (rows ? grey.at(j, i) : grey.at(i, j)) < BLACK ? 1 : 0;
            }
            depth = black > along * LONG ? depth + 1 : 0;
            bars += depth == thick ? 1 : 0;
        }
        return bars;
    }
}
