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
import vn.motcua.desktop.kit.Drawn;
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
    private static final String GROUP = "#payer-group";
    private static final Shown NOTHING = new Shown(List.of(), List.of(), NOBODY, null);

    private final CounterViewModel counter;
    private final Words words;
    private final CounterWords say;
    private final Drawn<Shown> drawn = new Drawn<>(this::draw);

    FeeLinesView(CounterViewModel counter, Words words) {
        super(8);
        this.counter = counter;
        this.words = words;
        this.say = new CounterWords(words);
        getStyleClass().add("card");
        counter.draft().dossier().subscribe(this::show);
        counter.paying().bill().subscribe(_ -> show(counter.draft().dossier().get()));
    }

    /// @param groups that the payer may belong to, to choose from in a draft
    private record Shown(
            List<FeeLine> lines,
            List<PayerGroup> groups,
            String group,
            @Nullable Bill bill) {}

    private void show(@Nullable Dossier dossier) {
        if (dossier == null) {
            drawn.show(NOTHING);
            return;
        }
        var groups = counter.terms().payerGroups(dossier);
        var lines = counter.terms().fees(dossier);
        var shows = !groups.isEmpty() || lines.stream().anyMatch(l -> l.dong() > 0);
        drawn.show(
                shows
                        ? new Shown(
                                lines,
                                dossier.stage() instanceof Stage.Draft ? groups : List.of(),
                                dossier.fields().getOrDefault(FeeQuery.PAYER_GROUP, NOBODY),
                                counter.paying().bill().get())
                        : NOTHING);
    }

    private void draw(Shown now) {
        var choosing = lookup(GROUP) instanceof ComboBox<?> box && box.isFocused();
        getChildren().clear();
        setVisible(!now.equals(NOTHING));
        setManaged(isVisible());
        if (!isVisible()) {
            return;
        }
        getChildren().add(Texts.line(words.get("counter.fact.fee"), "h2"));
        now.lines().forEach(l -> getChildren().add(line(l)));
        if (!now.groups().isEmpty()) {
            getChildren().add(group(now));
        }
        if (now.bill() != null) {
            getChildren().add(pay(now.bill()));
        }
        if (choosing && lookup(GROUP) instanceof ComboBox<?> box) {
            box.requestFocus();
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

    private Node group(Shown now) {
        var box = new ComboBox<String>();
        box.setId(GROUP.substring(1));
        box.getItems().add(NOBODY);
        now.groups().forEach(g -> box.getItems().add(g.id()));
        box.setConverter(new GroupName(now.groups()));
        box.setValue(now.group());
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
