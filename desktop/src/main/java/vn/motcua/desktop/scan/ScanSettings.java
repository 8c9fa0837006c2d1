// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

/// What to scan with, and how.
///
/// @param device a [Device#name]; empty takes the first device there is
/// @param dpi wanted resolution in dots per inch; the nearest one that the device has is taken
public record ScanSettings(String device, int dpi, Colour colour, Source source) {

    /// Colour at 300 dpi from the glass (NĐ 30/2020 wants colour and at least 200 dpi).
    public static ScanSettings of(String device) {
        return new ScanSettings(device, 300, Colour.COLOUR, Source.FLATBED);
    }

    public ScanSettings with(Source other) {
        return new ScanSettings(device, dpi, colour, other);
    }

    public ScanSettings with(Colour other) {
        return new ScanSettings(device, dpi, other, source);
    }

    /// @param other dots per inch
    public ScanSettings at(int other) {
        return new ScanSettings(device, other, colour, source);
    }
}
