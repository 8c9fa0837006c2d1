// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.model.problem.Problem;

/// Sets a driver's options as the settings say: by the well-known names of the SANE standard and the words that
/// drivers use.
final class SaneSetup {

    private static final double MM_PER_INCH = 25.4;
    private static final int SOFTWARE_DPI = 300; // of devices that do not say
    private static final List<String> LINE_ART = List.of("lineart", "line art", "binary", "black & white");

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
        brightness();
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
            var wanted = word(option, settings.source());
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
                            Stream.concat(LINE_ART.stream(), Stream.of("gray", "grey", "color"))
                                    .toList();
                    };
            option.word(wanted).ifPresent(word -> device.set(option, word));
        });
        device.option("depth").ifPresent(option -> device.set(option, option.nearest(8)));
    }

    private void area(int dpi) {
        corner("tl-x", 0, dpi);
        corner("tl-y", 0, dpi);
        corner("br-x", settings.size().width(), dpi);
        corner("br-y", settings.size().height(), dpi);
    }

    /// The driver's own scale has its middle where it likes.
    private void brightness() {
        if (settings.brightness() != 0) {
            device.option("brightness")
                    .filter(o -> o.isRange() && o.most() > o.least())
                    .ifPresent(option -> {
                        var middle = Math.clamp(device.number(option), option.least(), option.most());
                        var end = settings.brightness() > 0 ? option.most() : option.least();
                        var part = Math.min(1, Math.abs(settings.brightness()) / (double) ScanSettings.MOST_BRIGHTNESS);
                        device.set(option, middle + (end - middle) * part);
                    });
        }
    }

    private void corner(String name, double mm, int dpi) {
        device.option(name).ifPresent(option -> {
            var wanted = option.inPixels() ? mm / MM_PER_INCH * dpi : mm;
            device.set(option, option.nearest(wanted));
        });
    }

    private static Optional<String> word(SaneOption option, Source source) {
        return switch (source) {
            case FLATBED -> option.word(List.of("flatbed", "platen", "normal", "document table"));
            case ADF -> option.word(List.of("adf front", "simplex", "document feeder", "adf", "feeder"));
            case ADF_DUPLEX -> option.word(List.of("duplex", "both"));
        };
    }

    /// What the driver offers, source by source, since one may change the other options.
    static Abilities abilities(SaneDevice device) {
        var inlets = new EnumMap<Source, Abilities.Inlet>(Source.class);
        for (var source : Source.values()) {
            device.option("source")
                    .flatMap(option -> word(option, source).map(word -> {
                        device.set(option, word);
                        return inlet(device);
                    }))
                    .ifPresent(inlet -> inlets.put(source, inlet));
        }
        if (inlets.isEmpty()) {
            inlets.put(Source.FLATBED, inlet(device));
        }
        return new Abilities(inlets, device.option("brightness").isPresent());
    }

    private static Abilities.Inlet inlet(SaneDevice device) {
        var colours = EnumSet.noneOf(Colour.class);
        device.option("mode").ifPresent(mode -> {
            mode.word(List.of("color", "colour")).ifPresent(_ -> colours.add(Colour.COLOUR));
            mode.word(List.of("gray", "grey")).ifPresent(_ -> colours.add(Colour.GREY));
            mode.word(LINE_ART).ifPresent(_ -> colours.add(Colour.LINEART));
        });
        if (colours.isEmpty()) {
            colours.add(Colour.COLOUR);
        }
        var resolutions = device.option("resolution").map(SaneOption::values).orElse(List.of(SOFTWARE_DPI));
        return new Abilities.Inlet(
                colours,
                resolutions,
                reach(device, "br-x", PaperSize.A4.width()),
                reach(device, "br-y", PaperSize.A4.height()));
    }

    /// In mm; a driver that counts in pixels does not tell how far that is, so it gets the usual.
    private static double reach(SaneDevice device, String corner, double usual) {
        return device.option(corner)
                .filter(option -> option.isRange() && !option.inPixels())
                .map(SaneOption::most)
                .orElse(usual);
    }
}
