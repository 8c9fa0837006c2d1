// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.procedure.FieldShape;
import vn.motcua.model.procedure.Finding;
import vn.motcua.model.procedure.RequestField;
import vn.motcua.model.procedure.RequestProblem;

/// One field of the request on the screen. What is wrong is said when the field is left, never while somebody types.
public final class FieldViewModel {

    public enum State {
        EMPTY,
        TYPED,
        /// From the card, or read with confidence.
        FILLED,
        /// Read, and waiting for eyes.
        UNSURE
    }

    private final RequestField field;
    private final Words words;
    private final StringProperty value = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private String remark = "";
    private boolean quiet;

    /// @param changed told of each change a person makes
    FieldViewModel(RequestField field, Words words, Consumer<FieldViewModel> changed) {
        this.field = field;
        this.words = words;
        value.addListener((_, _, _) -> {
            if (!quiet) {
                state.set(State.TYPED);
                error.set("");
                changed.accept(this);
            }
        });
    }

    public RequestField field() {
        return field;
    }

    public String label() {
        return field.label(words.locale());
    }

    public StringProperty value() {
        return value;
    }

    public ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// The officer went on to the next field.
    public void leave() {
        quietly(FieldShape.kept(field.type(), value.get()));
        error.set(remark);
    }

    /// What the check of the whole request found, said once the field is left; that it is still empty is no news.
    void remark(List<Finding> findings) {
        remark = findings.stream()
                .filter(f -> f.field().equals(field.key()) && f.problem().code() != RequestProblem.MISSING)
                .findFirst()
                .map(f -> words.what(f.problem()))
                .orElse("");
        if (state.get() == State.FILLED || remark.isEmpty()) {
            error.set(remark);
        }
    }

    /// Shows what the draft holds; nobody typed it.
    void show(String text, State now) {
        quietly(text);
        state.set(now);
    }

    private void quietly(String text) {
        quiet = true;
        try {
            if (!value.get().equals(text)) {
                value.set(text);
            }
        } finally {
            quiet = false;
        }
    }

    /// What the dossier says of it now.
    void show(Dossier now) {
        var key = field.key();
        var said = now.fields().getOrDefault(key, "");
        if (Unsure.of(now.fields(), key).isPresent()) {
            show(said, State.UNSURE);
        } else if (!said.equals(value.get())) {
            show(said, State.FILLED);
        } else if (state.get() == State.UNSURE) {
            show(said, State.TYPED);
        }
    }
}
