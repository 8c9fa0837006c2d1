// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

/// What to scan with, and how. What the device lacks is done as nearly as it can, except the source: to ask for a
/// feeder that is not there is a [ScanProblem#NOT_POSSIBLE].
///
/// @param device a [Device#name]; empty takes the chosen device, or else the first one there is
/// @param dpi wanted resolution in dots per inch; the nearest one that the device has is taken
/// @param size cut to what the device can see
/// @param brightness -100 (darkest) to 100, 0 as the device does by itself
public record ScanSettings(String device, int dpi, Colour colour, Source source, PaperSize size, int brightness) {

    /// Brightness goes from minus this to this.
    public static final int MOST_BRIGHTNESS = 100;

    /// An A4 page as bright as the device does by itself.
    public ScanSettings(String device, int dpi, Colour colour, Source source) {
        this(device, dpi, colour, source, PaperSize.A4, 0);
    }

    /// Colour at 300 dpi from the glass (NĐ 30/2020 wants colour and at least 200 dpi).
    public static ScanSettings of(String device) {
        return new ScanSettings(device, 300, Colour.COLOUR, Source.FLATBED);
    }

    public ScanSettings on(String otherDevice) {
        return new ScanSettings(otherDevice, dpi, colour, source, size, brightness);
    }

    public ScanSettings with(Source other) {
        return new ScanSettings(device, dpi, colour, other, size, brightness);
    }

    public ScanSettings with(Colour other) {
        return new ScanSettings(device, dpi, other, source, size, brightness);
    }

    public ScanSettings with(PaperSize other) {
        return new ScanSettings(device, dpi, colour, source, other, brightness);
    }

    /// @param other dots per inch
    public ScanSettings at(int other) {
        return new ScanSettings(device, other, colour, source, size, brightness);
    }

    /// @param other -100 to 100
    public ScanSettings bright(int other) {
        return new ScanSettings(device, dpi, colour, source, size, other);
    }
}
