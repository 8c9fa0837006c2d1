// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Drawn;
import vn.motcua.desktop.kit.Mask;
import vn.motcua.desktop.kit.Masked;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.papers.IdentityPaper;
import vn.motcua.model.citizen.IdentityCheck;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Filing;
import vn.motcua.model.dossier.IdentityProof;

/// Who stands at the desk: name and proof, what is odd about them, masked facts.
final class PersonView extends VBox {

    private final CounterViewModel counter;
    private final Words words;
    private final TextField name = new TextField();
    private final Drawn<Shown> drawn = new Drawn<>(this::draw);

    /// @param file `null`: nobody
    private record Shown(
            @Nullable CitizenFile file, IdentityProof proof, boolean proven, List<IdentityCheck.Finding> compared) {}

    PersonView(CounterViewModel counter, Words words) {
        super(14);
        this.counter = counter;
        this.words = words;
        name.setId("citizen-name");
        name.setOnAction(_ -> counter.confirmName(name.getText()));
        counter.file().subscribe(_ -> show());
        counter.draft().dossier().subscribe(_ -> show());
        counter.draft().review().compared().subscribe(this::show);
    }

    /// Puts the cursor where a spoilt name is to be put right.
    void askName() {
        name.requestFocus();
    }

    private void show() {
        var file = counter.file().get();
        var proof = file == null ? IdentityProof.MANUAL : proof(file);
        var proven = IdentityPaper.isProven(proof, counter.draft().dossier().get());
        drawn.show(new Shown(
                file, proof, proven, List.copyOf(counter.draft().review().compared())));
    }

    private IdentityProof proof(CitizenFile file) {
        return counter.draft()
                .draft()
                .map(Dossier::filing)
                .filter(f -> f.submitter() == null) // else the card was the submitter's
                .map(Filing::proof)
                .orElse(file.proof());
    }

    private void draw(Shown now) {
        getChildren().clear();
        var file = now.file();
        if (file == null) {
            return;
        }
        getChildren().add(person(file, now));
        if (file.nameDoubtful()) {
            if (!name.isFocused()) {
                name.setText(file.citizen().name());
            }
            odd(Texts.wrapped(words.get("counter.person.name.why")), name);
        }
        if (!file.agrees()) {
            odd(Texts.wrapped(words.get("counter.person.disagrees")));
        }
        if (!now.compared().isEmpty()) {
            getChildren().add(ComparedNote.of(now.compared(), words));
        }
        getChildren().add(facts(file));
    }

    private void odd(Node... what) {
        getChildren().add(new Note(Pill.Kind.WARN, "alert-outline", what));
    }

    private Node person(CitizenFile file, Shown now) {
        var called = file.citizen().name();
        var initials = Boxes.styled(new StackPane(Texts.line(initials(called))), "avatar", "avatar-l");
        var pill = file.nameDoubtful()
                ? new Pill(Pill.Kind.WARN, "account-alert-outline", words.get("counter.person.name"))
                : ProofPill.of(now.proof(), now.proven(), words);
        return Boxes.row(12, initials, Boxes.wide(Boxes.column(4, Texts.wrapped(called, "h2"), pill)));
    }

    private Node facts(CitizenFile file) {
        var c = file.citizen();
        var grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(7);
        var names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        var age = c.birth().age(counter.terms().today());
        fact(
                grid,
                "counter.fact.number",
                masked("counter.fact.number", c.number().masked(), c.number().value()));
        fact(
                grid,
                "counter.fact.birth",
                plain(words.get("counter.fact.birth.age", c.birth().text(), age)));
        fact(grid, "counter.fact.sex", plain(words.get("counter.sex." + c.sex())));
        fact(grid, "counter.fact.residence", plain(orNone(c.residence())));
        fact(
                grid,
                "counter.fact.phone",
                c.phone().isBlank()
                        ? plain(orNone(""))
                        : masked("counter.fact.phone", Mask.phone(c.phone()), c.phone()));
        return grid;
    }

    private void fact(GridPane grid, String key, Node value) {
        var label = Texts.line(words.get(key), "fact-name");
        GridPane.setValignment(label, VPos.TOP);
        grid.addRow(grid.getRowCount(), label, value);
    }

    private Node masked(String key, String hidden, String whole) {
        return new Masked(
                words,
                words.get(key),
                new SimpleStringProperty(hidden),
                new SimpleStringProperty(whole),
                () -> counter.revealed(key));
    }

    private static Node plain(String text) {
        return Texts.wrapped(text);
    }

    private String orNone(String text) {
        return text.isBlank() ? words.get("counter.fact.none") : text;
    }

    private static String initials(String name) {
        var parts = name.strip().split(" +");
        var first = parts[0].isEmpty() ? "" : parts[0].substring(0, 1);
        return parts.length == 1 ? first : first + parts[parts.length - 1].substring(0, 1);
    }
}
