// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.results;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Job;
import vn.motcua.desktop.kit.Scan;
import vn.motcua.desktop.store.AccessLog;
import vn.motcua.desktop.store.Listening;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.command.OnResult;
import vn.motcua.model.command.ResultLife;
import vn.motcua.model.office.Officer;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.result.ResultProblem;

/// What the desk of results shows, and what is about to be done. Nothing is done at the first press: an act on a result
/// cannot be taken back.
public final class ResultsViewModel {

    /// What an officer may do to a result that holds.
    public enum Task {
        COPY,
        REVOKE,
        REPLACE
    }

    private final Store store;
    private final Officer officer;
    private final FindResults find;
    private final Reissue reissue;
    private final Background background;
    private final Consumer<? super Problem> problems;
    private final ObservableList<Found> found = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Opened> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Proposal> proposed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty basis = new SimpleStringProperty("");
    private final StringProperty successor = new SimpleStringProperty("");
    private final Listening listening;

    public ResultsViewModel(
            Store store,
            Officer officer,
            FindResults find,
            Reissue reissue,
            Background background,
            Consumer<? super Problem> problems) {
        this.store = store;
        this.officer = officer;
        this.find = find;
        this.reissue = reissue;
        this.background = background;
        this.problems = problems;
        this.listening = store.onChange(() -> background.run(() -> true).then(_ -> refresh()));
    }

    public void search() {
        var asked = query.get();
        proposed.set(null);
        background
                .run(() -> find.find(asked))
                .then(all -> {
                    found.setAll(all);
                    said.set(all.isEmpty() && !asked.isBlank() ? "results.none" : "");
                    if (all.size() == 1) {
                        open(all.getFirst().result().id());
                    } else {
                        opened.set(null);
                    }
                })
                .orElse(problems);
    }

    public boolean scanned(Scan scan) {
        if (scan.kind() != Scan.Kind.SEAL && scan.kind() != Scan.Kind.DOSSIER) {
            return false;
        }
        query.set(scan.text());
        search();
        return true;
    }

    public void open(ResultId id) {
        proposed.set(null);
        reason.set("");
        basis.set("");
        successor.set("");
        background.run(() -> find.open(id)).then(opened::set).orElse(problems);
    }

    /// Says what will be done; [#confirm] does it.
    public void propose(Task task) {
        var now = opened.get();
        if (now == null) {
            return;
        }
        attempt(() -> {
            var act = act(task, now.result());
            var note = act == null ? reason.get().strip() : act.note();
            ResultLife.requireReason(note);
            proposed.set(new Proposal(task, now.result(), note, act));
            said.set("");
        });
    }

    private @Nullable OnResult act(Task task, Result result) {
        var why = reason.get().strip();
        return switch (task) {
            case COPY -> null;
            case REVOKE ->
                new OnResult.RevokeResult(result.id(), why, basis.get().strip());
            case REPLACE -> new OnResult.ReplaceResult(result.id(), named(successor.get()), why);
        };
    }

    private ResultId named(String text) {
        return Optional.of(find.find(text))
                .filter(all -> all.size() == 1)
                .map(all -> all.getFirst().result().id())
                .orElseThrow(() -> new Problem(ResultProblem.NO_SUCCESSOR));
    }

    public void confirm() {
        var now = proposed.get();
        if (now == null || now.act() == null && !reissue.asked()) {
            return;
        }
        proposed.set(null);
        busy.set(true);
        Job<Boolean> job = background.run(() -> {
            carryOut(now);
            return true;
        });
        job.then(_ -> {
                    busy.set(false);
                    open(now.result().id());
                    said.set(now.act() == null ? "results.copied" : "results.sent");
                })
                .orElse(problem -> {
                    busy.set(false);
                    problems.accept(problem);
                });
    }

    private void carryOut(Proposal now) {
        var act = now.act();
        if (act == null) {
            reissue.copy(now.result(), now.note());
        } else {
            store.onResult(act, officer);
        }
    }

    /// One step back: the proposal, then the open result.
    public void back() {
        if (proposed.get() != null) {
            proposed.set(null);
        } else {
            opened.set(null);
            said.set("");
        }
    }

    /// Somebody looked at masked data.
    public void revealed(String fact) {
        var reveal = new AccessLog.Reveal(officer.id(), fact, null);
        background.run(() -> store.access().revealed(reveal)).orElse(problems);
    }

    public void ended() {
        listening.close();
    }

    private void refresh() {
        var now = opened.get();
        if (now != null) {
            background.run(() -> find.open(now.result().id())).then(opened::set).orElse(problems);
        }
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (Problem problem) {
            problems.accept(problem);
        }
    }

    public ObservableList<Found> found() {
        return found;
    }

    public ReadOnlyObjectProperty<@Nullable Opened> opened() {
        return opened.getReadOnlyProperty();
    }

    /// What the next press carries out, `null` if nothing.
    public ReadOnlyObjectProperty<@Nullable Proposal> proposed() {
        return proposed.getReadOnlyProperty();
    }

    /// A copy is being made.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Key of what is said last, empty for nothing.
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    public StringProperty query() {
        return query;
    }

    public StringProperty reason() {
        return reason;
    }

    public StringProperty basis() {
        return basis;
    }

    public StringProperty successor() {
        return successor;
    }
}
