// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Lists;
import vn.motcua.desktop.store.DossierGroup;
import vn.motcua.model.problem.Problem;

/// The list that is shown: one group a page at a time, or what a search finds wherever it stands.
public final class ListViewModel {

    static final int PAGE = 100;
    private static final int SHORTEST = 2;

    private record Loaded(List<DossierRow> rows, Map<DossierGroup, Integer> sizes, LocalDateTime at) {}

    private final Work work;
    private final Background background;
    private final Consumer<? super Problem> problems;
    private final ObjectProperty<DossierGroup> group = new SimpleObjectProperty<>(DossierGroup.TO_TRANSFER);
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<DossierRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Map<DossierGroup, Integer>> sizes = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private int shown = PAGE;
    private long asked;

    ListViewModel(Work work, Background background, Consumer<? super Problem> problems) {
        this.work = work;
        this.background = background;
        this.problems = problems;
        group.subscribe((_, _) -> anew());
        text.subscribe((_, _) -> anew());
    }

    private void anew() {
        shown = PAGE;
        load();
    }

    /// Reads the list again. Where another reading was asked for meanwhile, only that one is shown.
    public void load() {
        var mine = ++asked;
        var wanted = group.get();
        var words = text.get().strip();
        background
                .run(() -> read(wanted, words, shown))
                .then(loaded -> {
                    if (mine == asked) {
                        show(loaded);
                    }
                })
                .orElse(problems);
    }

    /// Another page below what is shown.
    public void more() {
        if (more.get()) {
            shown += PAGE;
            load();
        }
    }

    private Loaded read(DossierGroup wanted, String words, int most) {
        var now = work.now();
        var soon = work.deadlines().soon(now);
        var dossiers = work.store().dossiers();
        var me = work.seat().officer().id();
        var searching = words.length() >= SHORTEST;
        var found = searching ? dossiers.search(words, most) : dossiers.page(wanted, me, soon, 0, most);
        var in = searching ? DossierGroup.ALL : wanted;
        var colleagues = work.store().colleagues();
        return new Loaded(
                found.stream()
                        .map(d -> DossierRow.of(d, in, work.deadlines(), colleagues, now))
                        .toList(),
                dossiers.sizes(me, soon),
                now);
    }

    private void show(Loaded loaded) {
        sizes.set(loaded.sizes());
        Lists.put(rows, loaded.rows());
        more.set(loaded.rows().size() == shown);
    }

    public ObjectProperty<DossierGroup> group() {
        return group;
    }

    /// What is searched; from two letters on it is looked for in all dossiers.
    public StringProperty text() {
        return text;
    }

    boolean isSearching() {
        return text.get().strip().length() >= SHORTEST;
    }

    ObservableList<DossierRow> rows() {
        return rows;
    }

    public ReadOnlyObjectProperty<Map<DossierGroup, Integer>> sizes() {
        return sizes.getReadOnlyProperty();
    }

    /// Whether the list may go on below.
    public ReadOnlyBooleanProperty hasMore() {
        return more.getReadOnlyProperty();
    }
}
