// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.model.office.OfficeCode;

/// Number of a fee receipt (biên lai): 1, 2, 3 … for each counter and day, so that nobody has to be asked for one.
///
/// @param desk short name of the counter, for example `Q03`
public record ReceiptNumber(OfficeCode office, String desk, LocalDate day, int serial) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final Pattern ID = Pattern.compile("BL-(.+)-([^-]+)-(\\d{6})-(\\d{4,})");

    /// Unique in the whole country: `BL-H17.242-Q03-261121-0001`. It is the payment's id.
    public String id() {
        return series(office, desk, day) + "%04d".formatted(serial);
    }

    /// What all numbers of a counter and day begin with.
    public static String series(OfficeCode office, String desk, LocalDate day) {
        return "BL-" + office + "-" + desk + "-" + DAY.format(day) + "-";
    }

    /// Ký hiệu: `Q03-261121`
    public String symbol() {
        return desk + "-" + DAY.format(day);
    }

    /// Số: `0001`
    public String number() {
        return "%04d".formatted(serial);
    }

    /// As lists name it: `Q03-261121-0001`
    @Override
    public String toString() {
        return symbol() + "-" + number();
    }

    /// Empty for a payment that bears another number, for example a bank's.
    public static Optional<ReceiptNumber> parse(String id) {
        var found = ID.matcher(id);
        return found.matches()
                ? Optional.of(new ReceiptNumber(
                        new OfficeCode(found.group(1)),
                        found.group(2),
                        LocalDate.parse(found.group(3), DAY),
                        Integer.parseInt(found.group(4))))
                : Optional.empty();
    }

    /// A payment's number as lists show it.
    public static String shown(String id) {
        return parse(id).map(ReceiptNumber::toString).orElse(id);
    }
}
