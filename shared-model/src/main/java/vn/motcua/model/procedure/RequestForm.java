// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.citizen.Citizen;

/// What the request of a procedure asks for, in the order of the printed form, so that a screen can show it and OCR
/// can fill it. Data: a procedure without a form has no fields to fill in.
///
/// @param id for example `birth`
/// @param procedures those it serves
/// @param legalBasis the act that sets the printed form
public record RequestForm(
        String id,
        List<ProcedureCode> procedures,
        Validity validity,
        Label title,
        String legalBasis,
        List<RequestGroup> groups,
        List<RequestRule> rules) {

    public static final ProcedureCode BIRTH = new ProcedureCode("1.001193");
    public static final ProcedureCode MARITAL_STATUS = new ProcedureCode("1.004873");
    public static final ProcedureCode CERTIFIED_COPY = new ProcedureCode("2.000815");

    public RequestForm {
        procedures = List.copyOf(procedures);
        groups = List.copyOf(groups);
        rules = List.copyOf(rules);
    }

    public static RequestForm none(ProcedureCode procedure) {
        return new RequestForm(
                "none",
                List.of(procedure),
                Validity.since(LocalDate.EPOCH),
                new Label("", ""),
                "",
                List.of(),
                List.of());
    }

    /// All fields, group by group.
    public List<RequestField> fields() {
        return groups.stream().flatMap(g -> g.fields().stream()).toList();
    }

    public Optional<RequestField> field(String key) {
        return fields().stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /// What card and day already answer.
    public Map<String, String> prefilled(Citizen citizen, LocalDate today) {
        var filled = new HashMap<String, String>();
        for (var field : fields()) {
            var value = from(field.from(), citizen, today);
            if (!value.isBlank()) {
                filled.put(field.key(), value);
            }
        }
        return filled;
    }

    /// `card.name@female` fills only where the citizen is a woman.
    private static String from(String source, Citizen citizen, LocalDate today) {
        var at = source.indexOf('@');
        if (at >= 0
                && !source.substring(at + 1)
                        .toUpperCase(Locale.ROOT)
                        .equals(citizen.sex().name())) {
            return "";
        }
        return switch (at < 0 ? source : source.substring(0, at)) {
            case "card.name" -> citizen.name();
            case "card.number" -> citizen.number().value();
            case "card.birth" -> citizen.birth().text();
            case "card.sex" -> citizen.sex().word();
            case "card.residence" -> citizen.residence();
            case "card.phone" -> citizen.phone();
            case "today" -> BirthDate.of(today).text();
            default -> "";
        };
    }
}
