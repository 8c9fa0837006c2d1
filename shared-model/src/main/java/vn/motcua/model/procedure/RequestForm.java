// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.model.procedure.RequestField.Type;

/// What the request of a procedure asks for, in the order of the printed form (TT 04/2024/TT-BTP for civil status),
/// so that a screen can show it and OCR can fill it. Data: a procedure without a form here has no fields to fill in.
public record RequestForm(ProcedureCode procedure, List<RequestField> fields) {

    public static final ProcedureCode BIRTH = new ProcedureCode("1.001193");
    public static final ProcedureCode BIRTH_AGAIN = new ProcedureCode("1.004884");
    public static final ProcedureCode MARITAL_STATUS = new ProcedureCode("1.004873");
    public static final ProcedureCode CERTIFIED_COPY = new ProcedureCode("2.000815");

    public RequestForm {
        fields = List.copyOf(fields);
    }

    public static RequestForm of(ProcedureCode procedure) {
        return new RequestForm(
                procedure,
                switch (procedure.value()) {
                    case "1.001193", "1.004884" -> birth();
                    case "1.004873" -> maritalStatus();
                    case "2.000815" -> certifiedCopy();
                    default -> List.of();
                });
    }

    public Optional<RequestField> field(String key) {
        return fields.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    private static List<RequestField> birth() {
        var fields = new ArrayList<>(declarant());
        fields.addAll(List.of(
                must("child.name", Type.TEXT),
                must("child.birth", Type.DATE),
                must("child.sex", Type.SEX),
                may("child.ethnicity", Type.TEXT),
                may("child.nationality", Type.TEXT),
                must("child.birthPlace", Type.TEXT),
                may("child.origin", Type.TEXT)));
        for (var parent : List.of("mother", "father")) {
            fields.addAll(List.of(
                    may(parent + ".name", Type.TEXT),
                    may(parent + ".birth", Type.DATE),
                    may(parent + ".ethnicity", Type.TEXT),
                    may(parent + ".nationality", Type.TEXT),
                    may(parent + ".number", Type.CITIZEN_NUMBER),
                    may(parent + ".residence", Type.TEXT)));
        }
        fields.add(may("copies", Type.NUMBER));
        return fields;
    }

    private static List<RequestField> maritalStatus() {
        var fields = new ArrayList<>(declarant());
        fields.addAll(List.of(
                must("person.name", Type.TEXT),
                must("person.birth", Type.DATE),
                may("person.sex", Type.SEX),
                may("person.ethnicity", Type.TEXT),
                may("person.nationality", Type.TEXT),
                must("person.number", Type.CITIZEN_NUMBER),
                must("person.residence", Type.TEXT),
                must("maritalStatus", Type.TEXT),
                must("purpose", Type.TEXT)));
        return fields;
    }

    private static List<RequestField> certifiedCopy() {
        return List.of(
                must("document.name", Type.TEXT), must("document.pages", Type.NUMBER), must("copies", Type.NUMBER));
    }

    private static List<RequestField> declarant() {
        return List.of(
                must("declarant.name", Type.TEXT),
                may("declarant.number", Type.CITIZEN_NUMBER),
                may("declarant.residence", Type.TEXT),
                may("declarant.relation", Type.TEXT));
    }

    private static RequestField must(String key, Type type) {
        return new RequestField(key, type, true);
    }

    private static RequestField may(String key, Type type) {
        return new RequestField(key, type, false);
    }
}
