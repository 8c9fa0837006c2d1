// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.Sample;
import vn.motcua.model.office.Officer;
import vn.motcua.model.problem.Problem;

/// The sync desk with a plot to show, for tests.
class SyncDesk {

    static final Words WORDS = Words.of(Words.VIETNAMESE);

    @TempDir
    Path folder;

    final ObjectProperty<SyncState> state =
            new SimpleObjectProperty<>(new SyncState(SyncState.Kind.SYNCED, Sample.NOW, 0, 0, null));
    final List<String> toasts = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    Plot plot;
    SyncViewModel model;

    @BeforeEach
    void open() {
        plot = new Plot(folder);
        model = model(Sample.clerk());
    }

    @AfterEach
    void close() {
        model.close();
        plot.close();
    }

    SyncViewModel model(Officer officer) {
        return new SyncViewModel(new SyncViewModel.Parts(
                plot.store,
                new Post(Sample.office(), officer, "Q03"),
                state,
                () -> {},
                Errands.none(),
                WORDS,
                key -> Sample.CATALOGUE.label(key).in(WORDS.locale()),
                Background.direct(),
                Plot.CLOCK,
                0,
                toasts::add,
                problems::add));
    }

    Sheet sheet() {
        var sheet = model.sheet().sheet().get();
        assertNotNull(sheet);
        return sheet;
    }
}
