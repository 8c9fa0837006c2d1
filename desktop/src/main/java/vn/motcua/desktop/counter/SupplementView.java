// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Card;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// F8, form 02: which papers and fields to add or put right, each with why, and the reason as a whole.
final class SupplementView extends SheetPageView {

    private static final int KEYS = 9;

    private final OutcomeViewModel outcome;
    private final Words words;
    private final VBox list = Boxes.column(8);
    private final Node reason;

    SupplementView(CounterViewModel counter, Words words, Runnable close) {
        super(words.get("counter.supplement.title"), words.get("counter.supplement.about"));
        this.outcome = counter.outcome();
        this.words = words;
        reason = lines(outcome.reason(), 3);
        reason.setId("supplement-reason");
        fill(
                new Card(10, Texts.line(words.get("counter.supplement.items"), "h2"), list),
                new Card(10, named(words.get("counter.supplement.reason"), true, reason)),
                fault(outcome.fault()));
        var make = new ActionButton(words.get("counter.supplement.make"), "printer-check", "F9", outcome::askSupplement)
                .accent();
        make.disableProperty().bind(counter.busy());
        var back = new ActionButton(words.get("counter.sheet.back"), "arrow-left", "Esc", close);
        acts(words.get("counter.supplement.keys"), back, make);
        outcome.rows().subscribe(this::show);
        show();
    }

    @Override
    void open() {
        reason.requestFocus();
    }

    /// Alt and a number.
    @Override
    boolean digit(int no) {
        outcome.rows().stream().filter(r -> r.no() == no).forEach(SupplementRowViewModel::toggle);
        return true;
    }

    private void show() {
        list.getChildren().setAll(outcome.rows().stream().map(this::row).toList());
    }

    private Node row(SupplementRowViewModel row) {
        var tick = new CheckBox(row.what());
        tick.setWrapText(true);
        tick.setId("ask-" + row.no());
        tick.selectedProperty().bindBidirectional(row.asked());
        tick.setDisable(!row.barred().isEmpty());
        tick.setMinHeight(USE_PREF_SIZE);
        var head = Boxes.row(10, Boxes.wide(tick));
        if (row.no() <= KEYS && row.barred().isEmpty()) {
            head.getChildren().add(new Keycap("Alt " + row.no()));
        }
        if (!row.barred().isEmpty()) {
            return Boxes.styled(Boxes.column(3, head, Texts.wrapped(row.barred(), "muted-s")), "item");
        }
        var why = line(row.why());
        why.setAccessibleText(words.get("counter.supplement.why", row.what()));
        why.setPromptText(words.get("counter.supplement.why.prompt"));
        Boxes.shownWhile(why, row.asked());
        return Boxes.styled(Boxes.column(6, head, why), "item");
    }
}
