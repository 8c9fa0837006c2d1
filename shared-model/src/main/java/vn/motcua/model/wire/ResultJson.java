// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.time.LocalDate;
import tools.jackson.databind.JsonNode;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.procedure.ResultRule;
import vn.motcua.model.procedure.ResultTemplate;

/// A result template, as `assets/procedures/results` and a published item write it.
final class ResultJson {

    private ResultJson() {}

    static ResultTemplate read(JsonNode template, LocalDate from) {
        return new ResultTemplate(
                Assets.text(template, "id"),
                Assets.texts(template.path("procedures")).stream()
                        .map(ProcedureCode::new)
                        .toList(),
                Assets.validity(template, from),
                Assets.text(template, "resultCode"),
                Assets.label(template.path("title")),
                Assets.text(template, "number"),
                Assets.text(template, "legalBasis"),
                rule(template),
                template.path("lines").valueStream().map(ResultJson::line).toList());
    }

    private static ResultRule rule(JsonNode template) {
        var holds = template.path("holds");
        var stamp = template.path("stamp").asString(ResultRule.NONE.stamp());
        return new ResultRule(
                stamp, holds.path("months").asInt(0), holds.path("law").asString(""));
    }

    private static ResultTemplate.Line line(JsonNode line) {
        return new ResultTemplate.Line(
                ResultTemplate.Style.valueOf(line.path("style").asString("FIELD")),
                Assets.label(line.path("label")),
                Assets.text(line, "text"));
    }
}
