// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

/// How tightly the picture of a page is packed, from the loosest. In layers the writing and the seals keep the
/// resolution of the scan (NĐ 30/2020: at least 200 dpi), in their colours; only the paper behind them is coarser.
public enum Packing {
    AS_SCANNED(0, 0),
    FINE(150, 0.6f),
    MIDDLE(100, 0.5f),
    /// Not tighter than this.
    COARSE(75, 0.4f);

    private final int dpi;
    private final float quality;

    Packing(int dpi, float quality) {
        this.dpi = dpi;
        this.quality = quality;
    }

    /// The next one; the last stays.
    Packing tighter() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /// Resolution of paper and colours.
    int dpi() {
        return dpi;
    }

    /// JPEG quality of paper and colours, 0 to 1.
    float quality() {
        return quality;
    }
}
