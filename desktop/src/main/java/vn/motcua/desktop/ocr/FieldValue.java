// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.FieldShape;
import vn.motcua.model.procedure.RequestField;

/// Brings what was read into the form of a field's type.
///
/// @param sound whether it has the shape of its type; what has not is shown but never sure
record FieldValue(String text, boolean sound) {

    private static final Pattern SPOKEN_DATE =
            Pattern.compile("ngay (\\d{1,2}) thang (\\d{1,2}) nam (\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");

    /// A stroke is easily read as a letter or a one.
    private static final Pattern DATE_WITH_BAD_STROKES =
            Pattern.compile("(\\d\\d)[/Il!|1]{1,2}(\\d\\d)[/Il!|1]{1,2}((?:19|20)\\d\\d)");

    private static final Pattern YEAR = Pattern.compile("\\D*(1[89]\\d\\d|20\\d\\d)\\D*");

    /// Empty if nothing of use was read.
    static Optional<FieldValue> of(RequestField field, String read) {
        var text = NameKey.clean(read.replaceAll("[.…_]{3,}|…", " ")).replaceAll("^[\\s.,:;]+|[\\s,:;]+$", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (field.type()) {
            case TEXT, PHONE, TIME ->
                Optional.of(new FieldValue(text, FieldShape.fault(field, text).isEmpty()));
            case CHOICE -> Optional.of(choice(field, text));
            case DATE -> Optional.of(date(text));
            case NUMBER -> number(text);
            case SEX -> Optional.of(sex(text));
            case CITIZEN_NUMBER -> Optional.of(citizenNumber(text));
        };
    }

    private static FieldValue date(String text) {
        var spoken = SPOKEN_DATE.matcher(NameKey.of(text).value());
        var plain = DATE.matcher(text);
        var bad = DATE_WITH_BAD_STROKES.matcher(text);
        var date = spoken.find() ? spoken : plain.find() ? plain : bad.find() ? bad : null;
        var year = YEAR.matcher(text);
        try {
            if (date != null) {
                return new FieldValue(new BirthDate(number(date, 3), number(date, 2), number(date, 1)).text(), true);
            }
            return year.matches() ? new FieldValue(String.valueOf(year.group(1)), true) : new FieldValue(text, false);
        } catch (Problem e) {
            return new FieldValue(text, false);
        }
    }

    private static int number(java.util.regex.Matcher matcher, int group) {
        return Integer.parseInt(String.valueOf(matcher.group(group)));
    }

    private static Optional<FieldValue> number(String text) {
        var digits = Pattern.compile("\\d{1,4}").matcher(text);
        return digits.find()
                ? Optional.of(new FieldValue(Integer.toString(Integer.parseInt(digits.group())), true))
                : Optional.empty();
    }

    private static FieldValue choice(RequestField field, String text) {
        var key = NameKey.of(text);
        return field.choices().stream()
                .filter(c -> NameKey.of(c.vi()).equals(key))
                .findFirst()
                .map(c -> new FieldValue(c.vi(), true))
                .orElse(new FieldValue(text, false));
    }

    private static FieldValue sex(String text) {
        return switch (NameKey.of(text).value()) {
            case "nam" -> new FieldValue("Nam", true);
            case "nu" -> new FieldValue("Nữ", true);
            default -> new FieldValue(text, false);
        };
    }

    /// Letters that look like digits are read as such only between digits; anything but twelve digits is unsound.
    private static FieldValue citizenNumber(String text) {
        var run = Pattern.compile("[\\dOoIlSB][\\dOoIlSB .]{9,20}").matcher(text);
        if (!run.find()) {
            return new FieldValue(text, false);
        }
        var digits = run.group()
                .replaceAll("[ .]", "")
                .replace('O', '0')
                .replace('o', '0')
                .replace('I', '1')
                .replace('l', '1')
                .replace('S', '5')
                .replace('B', '8');
        return new FieldValue(digits, digits.matches("0\\d{11}"));
    }
}
