// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Mask;
import vn.motcua.desktop.kit.Masked;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Scrolled;
import vn.motcua.desktop.kit.SectionTitle;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.papers.IdentityPaper;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Filing;
import vn.motcua.model.dossier.IdentityProof;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.result.Result;

/// The person at the desk: who, masked facts, what the warehouse holds, what is under way.
final class CitizenView extends Scrolled {

    private final CounterViewModel counter;
    private final Words words;
    private final CounterWords say;
    private final VBox content = Boxes.styled(Boxes.column(14), "left-pane");
    private final TextField name = new TextField();

    CitizenView(CounterViewModel counter, Words words) {
        this.counter = counter;
        this.words = words;
        this.say = new CounterWords(words);
        setContent(content);
        Boxes.width(this, 22.5);
        name.setId("citizen-name");
        name.setOnAction(_ -> counter.confirmName(name.getText()));
        counter.file().subscribe(this::show);
        counter.draft().rows().subscribe(() -> show(counter.file().get()));
        counter.draft().review().compared().subscribe(() -> show(counter.file().get()));
    }

    /// Puts the cursor where a spoilt name is to be put right.
    void askName() {
        name.requestFocus();
    }

    private void show(@Nullable CitizenFile file) {
        content.getChildren().clear();
        if (file == null) {
            return;
        }
        content.getChildren().add(person(file));
        if (file.nameDoubtful()) {
            if (!name.isFocused()) {
                name.setText(file.citizen().name());
            }
            content.getChildren()
                    .add(new Note(
                            Pill.Kind.WARN,
                            "alert-outline",
                            Texts.wrapped(words.get("counter.person.name.why")),
                            name));
        }
        if (!file.agrees()) {
            content.getChildren()
                    .add(new Note(
                            Pill.Kind.WARN, "alert-outline", Texts.wrapped(words.get("counter.person.disagrees"))));
        }
        if (!counter.draft().review().compared().isEmpty()) {
            content.getChildren().add(ComparedNote.of(counter.draft().review().compared(), words));
        }
        content.getChildren().addAll(facts(file), filer(), warehouse(file), open(file));
    }

    private Node person(CitizenFile file) {
        var initials =
                Boxes.styled(new StackPane(Texts.line(initials(file.citizen().name()))), "avatar", "avatar-l");
        var pill = file.nameDoubtful()
                ? new Pill(Pill.Kind.WARN, "account-alert-outline", words.get("counter.person.name"))
                : proven(proof(file));
        return Boxes.row(
                12,
                initials,
                Boxes.wide(Boxes.column(4, Texts.wrapped(file.citizen().name(), "h2"), pill)));
    }

    private Pill proven(IdentityProof proof) {
        return IdentityPaper.isProven(proof, counter.draft().dossier().get())
                ? new Pill(Pill.Kind.OK, "shield-check-outline", words.get("counter.proof." + proof))
                : new Pill(Pill.Kind.WARN, "eye-outline", words.get("counter.proof.none"));
    }

    private IdentityProof proof(CitizenFile file) {
        return counter.draft()
                .draft()
                .map(Dossier::filing)
                .filter(f -> f.submitter() == null) // else the card was the submitter's
                .map(Filing::proof)
                .orElse(file.proof());
    }

    /// Who files for the owner, and the way to change it.
    private Node filer() {
        var dossier = counter.draft().dossier().get();
        var box = Boxes.column(4);
        if (dossier == null) {
            return box;
        }
        var filing = dossier.filing();
        if (filing.submitter() != null) {
            var right = words.get("counter.standing." + filing.standing());
            box.getChildren()
                    .add(Texts.wrapped(
                            words.get("counter.people.for", filing.submitter().name(), right), "strong"));
            box.getChildren().add(proven(filing.proof()));
        }
        var company = dossier.fields().getOrDefault(Owners.TAX_CODE, "");
        if (!company.isEmpty()) {
            var name = dossier.fields().getOrDefault(Owners.NAME, "");
            box.getChildren().add(Texts.wrapped(words.get("counter.people.org", name + " · " + company)));
        }
        if (dossier.stage() instanceof Stage.Draft) {
            var change = new Button();
            change.setGraphic(Boxes.row(8, Texts.line(words.get("counter.people"), "button-text"), new Keycap("F3")));
            change.setAccessibleText(words.get("counter.people"));
            change.getStyleClass().add("small");
            change.setFocusTraversable(false);
            change.setOnAction(_ -> counter.openPeople());
            box.getChildren().add(change);
        }
        return box;
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

    private Node warehouse(CitizenFile file) {
        var key = file.fromCentre() ? "counter.warehouse.count" : "counter.warehouse.local";
        var box = Boxes.column(
                8,
                new SectionTitle(
                        "archive-outline",
                        words.get("counter.warehouse"),
                        new SimpleStringProperty(words.get(key, file.results().size()))));
        if (file.results().isEmpty()) {
            box.getChildren().add(Texts.wrapped(words.get("counter.warehouse.none"), "muted-s"));
        }
        file.results().forEach(r -> box.getChildren().add(result(r)));
        return box;
    }

    private Node result(Result result) {
        var today = counter.terms().today();
        var state = result.isUsable(today) || result.status() != Result.Status.VALID
                ? words.get("counter.result." + result.status())
                : words.get("counter.result.EXPIRED");
        var used = uses(result);
        var head = Boxes.row(6, Boxes.wide(Texts.clipped(result.name(), "strong")));
        if (used) {
            head.getChildren().add(Icon.of("link-variant", "icon-s"));
        }
        var foot = Boxes.row(
                6,
                Texts.clipped(words.get("counter.result.number", result.notation()), "muted-s"),
                Boxes.space(),
                Texts.line(state, result.isUsable(today) ? "text-ok" : "text-bad"));
        var item = Boxes.styled(Boxes.column(3, head, foot), "item");
        return used ? Boxes.styled(item, "item-used") : item;
    }

    private boolean uses(Result result) {
        Dossier dossier = counter.draft().dossier().get();
        return dossier != null
                && dossier.papers().stream()
                        .anyMatch(p -> p.source() instanceof Source.FromWarehouse(var id) && id.equals(result.id()));
    }

    private Node open(CitizenFile file) {
        var going = file.dossiers().stream()
                .filter(d -> d.stage() instanceof Stage.Received || d.stage() instanceof Stage.ResultReady)
                .toList();
        var box = Boxes.column(
                8,
                new SectionTitle(
                        "folder-clock-outline",
                        words.get("counter.open"),
                        new SimpleStringProperty(String.valueOf(going.size()))));
        for (var dossier : going) {
            var receipt = dossier.receipt().orElseThrow();
            var due = words.get("counter.open.due", say.due(receipt.due()));
            box.getChildren()
                    .add(Boxes.styled(
                            Boxes.column(
                                    3,
                                    Texts.clipped(dossier.procedureName(), "strong"),
                                    Texts.line(receipt.code().value(), "muted-s"),
                                    Texts.line(due, "muted-s")),
                            "item"));
        }
        return box;
    }

    private static String initials(String name) {
        var parts = name.strip().split(" +");
        var first = parts[0].isEmpty() ? "" : parts[0].substring(0, 1);
        return parts.length == 1 ? first : first + parts[parts.length - 1].substring(0, 1);
    }
}
