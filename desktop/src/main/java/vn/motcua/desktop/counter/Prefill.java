// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.RequestForm;

/// Fields of a request that the citizen's card already answers. Pure.
final class Prefill {

    private static final Map<String, Function<Citizen, String>> FROM_CARD = Map.of(
            "declarant.name",
            Citizen::name,
            "declarant.number",
            c -> c.number().value(),
            "declarant.residence",
            Citizen::residence,
            "person.name",
            Citizen::name,
            "person.birth",
            c -> c.birth().text(),
            "person.sex",
            c -> c.sex().word(),
            "person.number",
            c -> c.number().value(),
            "person.residence",
            Citizen::residence);

    private Prefill() {}

    static Map<String, String> of(Procedure procedure, Citizen citizen) {
        var filled = new HashMap<String, String>();
        for (var field : RequestForm.of(procedure.code()).fields()) {
            var from = FROM_CARD.get(field.key());
            if (from != null && !from.apply(citizen).isBlank()) {
                filled.put(field.key(), from.apply(citizen));
            }
        }
        return filled;
    }
}
