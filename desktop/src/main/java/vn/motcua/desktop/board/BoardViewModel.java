// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

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
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.office.Officer;
import vn.motcua.model.problem.Problem;

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

    private final BoardWork work;
    private final Background background;
    private final Consumer<? super Problem> problems;
    private final Words words;
    private final Steer steer;
    private final ExportQueue export;
    private final BooksViewModel books;
    private final ObservableList<BoardRow> all = FXCollections.observableArrayList();
    private final FilteredList<BoardRow> shown = new FilteredList<>(all);
    private final ObjectProperty<Tile> tile = new SimpleObjectProperty<>(Tile.ALL);
    private final StringProperty filter = new SimpleStringProperty("");
    private final StringProperty said = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<BoardNow> now;
    private final ReadOnlyIntegerWrapper overdue = new ReadOnlyIntegerWrapper();

    public BoardViewModel(BoardWork work, Background background, Consumer<? super Problem> problems) {
        this.work = work;
        this.background = background;
        this.problems = problems;
        this.words = work.words();
        steer = new Steer(work);
        export = new ExportQueue(work.store(), work.officer(), words, work.exports());
        books = new BooksViewModel(work, background, problems);
        now = new ReadOnlyObjectWrapper<>(BoardNow.nothing(work.now()));
        tile.subscribe(_ -> sift());
        filter.subscribe(_ -> sift());
    }

    public void load() {
        background
                .run(() -> BoardNow.read(work.store(), work.office().code(), work.now()))
                .then(this::show)
                .orElse(problems);
    }

    /// Writes into each history that it is urged, and why.
    void urge(List<BoardRow> rows, String reason) {
        act(() -> steer.urge(dossiers(rows), reason), words.get("board.done.urged", rows.size()));
    }

    void reassign(List<BoardRow> rows, Officer to, String reason) {
        act(
                () -> steer.reassign(dossiers(rows), to.id(), reason),
                words.get("board.done.reassigned", rows.size(), to.name()));
    }

    void sendBack(List<BoardRow> rows, String reason) {
        act(() -> steer.sendBack(dossiers(rows), reason), words.get("board.done.sent_back", rows.size()));
    }

    /// @param cause empty if none was chosen
    void apologise(BoardRow row, String cause, String reason) {
        act(() -> steer.apologise(row.dossier(), cause, reason), words.get("board.done.apologised", row.code()));
    }

    /// Who may get a dossier.
    List<Officer> colleagues() {
        return steer.colleagues();
    }

    public BooksViewModel books() {
        return books;
    }

    void export() {
        var rows = List.copyOf(shown);
        background
                .run(() -> export.queue(rows, work.now()))
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
                .orElse(why -> {
                    problems.accept(why);
                    load(); // those before it went
                });
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
