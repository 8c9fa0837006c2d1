// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.returns;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.money.FeeDue;
import vn.motcua.model.citizen.CitizenCard;
import vn.motcua.model.dossier.Dossier;

/// The result that is being handed over: who came, what was compared, and what still keeps it here.
public final class HandoverViewModel {

    private final ReadOnlyObjectWrapper<@Nullable Handover> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Blocker> told = new ReadOnlyObjectWrapper<>();
    private final ObservableBooleanValue busy;

    /// @param busy nothing is changed meanwhile
    HandoverViewModel(ObservableBooleanValue busy) {
        this.busy = busy;
    }

    public ReadOnlyObjectProperty<@Nullable Handover> open() {
        return open.getReadOnlyProperty();
    }

    /// What kept the last F9; its sentence stands beside its block.
    public ReadOnlyObjectProperty<@Nullable Blocker> told() {
        return told.getReadOnlyProperty();
    }

    /// @param handover `null`: none is open
    void show(@Nullable Handover handover) {
        told.set(null);
        open.set(handover);
    }

    void read(CitizenCard card) {
        change(h -> h.read(card));
    }

    public void cameAs(Who who) {
        change(h -> h.cameAs(who));
    }

    public void authorised(String name) {
        change(h -> h.authorised(name));
    }

    public void paperSeen(boolean seen) {
        change(h -> h.paperSeen(seen));
    }

    /// The clerk compared face and papers by eye.
    public void byHand(boolean compared) {
        change(h -> h.byHand(compared));
    }

    /// @param due what is still to be paid
    void paid(Dossier dossier, FeeDue due) {
        change(h -> h.dossier().id().equals(dossier.id()) ? h.paid(dossier, due) : h);
    }

    /// Whether something keeps the result here; the first such thing is told.
    boolean isBlocked() {
        var now = open.get();
        var blockers = now == null ? List.<Blocker>of() : now.blockers();
        if (blockers.isEmpty()) {
            return false;
        }
        told.set(null);
        told.set(blockers.getFirst());
        return true;
    }

    private void change(UnaryOperator<Handover> by) {
        var now = open.get();
        if (now == null || busy.get()) {
            return;
        }
        var after = by.apply(now);
        open.set(after);
        if (told.get() != null && !after.blockers().contains(told.get())) {
            told.set(null);
        }
    }
}
