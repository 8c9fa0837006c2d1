// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.FieldEdit;

/// A correction of fields that met another one. Only fields where the two say different things are disputed; all else
/// goes together by itself. Pure.
///
/// @param fields in dispute, by key
/// @param others corrections that hurt nobody: they are sent along
record Dispute(DossierId dossier, List<Disputed> fields, Map<String, FieldEdit> others) {

    static Dispute of(Act.EditFields act, Dossier centre) {
        var fields = act.edits().entrySet().stream()
                .filter(e -> !fits(e.getValue(), standing(centre, e.getKey())))
                .map(e -> new Disputed(
                        e.getKey(),
                        e.getValue().to(),
                        standing(centre, e.getKey()),
                        e.getValue().from()))
                .sorted(java.util.Comparator.comparing(Disputed::key))
                .toList();
        var others = new HashMap<String, FieldEdit>();
        act.edits().forEach((key, edit) -> {
            if (fits(edit, standing(centre, key))) {
                others.put(key, new FieldEdit(standing(centre, key), edit.to()));
            }
        });
        return new Dispute(act.dossier(), fields, Map.copyOf(others));
    }

    /// What is sent once each field is chosen: it stands on the centre's values as they were seen, so that a third
    /// correction meanwhile is a conflict again and is not overwritten.
    Act.EditFields resolved(Map<String, Choice> choices) {
        var edits = new HashMap<>(others);
        for (var field : fields) {
            var choice = choices.getOrDefault(field.key(), Choice.CENTRE);
            edits.put(field.key(), new FieldEdit(field.centre(), field.value(choice)));
        }
        return new Act.EditFields(dossier, edits);
    }

    private static String standing(Dossier centre, String key) {
        return centre.fields().getOrDefault(key, "");
    }

    private static boolean fits(FieldEdit edit, String now) {
        return now.equals(edit.from()) || now.equals(edit.to());
    }
}
