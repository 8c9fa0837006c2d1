// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.util.List;
import java.util.Map;
import vn.motcua.model.problem.Problem;

/// Sets a driver's options as the settings say: by the well-known names of the SANE standard and the words that
/// drivers use.
final class SaneSetup {

    private static final double A4_WIDTH_MM = 210;
    private static final double A4_HEIGHT_MM = 297;
    private static final double MM_PER_INCH = 25.4;

    private final SaneDevice device;
    private final ScanSettings settings;

    SaneSetup(SaneDevice device, ScanSettings settings) {
        this.device = device;
        this.settings = settings;
    }

    /// @param options the driver's own, set last
    /// @return the resolution that the scanner took, in dpi
    /// @throws Problem NOT_POSSIBLE if the scanner has no such source
    int apply(Map<String, String> options) {
        source();
        colour();
        device.option("resolution").ifPresent(o -> device.set(o, o.nearest(settings.dpi())));
        var dpi = device.option("resolution")
                .map(o -> (int) Math.round(device.number(o)))
                .orElse(settings.dpi());
        area(dpi);
        options.forEach((name, value) -> device.set(
                device.option(name).orElseThrow(() -> new Problem(ScanProblem.NOT_POSSIBLE, settings.device())),
                value));
        return dpi;
    }

    /// Whether pages come until the feeder is empty. A scanner without a choice of source has a glass only.
    boolean feeds() {
        return settings.source() != Source.FLATBED && device.option("source").isPresent();
    }

    private void source() {
        device.option("source").ifPresent(option -> {
            var wanted =
                    switch (settings.source()) {
                        case FLATBED -> option.word(List.of("flatbed", "platen", "normal", "document table"));
                        case ADF -> option.word(List.of("adf front", "simplex", "document feeder", "adf", "feeder"));
                        case ADF_DUPLEX -> option.word(List.of("duplex", "both"));
                    };
            if (wanted.isEmpty() && settings.source() != Source.FLATBED) {
                throw new Problem(ScanProblem.NOT_POSSIBLE, settings.device());
            }
            wanted.ifPresent(word -> device.set(option, word));
        });
    }

    private void colour() {
        device.option("mode").ifPresent(option -> {
            var wanted =
                    switch (settings.colour()) {
                        case COLOUR -> List.of("color", "colour", "gray", "grey");
                        case GREY -> List.of("gray", "grey", "color");
                        case LINEART ->
                            List.of("lineart", "line art", "binary", "black & white", "gray", "grey", "color");
                    };
            option.word(wanted).ifPresent(word -> device.set(option, word));
        });
        device.option("depth").ifPresent(option -> device.set(option, option.nearest(8)));
    }

    private void area(int dpi) {
        corner("tl-x", 0, dpi);
        corner("tl-y", 0, dpi);
        corner("br-x", A4_WIDTH_MM, dpi);
        corner("br-y", A4_HEIGHT_MM, dpi);
    }

    private void corner(String name, double mm, int dpi) {
        device.option(name).ifPresent(option -> {
            var wanted = option.inPixels() ? mm / MM_PER_INCH * dpi : mm;
            device.set(option, option.nearest(wanted));
        });
    }
}
