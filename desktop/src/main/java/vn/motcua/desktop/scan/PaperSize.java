// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

/// How much of the bed is scanned. Sizes are ISO 216; a card lies in the corner of the glass, so its region leaves room
/// around ISO 7810 ID-1 (85.6 × 54 mm).
public enum PaperSize {
    A3(297, 420),
    A4(210, 297),
    A5(148, 210),
    CARD(105, 75),
    /// All that the device can see.
    WHOLE(Double.MAX_VALUE, Double.MAX_VALUE);

    private final double width;
    private final double height;

    PaperSize(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /// In mm.
    public double width() {
        return width;
    }

    /// In mm.
    public double height() {
        return height;
    }
}
