// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.time.Clock;
import java.time.LocalDateTime;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;

/// What every act of this desk stands on.
///
/// @param facts what its sheets say
/// @param sheets where they are printed
record Work(Store store, Seat seat, Clock clock, Deadlines deadlines, FormFacts facts, PrintSheet sheets) {

    LocalDateTime now() {
        return Deadlines.local(clock.instant());
    }

    /// @return the dossier as seen now, on the disk
    /// @throws vn.motcua.model.problem.Problem the refusal
    Dossier perform(Act act) {
        return store.perform(act, seat.officer());
    }
}
