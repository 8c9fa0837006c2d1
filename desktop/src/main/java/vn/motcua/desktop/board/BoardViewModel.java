// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

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
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierProblem;
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
    private final ObservableList<BoardRow> shown = FXCollections.observableArrayList();
    private final ObjectProperty<Tile> tile = new SimpleObjectProperty<>(Tile.ALL);
    private final StringProperty filter = new SimpleStringProperty("");
    private final StringProperty said = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<BoardNow> now;
    private final ReadOnlyIntegerWrapper overdue = new ReadOnlyIntegerWrapper();
    private long asked;

    public BoardViewModel(BoardWork work, Background background, Consumer<? super Problem> problems) {
        this.work = work;
        this.background = background;
        this.problems = problems;
        this.words = work.words();
        steer = new Steer(work);
        export = new ExportQueue(work.store(), work.officer(), words, work.exports());
        books = new BooksViewModel(work, background, problems);
        now = new ReadOnlyObjectWrapper<>(BoardNow.nothing(work.now()));
        tile.subscribe((_, _) -> sift());
        filter.subscribe((_, _) -> sift());
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
        act(
                () -> steer.apologise(dossiers(List.of(row)).getFirst(), cause, reason),
                words.get("board.done.apologised", row.code()));
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

    /// As they are now, away from the screen.
    private List<Dossier> dossiers(List<BoardRow> rows) {
        return rows.stream()
                .map(r -> work.store()
                        .dossiers()
                        .find(r.dossier())
                        .orElseThrow(() -> new Problem(DossierProblem.UNKNOWN_DOSSIER)))
                .toList();
    }

    private void show(BoardNow read) {
        now.set(read);
        overdue.set(read.counts().overdue());
        sift();
    }

    /// Away from the screen too: the queue of a large office is long. Only what was asked for last is shown.
    private void sift() {
        var mine = ++asked;
        var key = NameKey.of(filter.get());
        var wanted = tile.get();
        var queue = now.get();
        background
                .run(() -> queue.rows().stream()
                        .filter(row -> isOn(wanted, row, queue.at()) && row.contains(key))
                        .toList())
                .then(found -> {
                    if (mine == asked) {
                        shown.setAll(found);
                    }
                })
                .orElse(problems);
    }

    private static boolean isOn(Tile tile, BoardRow row, LocalDateTime now) {
        return switch (tile) {
            case ALL -> true;
            case OVERDUE -> row.due() == BoardRow.Due.OVERDUE;
            case SOON -> row.due() == BoardRow.Due.SOON;
            case RUNNING -> row.due().isRunning();
            case WAITING -> row.due() == BoardRow.Due.WAITING;
            case READY -> row.due() == BoardRow.Due.READY;
            case ON_TIME -> row.isLate(now);
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
