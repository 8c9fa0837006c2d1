// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;

/// The code a citizen holds: office, day, serial of that office on that day, `H17.242-261121-0042` (NĐ 118/2025 art
/// 28, TT 03/2025/TT-VPCP art 13). Where no leased number is left it is provisional, `TMP-H17.242.Q03-261121-7`,
/// and is mapped to the official code for ever once the centre gives one.
public record DossierCode(String value) {

    private static final Pattern OFFICIAL = Pattern.compile(
            "(?:\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}|[A-Z]\\d{2}(?:\\.[0-9A-Z]{1,6}){0,6})-(\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])-(\\d{4,12})");
    private static final Pattern PROVISIONAL = Pattern.compile("TMP-[0-9A-Z.]{1,40}-\\d{6}-\\d{1,6}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd");

    public DossierCode {
        if (!OFFICIAL.matcher(value).matches() && !PROVISIONAL.matcher(value).matches()) {
            throw new Problem(DossierProblem.BAD_CODE, value);
        }
    }

    public static DossierCode official(OfficeCode office, LocalDate day, int serial) {
        return new DossierCode("%s-%s-%04d".formatted(office, DAY.format(day), serial));
    }

    /// @param desk short name of the desk, unique within the office, for example `Q03`
    public static DossierCode provisional(OfficeCode office, String desk, LocalDate day, int serial) {
        return new DossierCode("TMP-%s.%s-%s-%d".formatted(office, desk, DAY.format(day), serial));
    }

    public static boolean looksLikeOne(String text) {
        return OFFICIAL.matcher(text).matches() || PROVISIONAL.matcher(text).matches();
    }

    /// The day it was given for.
    ///
    /// @throws Problem BAD_CODE if there is no such day
    public LocalDate day() {
        var parts = value.split("-");
        try {
            return LocalDate.parse(parts[parts.length - 2], DAY);
        } catch (DateTimeParseException e) {
            throw new Problem(e, DossierProblem.BAD_CODE, value);
        }
    }

    /// The number within office and day.
    ///
    /// @throws Problem BAD_CODE if it is too large for one
    public int serial() {
        try {
            return Integer.parseInt(value.substring(value.lastIndexOf('-') + 1));
        } catch (NumberFormatException e) {
            throw new Problem(e, DossierProblem.BAD_CODE, value);
        }
    }

    /// Code of the office that gave it, with the desk's name behind it where it is provisional; empty for codes of the
    /// old form, whose offices are no more.
    public Optional<String> giver() {
        var whole = isProvisional() ? value.substring("TMP-".length()) : value;
        return Character.isDigit(whole.charAt(0))
                ? Optional.empty()
                : Optional.of(whole.substring(0, whole.indexOf('-')));
    }

    public boolean isProvisional() {
        return value.startsWith("TMP-");
    }

    @Override
    public String toString() {
        return value;
    }
}
