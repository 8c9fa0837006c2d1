// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.scanner;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a client asked for, read from its `ScanSettings`.
///
/// @param mode a `ColorMode`
/// @param width in 1/300 inch
/// @param height in 1/300 inch
/// @param brightness as sent; empty if it was not
public record Wanted(
        boolean feeder, boolean duplex, String mode, boolean pdf, int dpi, int width, int height, String brightness) {

    static Wanted read(String xml) {
        return new Wanted(
                element(xml, "InputSource", "Platen").equals("Feeder"),
                element(xml, "Duplex", "false").equals("true"),
                element(xml, "ColorMode", "RGB24"),
                element(xml, "DocumentFormatExt", element(xml, "DocumentFormat", "image/jpeg"))
                        .equals("application/pdf"),
                Integer.parseInt(element(xml, "XResolution", "300")),
                Integer.parseInt(element(xml, "Width", "2480")),
                Integer.parseInt(element(xml, "Height", "3508")),
                element(xml, "Brightness", ""));
    }

    private static String element(String xml, String name, String usual) {
        Matcher found = Pattern.compile("<(?:\\w+:)?%s(?:\\s[^>]*)?>([^<]*)<".formatted(name))
                .matcher(xml);
        return found.find() ? found.group(1).strip() : usual;
    }
}
