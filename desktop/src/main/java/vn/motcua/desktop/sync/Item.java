// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.store.HeldTask;
import vn.motcua.desktop.store.Orphan;
import vn.motcua.desktop.store.Pending;
import vn.motcua.model.command.Answer;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.HistoryEntry;

/// One thing that waits, with all that its line and its sheet tell.
sealed interface Item {

    Key key();

    Group group();

    /// A command of this counter.
    ///
    /// @param dossier it is done to, as this counter sees it
    /// @param centre the same as the centre has it
    /// @param base the same as it was when the officer acted
    /// @param head the earlier command of the same dossier that it waits behind
    /// @param followers what waits behind it
    /// @param history of the dossier, oldest first; empty where nobody must look
    record Own(
            Pending pending,
            @Nullable Dossier dossier,
            @Nullable Dossier centre,
            @Nullable Dossier base,
            @Nullable Pending head,
            List<Pending> followers,
            List<HistoryEntry> history)
            implements Item {

        @Override
        public Key key() {
            return new Key.Own(pending.command().id());
        }

        @Override
        public Group group() {
            return switch (pending.state()) {
                case WAITING, ACCEPTED -> Group.WAITING;
                case REFUSED -> Group.REFUSED;
                case CONFLICT, SURPRISE -> Group.CONFLICT;
                case HELD -> isBehind() ? Group.WAITING : Group.HELD;
            };
        }

        private boolean isBehind() {
            return pending.answer() instanceof Answer.Held(var _, var _, var behind, var _) && behind != null;
        }
    }

    /// A command that waits at the centre for a supervisor of this office.
    record Task(HeldTask task, @Nullable Dossier dossier) implements Item {

        @Override
        public Key key() {
            return new Key.Task(task.id());
        }

        @Override
        public Group group() {
            return Group.HELD;
        }
    }

    /// Two dossiers that may be one.
    record Pair(Dossier dossier, Dossier earlier) implements Item {

        @Override
        public Key key() {
            return new Key.Pair(dossier.id(), earlier.id());
        }

        @Override
        public Group group() {
            return Group.TWIN;
        }
    }

    /// A dossier whose papers have not all arrived.
    ///
    /// @param have how many of `of` papers are whole at the centre
    /// @param elsewhere how many of the rest another counter holds
    record Papers(Dossier dossier, int have, int of, int elsewhere) implements Item {

        @Override
        public Key key() {
            return new Key.Papers(dossier.id());
        }

        @Override
        public Group group() {
            return Group.PAPERS;
        }
    }

    /// A paper that no dossier and no result names.
    record Stray(Orphan orphan) implements Item {

        @Override
        public Key key() {
            return new Key.Stray(orphan.paper());
        }

        @Override
        public Group group() {
            return Group.PAPERS;
        }
    }
}
