// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.nio.file.Path;
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
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.office.Officer;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.TimeLimit;
import vn.motcua.model.procedure.WorkingCalendar;

/// The open dossiers of this office as the local store has them, due first, and what a supervisor does to them.
public final class BoardViewModel {

    /// What a tile lets through.
    public enum Tile {
        ALL,
        OVERDUE,
        SOON,
        RUNNING,
        WAITING,
        READY,
        ON_TIME
    }

    /// An apology moves the date by so many working days unless the supervisor says otherwise.
    private static final TimeLimit LATER = new TimeLimit(3, TimeLimit.Unit.WORKING_DAY);

    private final Store store;
    private final Officer officer;
    private final Background background;
    private final Consumer<? super Problem> problems;
    private final Clock clock;
    private final WorkingCalendar calendar;
    private final Words words;
    private final Steer steer;
    private final ExportQueue export;
    private final ObservableList<BoardRow> all = FXCollections.observableArrayList();
    private final FilteredList<BoardRow> shown = new FilteredList<>(all);
    private final ObjectProperty<Tile> tile = new SimpleObjectProperty<>(Tile.ALL);
    private final StringProperty filter = new SimpleStringProperty("");
    private final StringProperty said = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<BoardNow> now;
    private final ReadOnlyIntegerWrapper overdue = new ReadOnlyIntegerWrapper();

    /// @param exports folder for files that leave the program
    public BoardViewModel(
            Store store,
            Officer officer,
            Background background,
            Consumer<? super Problem> problems,
            Clock clock,
            WorkingCalendar calendar,
            Words words,
            Path exports) {
        this.store = store;
        this.officer = officer;
        this.background = background;
        this.problems = problems;
        this.clock = clock;
        this.calendar = calendar;
        this.words = words;
        steer = new Steer(store, officer);
        export = new ExportQueue(store, officer, words, exports);
        now = new ReadOnlyObjectWrapper<>(BoardNow.nothing(LocalDateTime.now(clock)));
        tile.subscribe(_ -> sift());
        filter.subscribe(_ -> sift());
    }

    public void load() {
        background
                .run(() -> BoardNow.read(store, officer.office(), LocalDateTime.now(clock)))
                .then(this::show)
                .orElse(problems);
    }

    /// Writes into each history that it is urged, and why.
    void urge(List<BoardRow> rows, String reason) {
        act(() -> steer.urge(dossiers(rows), reason), words.get("board.done.urged", rows.size()));
    }

    void reassign(List<BoardRow> rows, String to, String reason) {
        var line = words.get("board.line.reassigned", to, reason);
        act(() -> steer.reassign(dossiers(rows), to, line), words.get("board.done.reassigned", rows.size(), to));
    }

    void sendBack(List<BoardRow> rows, String reason) {
        var line = words.get("board.line.sent_back", reason);
        act(() -> steer.sendBack(dossiers(rows), line), words.get("board.done.sent_back", rows.size()));
    }

    /// @param cause empty if none was chosen
    void apologise(BoardRow row, String cause, String reason) {
        act(
                () -> steer.apologise(row.dossier(), LocalDateTime.now(clock), later(row), cause, reason),
                words.get("board.done.apologised", row.code()));
    }

    /// Three working days on, from the promised date or from today, whichever is later.
    private LocalDateTime later(BoardRow row) {
        var due = row.receipt().due();
        var today = LocalDateTime.now(clock);
        return calendar.due(due.isBefore(today) ? today : due, LATER);
    }

    void export() {
        var rows = List.copyOf(shown);
        background
                .run(() -> export.queue(rows, LocalDateTime.now(clock)))
                .then(file -> said.set(words.get("board.done.exported", file)))
                .orElse(problems);
    }

    private void act(Runnable work, String done) {
        background
                .run(() -> {
                    work.run();
                    return done;
                })
                .then(text -> {
                    said.set(text);
                    load();
                })
                .orElse(problems);
    }

    private static List<Dossier> dossiers(List<BoardRow> rows) {
        return rows.stream().map(BoardRow::dossier).toList();
    }

    private void show(BoardNow read) {
        all.setAll(read.rows());
        now.set(read);
        overdue.set(read.counts().overdue());
    }

    private void sift() {
        var key = NameKey.of(filter.get());
        var wanted = tile.get();
        shown.setPredicate(row -> isOn(wanted, row) && row.key().contains(key));
    }

    private boolean isOn(Tile tile, BoardRow row) {
        return switch (tile) {
            case ALL -> true;
            case OVERDUE -> row.due() == BoardRow.Due.OVERDUE;
            case SOON -> row.due() == BoardRow.Due.SOON;
            case RUNNING -> row.dossier().stage().isRunning();
            case WAITING -> row.due() == BoardRow.Due.WAITING;
            case READY -> row.due() == BoardRow.Due.READY;
            case ON_TIME -> row.isLate(now.get().at());
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

    /// What was done last, for the officer; empty while nothing was.
    StringProperty said() {
        return said;
    }

    ReadOnlyObjectProperty<BoardNow> now() {
        return now.getReadOnlyProperty();
    }

    /// The badge.
    public ReadOnlyIntegerProperty overdue() {
        return overdue.getReadOnlyProperty();
    }
}
