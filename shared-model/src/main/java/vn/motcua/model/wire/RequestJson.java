// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.time.LocalDate;
import tools.jackson.databind.JsonNode;
import vn.motcua.model.procedure.Label;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.procedure.RequestField;
import vn.motcua.model.procedure.RequestForm;
import vn.motcua.model.procedure.RequestGroup;
import vn.motcua.model.procedure.RequestRule;
import vn.motcua.model.procedure.Severity;

/// A form of request, as `assets/procedures/requests` and a published item write it.
final class RequestJson {

    private RequestJson() {}

    static RequestForm read(JsonNode form, LocalDate from) {
        return new RequestForm(
                Assets.text(form, "id"),
                Assets.texts(form.path("procedures")).stream()
                        .map(ProcedureCode::new)
                        .toList(),
                Assets.validity(form, from),
                Assets.label(form.path("title")),
                Assets.text(form, "legalBasis"),
                form.path("groups").valueStream().map(RequestJson::group).toList(),
                form.path("rules").valueStream().map(RequestJson::rule).toList());
    }

    private static RequestGroup group(JsonNode group) {
        return new RequestGroup(
                Assets.text(group, "id"),
                Assets.label(group.path("label")),
                group.path("fields").valueStream().map(RequestJson::field).toList());
    }

    private static RequestField field(JsonNode field) {
        return new RequestField(
                Assets.text(field, "key"),
                RequestField.Type.valueOf(field.path("type").asString("TEXT")),
                field.path("required").asBoolean(false),
                Assets.label(field.path("label")),
                field.path("choices").valueStream().map(RequestJson::choice).toList(),
                Assets.text(field, "from"));
    }

    /// A choice is a label, or a bare text that is the same in both languages.
    private static Label choice(JsonNode node) {
        return node.isString() ? new Label(node.asString(), "") : Assets.label(node);
    }

    private static RequestRule rule(JsonNode rule) {
        return new RequestRule(
                RequestRule.Kind.valueOf(rule.path("kind").asString("")),
                Assets.text(rule, "field"),
                Assets.text(rule, "other"),
                Assets.texts(rule.path("values")),
                Severity.valueOf(rule.path("severity").asString("ERROR")));
    }
}
