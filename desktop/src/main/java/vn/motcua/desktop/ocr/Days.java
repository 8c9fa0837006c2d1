// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.regex.Pattern;
import vn.motcua.desktop.ocr.FieldReading.Mending;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.problem.Problem;

/// Days as papers write them: `02/07/2024`, `ngày 02 tháng 07 năm 2024`, a year alone.
final class Days {

    private static final Pattern SPOKEN = Pattern.compile(
            "(?:ngay\\s*)?(?<!\\d)([\\doøil|\\[]{1,2})[\\s,.]*thang\\s*([\\doøil|\\[]{1,2})[\\s,.]*nam[^\\p{L}\\d]*(\\d{4})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})(?!\\d)");

    /// A stroke is easily read as a letter or a one.
    private static final Pattern BAD_STROKES =
            Pattern.compile("(?<!\\d)([0-3]\\d)[/Il!|1]{0,2}([01]\\d)[/Il!|1]{0,2}((?:19|20)\\d\\d)(?!\\d)");

    private Days() {}

    /// `02/07/2024`; unsound where there is no such day.
    static Shaped read(String text) {
        var spoken = SPOKEN.matcher(NameKey.of(text).value());
        var plain = DAY.matcher(text);
        var bad = BAD_STROKES.matcher(text.replace(" ", ""));
        var match = plain.find() ? plain : spoken.find() ? spoken : bad.find() ? bad : null;
        if (match == null) {
            var year = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)").matcher(text);
            return year.find() && text.length() < 12 ? Shaped.plain(year.group(), true) : Shaped.plain(text, false);
        }
        try {
            var day = new BirthDate(number(match.group(3)), number(match.group(2)), number(match.group(1)));
            return match == bad ? new Shaped(day.text(), true, text, Mending.DIGITS) : Shaped.plain(day.text(), true);
        } catch (Problem e) {
            return Shaped.plain(text, false);
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(LookAlikes.number(digits));
    }
}
