// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.money.Bill;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.procedure.FeeLine;
import vn.motcua.model.procedure.FeeQuery;
import vn.motcua.model.procedure.PayerGroup;

/// What is to be paid and by which rule; where some pay otherwise, the group the applicant belongs to.
final class FeeLinesView extends VBox {

    private static final String NOBODY = "";

    private final CounterViewModel counter;
    private final Words words;
    private final CounterWords say;

    FeeLinesView(CounterViewModel counter, Words words) {
        super(8);
        this.counter = counter;
        this.words = words;
        this.say = new CounterWords(words);
        getStyleClass().add("card");
        counter.draft().dossier().subscribe(this::show);
        counter.paying().bill().subscribe(_ -> show(counter.draft().dossier().get()));
    }

    private void show(@Nullable Dossier dossier) {
        var lines = dossier == null ? List.<FeeLine>of() : counter.terms().fees(dossier);
        var groups = dossier == null ? List.<PayerGroup>of() : counter.terms().payerGroups(dossier);
        var paid = lines.stream().filter(l -> l.dong() > 0).toList();
        setVisible(!paid.isEmpty() || !groups.isEmpty());
        setManaged(isVisible());
        if (dossier == null || !isVisible()) {
            getChildren().clear();
            return;
        }
        getChildren().setAll(Texts.line(words.get("counter.fact.fee"), "h2"));
        lines.forEach(l -> getChildren().add(line(l)));
        if (!groups.isEmpty() && dossier.stage() instanceof Stage.Draft) {
            getChildren().add(group(dossier, groups));
        }
        Bill bill = counter.paying().bill().get();
        if (bill != null) {
            getChildren().add(pay(bill));
        }
    }

    private Node pay(Bill bill) {
        var text = words.get(
                bill.isPaid() ? "counter.fee.paid" : "counter.fee.open",
                say.fee(bill.due().left()));
        var button = new Button();
        button.setGraphic(Boxes.row(
                8,
                Texts.line(words.get(bill.isPaid() ? "money.fee.again" : "money.fee.take"), "button-text"),
                new Keycap("F7")));
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> counter.paying().open());
        return Boxes.row(12, Boxes.wide(Texts.wrapped(text, bill.isPaid() ? "text-ok" : "text-bad")), button);
    }

    private Node line(FeeLine line) {
        return Boxes.row(
                12,
                Boxes.wide(Boxes.column(
                        2,
                        Texts.wrapped(line.rule().name().in(words.locale())),
                        Texts.wrapped(line.rule().legalBasis(), "muted-s"))),
                Texts.line(say.fee(line.dong()), "strong"));
    }

    private Node group(Dossier dossier, List<PayerGroup> groups) {
        var box = new ComboBox<String>();
        box.setId("payer-group");
        box.getItems().add(NOBODY);
        groups.forEach(g -> box.getItems().add(g.id()));
        box.setConverter(new GroupName(groups));
        box.setValue(dossier.fields().getOrDefault(FeeQuery.PAYER_GROUP, NOBODY));
        box.setOnAction(_ -> counter.draft().setField(FeeQuery.PAYER_GROUP, box.getValue()));
        box.setAccessibleText(words.get("counter.fee.group"));
        return Boxes.row(12, Texts.line(words.get("counter.fee.group"), "muted-m"), box);
    }

    private final class GroupName extends StringConverter<String> {

        private final List<PayerGroup> groups;

        GroupName(List<PayerGroup> groups) {
            this.groups = groups;
        }

        @Override
        public String toString(@Nullable String id) {
            return groups.stream()
                    .filter(g -> g.id().equals(id))
                    .findFirst()
                    .map(g -> g.label().in(words.locale()))
                    .orElse(words.get("counter.fee.group.none"));
        }

        @Override
        public String fromString(String shown) {
            return shown;
        }
    }
}
