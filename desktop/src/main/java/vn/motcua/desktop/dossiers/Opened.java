// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.desktop.store.DossierGroup;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Stage;

/// A dossier as the drawer shows it.
///
/// @param assignee on whose desk it lies, in full; empty before it was received
/// @param tasks what can be done to it by whoever is signed in, the likeliest first
/// @param lines what happened, newest first
record Opened(Dossier dossier, Mark mark, String assignee, List<Task> tasks, List<Line> lines) {

    /// @param what name of the act
    /// @param who in full
    record Line(LocalDateTime at, String what, String who, String note) {}

    static Optional<Opened> of(Work work, DossierId id) {
        return work.store().dossiers().find(id).map(d -> of(work, d));
    }

    private static Opened of(Work work, Dossier d) {
        var now = work.clock().instant();
        var lines = new ArrayList<Line>();
        for (var entry : work.store().dossiers().history(d.id())) {
            lines.addFirst(line(work, entry));
        }
        var group = d.stage() instanceof Stage.Received ? DossierGroup.TO_TRANSFER : DossierGroup.ALL;
        return new Opened(
                d,
                Mark.of(d, group, work.deadlines(), work.now()),
                d.assignee().map(work.store().colleagues()::name).orElse(""),
                Task.of(d, work.seat().officer(), now, work.deadlines().law()),
                lines);
    }

    private static Line line(Work work, HistoryEntry entry) {
        return new Line(
                Deadlines.local(entry.at()),
                entry.what(),
                work.store().colleagues().name(entry.by()),
                entry.note());
    }
}
