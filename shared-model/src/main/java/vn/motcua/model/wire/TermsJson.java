// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.time.LocalDate;
import tools.jackson.databind.JsonNode;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.ProcessTerms;
import vn.motcua.model.procedure.TimeLimit;
import vn.motcua.model.procedure.TimeLimit.Unit;

/// Reads the terms of the process: days and hours as whole numbers.
final class TermsJson {

    private TermsJson() {}

    /// @throws Problem UNREADABLE if a term is missing or not at least 1
    static ProcessTerms read(JsonNode json, LocalDate from) {
        return new ProcessTerms(
                Assets.validity(json, from),
                number(json, "supplementDays"),
                limit(json, "noticeHours", Unit.HOUR),
                limit(json, "answerHours", Unit.HOUR),
                limit(json, "correctionDays", Unit.WORKING_DAY),
                number(json, "nearHours"),
                limit(json, "onlineMoneyHours", Unit.HOUR),
                number(json, "cashDays"),
                Assets.text(json, "law"));
    }

    private static TimeLimit limit(JsonNode json, String field, Unit unit) {
        return new TimeLimit(number(json, field), unit);
    }

    private static int number(JsonNode json, String field) {
        var number = json.path(field).asInt(0);
        if (number < 1) {
            throw new Problem(WireProblem.UNREADABLE, field);
        }
        return number;
    }
}
