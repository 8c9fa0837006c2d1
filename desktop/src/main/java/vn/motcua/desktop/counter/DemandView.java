// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Card;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// Why a paper is asked for although the warehouse has it (NĐ 118/2025 art 5, 17).
final class DemandView extends SheetPageView {

    private final DraftViewModel draft;
    private final Words words;
    private final Runnable close;
    private final StringProperty paper = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty fault = new SimpleStringProperty("");
    private final TextField field;
    private int row;

    DemandView(DraftViewModel draft, Words words, Runnable close) {
        super(words.get("counter.demand.title"), words.get("counter.demand.about"));
        this.draft = draft;
        this.words = words;
        this.close = close;
        field = line(reason);
        field.setId("demand-reason");
        field.setOnAction(_ -> keep());
        fill(
                new Note(Pill.Kind.INFO, "database-check-outline", Texts.wrapped(paper, "strong")),
                new Card(10, named(words.get("counter.demand.reason"), true, field)),
                fault(fault));
        acts(
                words.get("counter.demand.keys"),
                new ActionButton(words.get("counter.sheet.back"), "arrow-left", "Esc", close),
                new ActionButton(words.get("counter.demand.keep"), "check", "F9", this::keep).accent());
    }

    /// Opens for a row that the warehouse could fill.
    ///
    /// @return whether there is anything to ask
    boolean ask(int no, Runnable open) {
        var asked = draft.rows().stream().filter(r -> r.paper().no() == no).findFirst();
        var offered = asked.map(ChecklistRow::offered);
        if (asked.isEmpty() || offered.isEmpty()) {
            return false;
        }
        row = no;
        var has = offered.get();
        paper.set(words.get("counter.demand.paper", asked.get().paper().name(), has.name(), has.notation()));
        reason.set(asked.get().demanded());
        fault.set("");
        open.run();
        return true;
    }

    @Override
    void open() {
        field.requestFocus();
    }

    private void keep() {
        if (reason.get().isBlank()) {
            fault.set(words.get("counter.demand.empty"));
            return;
        }
        draft.demand(row, reason.get());
        close.run();
    }
}
