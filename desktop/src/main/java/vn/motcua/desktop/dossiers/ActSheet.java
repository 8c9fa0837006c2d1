// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.model.dossier.Dossier;

/// What an act asks before it is done.
///
/// @param subjects one, or the batch that is transferred
/// @param hint what will be: the new day, the form that is printed
record ActSheet(Task task, List<Dossier> subjects, List<Ask> asks, String hint) {

    ActSheet {
        subjects = List.copyOf(subjects);
        asks = List.copyOf(asks);
    }

    Dossier dossier() {
        return subjects.getFirst();
    }

    /// The first thing that must be said and is not.
    Optional<Ask> missing(Map<String, String> answers) {
        return asks.stream()
                .filter(a -> a.required() && answers.getOrDefault(a.key(), "").isBlank())
                .findFirst();
    }
}
