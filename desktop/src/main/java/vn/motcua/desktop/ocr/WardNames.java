// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Mends the name of a ward or commune within an address, where one of the city's is clearly meant.
final class WardNames {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Pattern NAMED =
            Pattern.compile("((?iu)phường|xã|đặc khu)\\s+(\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*){0,3})");

    private WardNames() {}

    static String mend(String address) {
        return NAMED.matcher(address).replaceAll(m -> Matcher.quoteReplacement(m.group(1) + " " + name(m.group(2))));
    }

    private static String name(String read) {
        if (Dictionary.WARDS.knows(read)) {
            return read;
        }
        var capitals = read.equals(read.toUpperCase(VIETNAMESE));
        return Dictionary.WARDS
                .nearest(read)
                .map(w -> capitals ? w.toUpperCase(VIETNAMESE) : w)
                .orElse(read);
    }
}
