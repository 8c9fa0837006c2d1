// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.util.HashMap;
import java.util.Map;
import vn.motcua.model.procedure.RequestField;
import vn.motcua.model.procedure.RequestForm;

/// What the citizen writes into the request beyond what the card told.
final class Answers {

    private final People people;

    Answers(People people) {
        this.people = people;
    }

    /// @param known what is filled in already
    Map<String, String> fill(RequestForm form, Map<String, String> known) {
        var all = new HashMap<>(known);
        for (var field : form.fields()) {
            if (field.required() && all.getOrDefault(field.key(), "").isBlank()) {
                all.put(field.key(), answer(field));
            }
        }
        return all;
    }

    private String answer(RequestField field) {
        return switch (field.type()) {
            case DATE -> "12/11/2026";
            case TIME -> "06:40";
            case NUMBER -> "1";
            case SEX -> "Nam";
            case CHOICE -> field.choices().getFirst().vi();
            case CITIZEN_NUMBER -> people.next().number().value();
            case PHONE -> people.next().phone();
            case TEXT -> text(field.key());
        };
    }

    private String text(String key) {
        var last = key.substring(key.lastIndexOf('.') + 1);
        return switch (last) {
            case "name" -> people.name(key.startsWith("mother") || key.startsWith("woman"));
            case "ethnicity" -> "Kinh";
            case "nationality" -> "Việt Nam";
            case "residence", "address", "place", "birthPlace", "origin" -> people.address();
            default -> "Theo giấy tờ kèm theo";
        };
    }
}
