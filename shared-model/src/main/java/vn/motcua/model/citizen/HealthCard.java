// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;

/// What the QR code of a health-insurance card (thẻ BHYT) says: fields between bars, names in hexadecimal UTF-8, `-`
/// for nothing. Not signed: it identifies, it does not authenticate.
///
/// @param number ten digits, or fifteen signs of the old card
/// @param sex `null` if the field is empty
/// @param facility where care begins, digits only, for example `48003`
/// @param from first day of validity, `null` if the field is empty
/// @param to last day of validity, `null` if the field is empty
public record HealthCard(
        String number,
        String name,
        BirthDate birth,
        @Nullable Sex sex,
        String address,
        String facility,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    private static final int LEAST_FIELDS = 8;

    /// Whether a text is such a code and no citizen card.
    public static boolean looksLikeOne(String text) {
        var fields = text.strip().split("\\|", -1);
        return fields.length >= LEAST_FIELDS
                && fields[0].strip().matches("[A-Z]{2}\\d{13}|\\d{10}")
                && fields[1].strip().matches("(?:[0-9a-fA-F]{2})+");
    }

    /// @throws Problem NOT_A_HEALTH_CARD if the text is anything else
    public static HealthCard parse(String text) {
        var bare = text.replace("\uFEFF", "").strip();
        if (!looksLikeOne(bare)) {
            throw new Problem(CitizenProblem.NOT_A_HEALTH_CARD);
        }
        var fields = bare.split("\\|", -1);
        try {
            return new HealthCard(
                    fields[0].strip(),
                    hex(fields[1]),
                    BirthDate.parse(fields[2]),
                    sex(fields[3].strip()),
                    hex(fields[4]),
                    fields[5].replaceAll("\\D", ""),
                    date(fields[6]),
                    date(fields[7]));
        } catch (Problem | IllegalArgumentException e) {
            throw new Problem(e, CitizenProblem.NOT_A_HEALTH_CARD);
        }
    }

    public boolean isValidOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private static String hex(String field) {
        var value = field.strip();
        return value.equals("-") || value.isEmpty()
                ? ""
                : NameKey.clean(new String(HexFormat.of().parseHex(value), StandardCharsets.UTF_8));
    }

    private static @Nullable Sex sex(String field) {
        return switch (field) {
            case "1" -> Sex.MALE;
            case "2" -> Sex.FEMALE;
            default -> null;
        };
    }

    private static @Nullable LocalDate date(String field) {
        var value = field.strip();
        if (value.isEmpty() || value.equals("-")) {
            return null;
        }
        var date = BirthDate.parse(value);
        return LocalDate.of(date.year(), Math.max(1, date.month()), Math.max(1, date.day()));
    }

    @Override
    public String toString() {
        return "HealthCard[••••" + number.substring(number.length() - 3) + "]";
    }
}
