// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.time.LocalDateTime;
import java.util.List;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.office.Officer;
import vn.motcua.model.problem.Problem;

/// What a supervisor does to dossiers of the queue: each is written into the history with its reason.
public final class Steer {

    private final Store store;
    private final Officer officer;

    public Steer(Store store, Officer officer) {
        this.store = store;
        this.officer = officer;
    }

    /// @throws Problem where one is not being worked on
    public void urge(List<Dossier> dossiers, String reason) {
        dossiers.forEach(d -> store.perform(new Act.Urge(d.id(), reason), officer));
    }

    /// To another officer or unit: what was only received is handed over to it; what is in process gains a line.
    ///
    /// @param line what the history says of it
    public void reassign(List<Dossier> dossiers, String to, String line) {
        for (var dossier : dossiers) {
            var act = dossier.stage() instanceof Stage.Received
                    ? new Act.Transfer(dossier.id(), to)
                    : new Act.AddNote(dossier.id(), line);
            store.perform(act, officer);
        }
    }

    /// Back to who received it, with what is to be put right.
    ///
    /// @param line what the history says of it
    public void sendBack(List<Dossier> dossiers, String line) {
        dossiers.forEach(d -> store.perform(new Act.AddNote(d.id(), line), officer));
    }

    /// The apology with a new date (form 04), once a dossier.
    ///
    /// @param now local time of the office
    /// @param cause may be empty only while the dossier is not overdue
    /// @throws Problem NO_CAUSE, ALREADY_EXTENDED, BAD_DUE
    public Dossier apologise(Dossier dossier, LocalDateTime now, LocalDateTime due, String cause, String reason) {
        if (cause.isBlank() && dossier.isOverdue(now)) {
            throw new Problem(
                    BoardProblem.NO_CAUSE, dossier.code().map(c -> c.value()).orElse(""));
        }
        return store.perform(new Act.Extend(dossier.id(), due, cause, reason), officer);
    }
}
