// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayList;
import java.util.Collections;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.motcua.model.paper.PageSheet;

/// Both sides of a stack on a feeder that sees one: first all fronts, then the stack is turned over as a whole and all
/// backs come, the last sheet's first. Then the pages are put in turn.
public final class DuplexViewModel {

    private final SheetViewModel sheet;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.OFF);
    private int before;
    private int fronts;

    public enum Step {
        OFF,

        /// Put the stack in and scan the fronts.
        FRONTS,

        /// Turn the whole stack over and scan the backs.
        TURN,

        /// Fronts and backs are not as many: a person decides.
        UNEQUAL
    }

    DuplexViewModel(SheetViewModel sheet) {
        this.sheet = sheet;
    }

    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    public int fronts() {
        return fronts;
    }

    public int backs() {
        return Math.max(0, sheet.pages().size() - before - fronts);
    }

    /// Begins, or leaves it with the pages as they came.
    public void toggle() {
        if (step.get() == Step.OFF) {
            before = sheet.pages().size();
            fronts = 0;
            step.set(Step.FRONTS);
        } else {
            end();
        }
    }

    void end() {
        step.set(Step.OFF);
    }

    /// The feeder is empty.
    void scanned() {
        var came = sheet.pages().size() - before;
        switch (step.get()) {
            case FRONTS -> {
                fronts = came;
                if (came > 0) {
                    step.set(Step.TURN);
                }
            }
            case TURN, UNEQUAL -> {
                if (backs() == fronts) {
                    inTurn();
                } else {
                    step.set(Step.UNEQUAL);
                }
            }
            case OFF -> {}
        }
    }

    /// The decision at unequal counts: the pages are put in turn although some sheets have one side.
    public void inTurn() {
        var all = sheet.pages().stream().map(ScannedPage::page).toList();
        var order = new ArrayList<PageSheet.Page>(all.subList(0, before));
        var front = all.subList(before, Math.min(all.size(), before + fronts));
        var back = new ArrayList<>(all.subList(Math.min(all.size(), before + fronts), all.size()));
        Collections.reverse(back);
        for (var i = 0; i < Math.max(front.size(), back.size()); i++) {
            if (i < front.size()) {
                order.add(front.get(i));
            }
            if (i < back.size()) {
                order.add(back.get(i));
            }
        }
        end();
        sheet.order(order);
    }

    /// The decision at unequal counts: the backs are taken away and scanned again.
    public void backsAgain() {
        sheet.dropFrom(before + fronts);
        step.set(Step.TURN);
    }
}
