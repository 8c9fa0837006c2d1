// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.time.LocalDateTime;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.problem.Problem;

/// The draft in hand on its way to the disk: only its newest state matters.
public final class SavingViewModel {

    private final Latest<Dossier, LocalDateTime> saving;
    private final ReadOnlyObjectWrapper<@Nullable LocalDateTime> at = new ReadOnlyObjectWrapper<>();

    SavingViewModel(Intake intake, Background background, Consumer<Problem> problems) {
        saving = new Latest<>(background, intake::keepDraft, at::set, problems);
    }

    /// When the draft was last written, at the office; nothing before that.
    public ReadOnlyObjectProperty<@Nullable LocalDateTime> at() {
        return at.getReadOnlyProperty();
    }

    void keep(Dossier draft) {
        saving.offer(draft);
    }

    /// It is no draft any more.
    void forget() {
        saving.forget();
    }

    /// Another draft is in hand next.
    void clear() {
        at.set(null);
    }

    /// Returns once the newest state is on the disk.
    void finish() {
        saving.finish();
    }
}
