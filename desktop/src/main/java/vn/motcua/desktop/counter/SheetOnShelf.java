// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.store.KeptSheet;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.problem.Problem;

/// The sheet of the dossier in hand on its way to the disk: only its newest state matters.
final class SheetOnShelf {

    private final Latest<State, State> saving;
    private @Nullable DossierId dossier;

    private record State(DossierId dossier, KeptSheet sheet) {}

    SheetOnShelf(Originals originals, Background background, Consumer<Problem> problems) {
        saving = new Latest<>(
                background,
                state -> {
                    originals.keep(state.dossier(), state.sheet());
                    return state;
                },
                _ -> {},
                problems);
    }

    /// Another dossier is in hand.
    void begin(DossierId id) {
        dossier = id;
    }

    @Nullable
    DossierId dossier() {
        return dossier;
    }

    void keep(KeptSheet now) {
        var id = dossier;
        if (id != null) {
            saving.offer(new State(id, now));
        }
    }

    /// Returns once the newest state is on the disk.
    void finish() {
        saving.finish();
    }
}
