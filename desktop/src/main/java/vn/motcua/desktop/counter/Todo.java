// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.procedure.Finding;
import vn.motcua.model.procedure.RequestForm;
import vn.motcua.model.procedure.RequestProblem;
import vn.motcua.model.procedure.Severity;

/// One thing that still keeps a dossier from being received. The first of them is where F9 goes. Pure.
///
/// @param target number of the row or key of the field; empty for the name
public record Todo(Kind kind, String target) {

    public enum Kind {
        /// The reader spoilt the name's letters.
        NAME,
        PAPER,
        FIELD_EMPTY,
        FIELD_WRONG,
        /// OCR read it and nobody has looked.
        UNSURE,
        /// A paper was taken that the warehouse has, and no reason stands beside it.
        DEMAND
    }

    /// @param findings of the request's values; warnings keep nobody
    static List<Todo> of(
            RequestForm form, List<Finding> findings, CitizenFile file, Dossier dossier, List<ChecklistRow> rows) {
        var todos = new ArrayList<Todo>();
        if (file.nameDoubtful()) {
            todos.add(new Todo(Kind.NAME, ""));
        }
        dossier.missing()
                .forEach(p -> todos.add(
                        new Todo(Kind.PAPER, String.valueOf(p.required().no()))));
        rows.stream()
                .filter(ChecklistRow::needsReason)
                .forEach(r ->
                        todos.add(new Todo(Kind.DEMAND, String.valueOf(r.paper().no()))));
        for (var field : form.fields()) {
            if (Unsure.of(dossier.fields(), field.key()).isPresent()) {
                todos.add(new Todo(Kind.UNSURE, field.key()));
            } else {
                findings.stream()
                        .filter(f -> f.field().equals(field.key()) && f.severity() == Severity.ERROR)
                        .findFirst()
                        .ifPresent(f -> todos.add(new Todo(kind(f), field.key())));
            }
        }
        return todos;
    }

    private static Kind kind(Finding finding) {
        return finding.problem().code() == RequestProblem.MISSING ? Kind.FIELD_EMPTY : Kind.FIELD_WRONG;
    }

    static boolean anyUnsure(Map<String, String> fields) {
        return fields.keySet().stream().anyMatch(k -> k.startsWith("unsure."));
    }
}
