// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.util.HashMap;
import java.util.Map;
import vn.motcua.model.problem.Problem;

/// A correction of one field, with what stood there before: so that nobody overwrites what he did not see.
///
/// @param from as it was seen, empty if nothing stood there
public record FieldEdit(String from, String to) {

    /// Whether the correction may be made where this value stands.
    boolean fits(String now) {
        return now.equals(from) || now.equals(to);
    }

    /// @throws Problem FIELD_CHANGED (arguments: the field keys) where another value than the expected one stands
    static Map<String, String> apply(Map<String, String> fields, Map<String, FieldEdit> edits) {
        var disputed = edits.entrySet().stream()
                .filter(e -> !e.getValue().fits(fields.getOrDefault(e.getKey(), "")))
                .map(Map.Entry::getKey)
                .sorted()
                .toArray();
        if (disputed.length > 0) {
            throw new Problem(DossierProblem.FIELD_CHANGED, disputed);
        }
        var changed = new HashMap<>(fields);
        edits.forEach((key, edit) -> changed.put(key, edit.to()));
        return changed;
    }
}
