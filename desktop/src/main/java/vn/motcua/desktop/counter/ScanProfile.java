// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import vn.motcua.desktop.scan.Colour;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.scan.Source;

/// What is scanned how: one choice in place of four.
public enum ScanProfile {
    A4_COLOUR(300, Colour.COLOUR, Source.ADF),
    A4_BOTH_SIDES(300, Colour.COLOUR, Source.ADF_DUPLEX),
    A4_GREY(300, Colour.GREY, Source.ADF),
    GLASS(300, Colour.COLOUR, Source.FLATBED);

    private final int dpi;
    private final Colour colour;
    private final Source source;

    ScanProfile(int dpi, Colour colour, Source source) {
        this.dpi = dpi;
        this.colour = colour;
        this.source = source;
    }

    /// @param device as the scanner's driver knows it
    public ScanSettings settings(String device) {
        return new ScanSettings(device, dpi, colour, source);
    }
}
