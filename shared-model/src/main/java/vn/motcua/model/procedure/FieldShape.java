// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.util.Optional;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.citizen.Sex;
import vn.motcua.model.problem.Problem;

/// The shape of a value by the type of its field. Pure.
public final class FieldShape {

    private FieldShape() {}

    /// What is wrong with it; nothing for an empty value.
    public static Optional<RequestProblem> fault(RequestField field, String typed) {
        var value = kept(field.type(), typed);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return switch (field.type()) {
            case TEXT -> Optional.empty();
            case DATE -> wrongUnless(date(value).isPresent(), RequestProblem.BAD_DATE);
            case TIME -> wrongUnless(value.matches("([01]\\d|2[0-3]):[0-5]\\d"), RequestProblem.BAD_TIME);
            case NUMBER -> wrongUnless(value.matches("\\d{1,9}"), RequestProblem.BAD_NUMBER);
            case SEX -> wrongUnless(sex(value).isPresent(), RequestProblem.BAD_SEX);
            case CHOICE ->
                wrongUnless(field.choices().stream().anyMatch(c -> c.vi().equals(value)), RequestProblem.NOT_A_CHOICE);
            case CITIZEN_NUMBER -> wrongUnless(value.matches("\\d{12}"), RequestProblem.BAD_CITIZEN_NUMBER);
            case PHONE -> wrongUnless(value.matches("\\+?\\d{8,14}"), RequestProblem.BAD_PHONE);
        };
    }

    private static Optional<RequestProblem> wrongUnless(boolean fine, RequestProblem problem) {
        return fine ? Optional.empty() : Optional.of(problem);
    }

    /// As it is kept: NFC without invisible characters, dates with slashes, times with a colon, numbers without spaces.
    public static String kept(RequestField.Type type, String typed) {
        var value = NameKey.clean(typed);
        return switch (type) {
            case DATE -> date(value).map(BirthDate::text).orElse(value);
            case TIME ->
                value.replaceFirst("^(\\d):", "0$1:").replaceFirst("^(\\d{1,2})\\s*(?:giờ|h)\\s*(\\d{2}).*$", "$1:$2");
            case CITIZEN_NUMBER -> value.replace(" ", "");
            case PHONE -> value.replaceAll("[ .\\-]", "");
            case TEXT, NUMBER, SEX, CHOICE -> value;
        };
    }

    static Optional<BirthDate> date(String value) {
        try {
            return value.isBlank() ? Optional.empty() : Optional.of(BirthDate.parse(value));
        } catch (Problem notADate) {
            return Optional.empty();
        }
    }

    static Optional<Sex> sex(String value) {
        for (var sex : Sex.values()) {
            if (sex.word().equals(value)) {
                return Optional.of(sex);
            }
        }
        return Optional.empty();
    }
}
