// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.procedure.Finding;
import vn.motcua.model.procedure.RequestCheck;
import vn.motcua.model.procedure.RequestForm;

/// The request of the dossier in hand: the fields of its form, and what the check of all of them found.
final class RequestViewModel {

    private final Words words;
    private final Consumer<FieldViewModel> typed;
    private final ObservableList<FieldViewModel> fields = FXCollections.observableArrayList();
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private RequestForm form = RequestForm.none(RequestForm.BIRTH);

    /// @param typed told of each change a person makes
    RequestViewModel(Words words, Consumer<FieldViewModel> typed) {
        this.words = words;
        this.typed = typed;
    }

    void begin(RequestForm asked) {
        form = asked;
        fields.setAll(asked.fields().stream()
                .map(f -> new FieldViewModel(f, words, typed))
                .toList());
    }

    void clear() {
        fields.clear();
    }

    void show(Dossier now, Citizen applicant, LocalDate today) {
        fields.forEach(f -> f.show(now));
        findings.setAll(RequestCheck.of(form, now.fields(), applicant, today));
        fields.forEach(f -> f.remark(findings));
    }

    RequestForm form() {
        return form;
    }

    ObservableList<FieldViewModel> fields() {
        return fields;
    }

    ObservableList<Finding> findings() {
        return findings;
    }
}
