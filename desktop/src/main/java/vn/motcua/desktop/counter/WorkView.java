// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.Arrays;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.forms.ReturnWay;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Card;
import vn.motcua.desktop.kit.FactsStrip;
import vn.motcua.desktop.kit.Scrolled;
import vn.motcua.desktop.kit.Segments;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.procedure.Procedure;

/// The work of the session: procedure, facts, checklist, fields, way of return.
final class WorkView extends Scrolled {

    private final CounterViewModel counter;
    private final Words words;
    private final CounterWords say;
    private final ChecklistView checklist;
    private final FieldsView fields;
    private final VBox notice = Boxes.column(0);
    private final SimpleStringProperty title = new SimpleStringProperty("");
    private final SimpleStringProperty below = new SimpleStringProperty("");
    private final SimpleStringProperty limit = new SimpleStringProperty("");
    private final SimpleStringProperty due = new SimpleStringProperty("");
    private final SimpleStringProperty fee = new SimpleStringProperty("");
    private final SimpleStringProperty code = new SimpleStringProperty("");
    private final Segments ways;

    WorkView(CounterViewModel counter, Words words, ActionButton change, ActionButton end) {
        this.counter = counter;
        this.words = words;
        this.say = new CounterWords(words);
        checklist = new ChecklistView(counter, words);
        fields = new FieldsView(counter.draft(), words);
        ways = new Segments(Arrays.stream(ReturnWay.values())
                .map(w -> words.get("counter.return." + w))
                .toList());
        var name = Texts.wrapped(title, "h1");
        var head = Boxes.row(
                12, Boxes.wide(Boxes.column(2, name, Texts.wrapped(below, "muted-s"))), change.quiet(), end.quiet());
        var facts = new FactsStrip()
                .fact(words.get("counter.fact.limit"), limit)
                .fact(words.get("counter.fact.due"), due)
                .fact(words.get("counter.fact.fee"), fee)
                .fact(words.get("counter.fact.code"), code);
        var faults = new FaultsView(counter, words, key -> fields.focus(key, this::reveal));
        var content = Boxes.styled(
                Boxes.column(
                        12,
                        notice,
                        faults,
                        head,
                        facts,
                        checklist,
                        fields,
                        new FeeLinesView(counter, words),
                        returning()),
                "middle-pane");
        setContent(content);
        setStyle("-fx-min-width: 34em;");
        counter.draft().dossier().subscribe(this::show);
        counter.notice().subscribe(this::show);
    }

    /// Goes to what is missing.
    void goTo(Todo todo) {
        switch (todo.kind()) {
            case PAPER -> checklist.focus(Integer.parseInt(todo.target()), this::reveal);
            case FIELD_EMPTY, FIELD_WRONG, UNSURE -> fields.focus(todo.target(), this::reveal);
            case NAME, DEMAND -> {}
        }
    }

    private void reveal(Node node) {
        Boxes.reveal(this, node);
    }

    private Node returning() {
        var row = Boxes.row(12, Texts.line(words.get("counter.return"), "h2"));
        ways.chosen().addListener((_, _, now) -> {
            var way = ReturnWay.values()[now.intValue()];
            counter.draft()
                    .draft()
                    .filter(d -> ReturnWay.of(d.fields()) != way)
                    .ifPresent(_ -> counter.draft().returnBy(way));
        });
        ways.disableProperty().bind(counter.draft().closed());
        row.getChildren().add(ways);
        return new Card(0, row);
    }

    private void show(@Nullable Dossier dossier) {
        if (dossier == null) {
            return;
        }
        var procedure = counter.procedure().orElseThrow();
        title.set(procedure.name());
        below.set("%s · %s".formatted(procedure.code(), procedure.sectorName()));
        limit.set(say.limit(procedure.limit()));
        due.set(dossier.receipt().map(r -> say.due(r.due())).orElseGet(() -> promised(procedure)));
        fee.set(say.fee(dossier.receipt()
                .map(r -> r.feeDong())
                .orElseGet(() -> counter.terms().fee(dossier))));
        code.set(dossier.code().map(DossierCode::value).orElseGet(() -> words.get("counter.fact.code.later")));
        ways.chosen().set(ReturnWay.of(dossier.fields()).ordinal());
    }

    private String promised(Procedure procedure) {
        var when = say.due(counter.terms().due(procedure));
        return counter.terms().isPastCutOff(procedure) ? words.get("counter.fact.due.late", when) : when;
    }

    private void show(Notice now) {
        notice.getChildren().clear();
        notice.setManaged(!now.isEmpty());
        if (!now.isEmpty()) {
            notice.getChildren().add(NoticeView.of(now, words, counter));
        }
    }
}
