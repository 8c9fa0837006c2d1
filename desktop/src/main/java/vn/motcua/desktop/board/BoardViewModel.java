// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.store.Counts;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.command.Act;
import vn.motcua.model.office.Officer;
import vn.motcua.model.problem.Problem;

/// The open dossiers of this office as the local store has them, due first, and the act of urging one.
public final class BoardViewModel {

    static final int MOST = 5000;

    /// What a tile lets through.
    public enum Tile {
        ALL,
        OVERDUE,
        SOON,
        READY
    }

    private record Loaded(List<BoardRow> rows, Counts counts, LocalDateTime at) {}

    private final Store store;
    private final Officer officer;
    private final Background background;
    private final Consumer<? super Problem> problems;
    private final Clock clock;
    private final ObservableList<BoardRow> all = FXCollections.observableArrayList();
    private final FilteredList<BoardRow> shown = new FilteredList<>(all);
    private final ObjectProperty<Tile> tile = new SimpleObjectProperty<>(Tile.ALL);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(new Counts(0, 0, 0, 0, 0, 0));
    private final ReadOnlyObjectWrapper<LocalDateTime> at;
    private final ReadOnlyIntegerWrapper overdue = new ReadOnlyIntegerWrapper();

    public BoardViewModel(
            Store store, Officer officer, Background background, Consumer<? super Problem> problems, Clock clock) {
        this.store = store;
        this.officer = officer;
        this.background = background;
        this.problems = problems;
        this.clock = clock;
        at = new ReadOnlyObjectWrapper<>(LocalDateTime.now(clock));
        tile.subscribe(_ -> sift());
        filter.subscribe(_ -> sift());
    }

    public void load() {
        background.run(this::read).then(this::show).orElse(problems);
    }

    /// Writes into the dossier's history that it is urged, and why.
    public void urge(BoardRow row, String reason) {
        background
                .run(() -> store.perform(new Act.Urge(row.dossier().id(), reason), officer))
                .then(_ -> load())
                .orElse(problems);
    }

    private Loaded read() {
        var now = LocalDateTime.now(clock);
        var rows = store.dossiers().open(MOST).stream()
                .flatMap(d -> d.receipt().stream().map(r -> BoardRow.of(d, r, now)))
                .toList();
        return new Loaded(rows, store.dossiers().counts(now), now);
    }

    private void show(Loaded loaded) {
        all.setAll(loaded.rows());
        counts.set(loaded.counts());
        overdue.set(loaded.counts().overdue());
        at.set(loaded.at());
    }

    private void sift() {
        var key = NameKey.of(filter.get());
        var wanted = tile.get();
        shown.setPredicate(row -> isOn(wanted, row) && row.key().contains(key));
    }

    private static boolean isOn(Tile tile, BoardRow row) {
        return switch (tile) {
            case ALL -> true;
            case OVERDUE -> row.due() == BoardRow.Due.OVERDUE;
            case SOON -> row.due() == BoardRow.Due.SOON;
            case READY -> row.due() == BoardRow.Due.READY;
        };
    }

    ObservableList<BoardRow> shown() {
        return shown;
    }

    public ObjectProperty<Tile> tile() {
        return tile;
    }

    public StringProperty filter() {
        return filter;
    }

    public ReadOnlyObjectProperty<Counts> counts() {
        return counts.getReadOnlyProperty();
    }

    /// When the figures were read, local time.
    public ReadOnlyObjectProperty<LocalDateTime> at() {
        return at.getReadOnlyProperty();
    }

    /// For the badge of the rail.
    public ReadOnlyIntegerProperty overdue() {
        return overdue.getReadOnlyProperty();
    }
}
