// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Card;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// Shift+F8, form 03: why the dossier is not taken in, and on which provision that rests.
final class RefusalView extends SheetPageView {

    private static final int REASONS = 4;

    private final OutcomeViewModel outcome;
    private final Words words;
    private final Node reason;
    private final Node basis;

    RefusalView(CounterViewModel counter, Words words, Runnable close) {
        super(words.get("counter.refusal.title"), words.get("counter.refusal.about"));
        this.outcome = counter.outcome();
        this.words = words;
        reason = lines(outcome.reason(), 4);
        reason.setId("refusal-reason");
        basis = lines(outcome.basis(), 2);
        basis.setId("refusal-basis");
        fill(
                new Card(
                        12,
                        choices(),
                        named(words.get("counter.refusal.reason"), true, reason),
                        named(words.get("counter.refusal.basis"), true, basis)),
                fault(outcome.fault()));
        var make = new ActionButton(words.get("counter.refusal.make"), "printer-check", "F9", outcome::refuse).accent();
        make.disableProperty().bind(counter.busy());
        var back = new ActionButton(words.get("counter.sheet.back"), "arrow-left", "Esc", close);
        acts(words.get("counter.refusal.keys"), back, make);
    }

    @Override
    void open() {
        reason.requestFocus();
    }

    /// Alt and a number: one of the usual reasons.
    @Override
    boolean digit(int no) {
        if (no >= 1 && no <= REASONS) {
            take(no);
        }
        return true;
    }

    private void take(int no) {
        outcome.reason().set(words.get("counter.refusal.reason." + no));
        basis.requestFocus();
    }

    private Node choices() {
        var all = new FlowPane(8, 8);
        IntStream.rangeClosed(1, REASONS).forEach(no -> {
            var choice = new Button();
            choice.setGraphic(Boxes.row(
                    8, Texts.line(words.get("counter.refusal.short." + no), "button-text"), new Keycap("Alt " + no)));
            choice.setAccessibleText(words.get("counter.refusal.short." + no));
            choice.getStyleClass().add("small");
            choice.setFocusTraversable(false);
            choice.setOnAction(_ -> take(no));
            all.getChildren().add(choice);
        });
        return all;
    }
}
