// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.scanner;

import java.util.List;
import java.util.stream.Collectors;

/// What a device of this make can do, as it tells it.
///
/// @param feeder whether it has one
/// @param duplex whether its feeder turns sheets
/// @param modes `ColorMode`s
/// @param brightness whether it can be set (-100 to 100)
public record Model(
        String title,
        boolean glass,
        boolean feeder,
        boolean duplex,
        List<String> modes,
        List<Integer> resolutions,
        boolean brightness) {

    private static final String NAMES = "xmlns:pwg=\"http://www.pwg.org/schemas/2010/12/sm\" "
            + "xmlns:scan=\"http://schemas.hp.com/imaging/escl/2011/05/03\"";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    static final String UUID = "6c0a3b1e-0000-4000-8000-000000000001";

    /// A glass and a two-sided feeder, in all colours.
    public static Model office() {
        return new Model(
                "Motcua Test Scanner",
                true,
                true,
                true,
                List.of("RGB24", "Grayscale8", "BlackAndWhite1"),
                List.of(75, 100, 150, 200, 300, 600),
                true);
    }

    /// A glass that only knows grey.
    public static Model plainGlass() {
        return new Model("Plain Glass", true, false, false, List.of("Grayscale8"), List.of(100, 300), false);
    }

    String capabilities() {
        return XML
                + "<scan:ScannerCapabilities %s><pwg:Version>2.63</pwg:Version><pwg:MakeAndModel>%s</pwg:MakeAndModel>"
                        .formatted(NAMES, title)
                + "<pwg:SerialNumber>1</pwg:SerialNumber><scan:UUID>%s</scan:UUID>".formatted(UUID)
                + (glass ? "<scan:Platen>%s</scan:Platen>".formatted(input("PlatenInputCaps")) : "")
                + (feeder
                        ? "<scan:Adf>%s%s<scan:FeederCapacity>50</scan:FeederCapacity></scan:Adf>"
                                .formatted(input("AdfSimplexInputCaps"), duplex ? input("AdfDuplexInputCaps") : "")
                        : "")
                + (brightness
                        ? "<scan:BrightnessSupport><scan:Min>-100</scan:Min><scan:Max>100</scan:Max>"
                                + "<scan:Normal>0</scan:Normal><scan:Step>1</scan:Step></scan:BrightnessSupport>"
                        : "")
                + "</scan:ScannerCapabilities>";
    }

    /// Sizes in 1/300 inch.
    private String input(String name) {
        var colours = modes.stream()
                .map("<scan:ColorMode>%s</scan:ColorMode>"::formatted)
                .collect(Collectors.joining());
        var dots = resolutions.stream()
                .map(r -> ("<scan:DiscreteResolution><scan:XResolution>%d</scan:XResolution>"
                                + "<scan:YResolution>%d</scan:YResolution></scan:DiscreteResolution>")
                        .formatted(r, r))
                .collect(Collectors.joining());
        return """
                <scan:%1$s><scan:MinWidth>16</scan:MinWidth><scan:MaxWidth>2550</scan:MaxWidth>
                <scan:MinHeight>16</scan:MinHeight><scan:MaxHeight>3508</scan:MaxHeight>
                <scan:MaxScanRegions>1</scan:MaxScanRegions><scan:SettingProfiles><scan:SettingProfile>
                <scan:ColorModes>%2$s</scan:ColorModes><scan:DocumentFormats>%3$s%4$s</scan:DocumentFormats>
                <scan:SupportedResolutions><scan:DiscreteResolutions>%5$s</scan:DiscreteResolutions>
                </scan:SupportedResolutions></scan:SettingProfile></scan:SettingProfiles></scan:%1$s>""".formatted(name, colours, format("image/jpeg"), format("application/pdf"), dots);
    }

    private static String format(String type) {
        return "<pwg:DocumentFormat>%1$s</pwg:DocumentFormat><scan:DocumentFormatExt>%1$s</scan:DocumentFormatExt>"
                .formatted(type);
    }

    String status(String state, String feederState) {
        return XML
                + "<scan:ScannerStatus %s><pwg:Version>2.63</pwg:Version><pwg:State>%s</pwg:State>%s</scan:ScannerStatus>"
                        .formatted(
                                NAMES, state, feeder ? "<scan:AdfState>%s</scan:AdfState>".formatted(feederState) : "");
    }

    /// Nine entities that each stand for ten of the one before.
    static String bomb() {
        var dtd = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"motcua\">");
        for (var i = 1; i < 10; i++) {
            dtd.append(
                    "<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        return XML
                + dtd
                + "]><scan:ScannerCapabilities %s><pwg:MakeAndModel>&a9;</pwg:MakeAndModel></scan:ScannerCapabilities>"
                        .formatted(NAMES);
    }
}
