// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Problems;
import vn.motcua.desktop.kit.ToastLayer;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.sync.SyncState;
import vn.motcua.model.Sample;

/// The window of an officer who has one desk, for tests that work it by keys.
public final class OneDesk {

    private OneDesk() {}

    public static MainWindow window(Words words, Background background, Area area, Supplier<Desk> desk) {
        var toasts = new ToastLayer(words);
        return new MainWindow(new MainWindow.Parts(
                words,
                background,
                toasts,
                new Problems(words, toasts),
                new Place("Q03", Sample.office().name(), Sample.clerk(), false, false),
                new Navigation(Map.of(area, desk), Map.of()),
                new SimpleObjectProperty<>(new SyncState(SyncState.Kind.SYNCED, Sample.NOW, 0, 0, null)),
                new SimpleObjectProperty<>(List.of()),
                (_, _) -> List.of(),
                () -> {},
                () -> {}));
    }
}
