// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan.escl;

import java.util.List;
import java.util.Set;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.scan.Source;
import vn.motcua.model.problem.Problem;

/// What is asked of a device, as nearly as it can: eSCL's own `ScanSettings`.
///
/// @param mode a `ColorMode` of the device
/// @param format a media type of the device
/// @param width in 1/300 inch
/// @param height in 1/300 inch
record EsclOrder(
        EsclCapabilities device,
        Source source,
        String mode,
        String format,
        int dpi,
        int width,
        int height,
        int brightness) {

    private static final String JPEG = "image/jpeg";
    private static final String PDF = "application/pdf";

    /// @throws Problem NOT_POSSIBLE if it has no such source
    static EsclOrder of(ScanSettings wanted, EsclCapabilities device) {
        var inlet = device.inlets().get(wanted.source());
        if (inlet == null) {
            throw new Problem(ScanProblem.NOT_POSSIBLE, device.device().title());
        }
        var mode = mode(wanted, inlet.modes());
        return new EsclOrder(
                device,
                wanted.source(),
                mode,
                format(mode, inlet.formats()),
                inlet.offered().nearest(wanted.dpi()),
                units(wanted.size().width(), inlet.width()),
                units(wanted.size().height(), inlet.height()),
                wanted.brightness());
    }

    private static String mode(ScanSettings wanted, Set<String> modes) {
        var wishes =
                switch (wanted.colour()) {
                    case COLOUR -> List.of("RGB24", "Grayscale8", "RGB48");
                    case GREY -> List.of("Grayscale8", "RGB24", "Grayscale16");
                    case LINEART -> List.of("BlackAndWhite1", "Grayscale8", "RGB24");
                };
        return wishes.stream().filter(modes::contains).findFirst().orElse(wishes.getFirst());
    }

    /// JPEG comes page by page; it has no black-and-white, so those pages come as PDF.
    private static String format(String mode, Set<String> formats) {
        var wishes = mode.equals("BlackAndWhite1") ? List.of(PDF, JPEG) : List.of(JPEG, PDF);
        return wishes.stream().filter(formats::contains).findFirst().orElse(JPEG);
    }

    private static int units(double mm, int most) {
        return (int) Math.min(most, Math.round(Math.min(mm, most) * EsclCapabilities.UNITS_PER_MM));
    }

    boolean feeds() {
        return source != Source.FLATBED;
    }

    double widthInches() {
        return width / 300.0;
    }

    String xml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <scan:ScanSettings xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm" \
                xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03">
                <pwg:Version>%s</pwg:Version>
                <scan:Intent>Document</scan:Intent>
                <pwg:ScanRegions><pwg:ScanRegion>
                <pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>
                <pwg:XOffset>0</pwg:XOffset><pwg:YOffset>0</pwg:YOffset>
                <pwg:Width>%d</pwg:Width><pwg:Height>%d</pwg:Height>
                </pwg:ScanRegion></pwg:ScanRegions>
                <pwg:InputSource>%s</pwg:InputSource>
                <scan:ColorMode>%s</scan:ColorMode>
                %s<scan:XResolution>%d</scan:XResolution><scan:YResolution>%d</scan:YResolution>
                %s%s</scan:ScanSettings>
                """.formatted(
                        device.version(),
                        width,
                        height,
                        feeds() ? "Feeder" : "Platen",
                        mode,
                        formats(),
                        dpi,
                        dpi,
                        feeds() ? "<scan:Duplex>%b</scan:Duplex>\n".formatted(source == Source.ADF_DUPLEX) : "",
                        bright());
    }

    private String formats() {
        var inlet = device.inlets().get(source);
        var old = "<pwg:DocumentFormat>%s</pwg:DocumentFormat>%n".formatted(format);
        return inlet != null && inlet.extended()
                ? old + "<scan:DocumentFormatExt>%s</scan:DocumentFormatExt>%n".formatted(format)
                : old;
    }

    private String bright() {
        if (brightness == 0 || device.brightness().isEmpty()) {
            return "";
        }
        var scale = device.brightness().get();
        var end = brightness > 0 ? scale.most() : scale.least();
        var part = Math.min(1, Math.abs(brightness) / (double) ScanSettings.MOST_BRIGHTNESS);
        return "<scan:Brightness>%d</scan:Brightness>%n"
                .formatted(Math.round(scale.normal() + (end - scale.normal()) * part));
    }
}
