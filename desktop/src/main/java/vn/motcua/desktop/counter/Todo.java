// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.RequestField;
import vn.motcua.model.procedure.RequestForm;

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
        UNSURE
    }

    static List<Todo> of(CitizenFile file, Dossier dossier) {
        var todos = new ArrayList<Todo>();
        if (file.nameDoubtful()) {
            todos.add(new Todo(Kind.NAME, ""));
        }
        dossier.missing()
                .forEach(p -> todos.add(
                        new Todo(Kind.PAPER, String.valueOf(p.required().no()))));
        for (var field : RequestForm.of(dossier.procedure()).fields()) {
            var value = dossier.fields().getOrDefault(field.key(), "").strip();
            if (Unsure.of(dossier.fields(), field.key()).isPresent()) {
                todos.add(new Todo(Kind.UNSURE, field.key()));
            } else if (value.isEmpty() && field.required()) {
                todos.add(new Todo(Kind.FIELD_EMPTY, field.key()));
            } else if (!isFine(field.type(), value)) {
                todos.add(new Todo(Kind.FIELD_WRONG, field.key()));
            }
        }
        return todos;
    }

    /// Whether a value has the shape of its type; nothing is fine, too.
    static boolean isFine(RequestField.Type type, String value) {
        if (value.isBlank()) {
            return true;
        }
        return switch (type) {
            case TEXT -> true;
            case NUMBER -> value.strip().matches("\\d{1,9}");
            case SEX -> value.strip().equals("Nam") || value.strip().equals("Nữ");
            case CITIZEN_NUMBER -> value.replace(" ", "").matches("\\d{12}");
            case DATE -> isDate(value);
        };
    }

    /// As it is kept: dates with slashes, numbers without spaces.
    static String kept(RequestField.Type type, String value) {
        var bare = value.strip();
        return switch (type) {
            case CITIZEN_NUMBER -> bare.replace(" ", "");
            case DATE -> isDate(bare) ? BirthDate.parse(bare).text() : bare;
            default -> bare;
        };
    }

    static boolean anyUnsure(Map<String, String> fields) {
        return fields.keySet().stream().anyMatch(k -> k.startsWith("unsure."));
    }

    private static boolean isDate(String value) {
        try {
            var unused = BirthDate.parse(value);
            return true;
        } catch (Problem problem) {
            return false;
        }
    }
}
