// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.scans;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.signature.SignerInfo;
import vn.motcua.desktop.signing.KeyChoiceViewModel;
import vn.motcua.desktop.signing.Tokens;
import vn.motcua.desktop.store.Listening;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.paper.ScanSlot;
import vn.motcua.model.problem.Problem;

/// What the bench of scans shows: those that wait for the chosen signature, and how a batch goes on.
public final class ScansViewModel {

    private final SignScans work;
    private final ScanBatch batch;
    private final Background background;
    private final KeyChoiceViewModel key;
    private final ObservableList<UnsignedScan> items = FXCollections.observableArrayList();
    private final ObjectProperty<ScanSlot> slot = new SimpleObjectProperty<>(ScanSlot.CLERK);
    private final ObjectProperty<@Nullable SignerInfo> signer = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final Listening listening;

    public ScansViewModel(SignScans work, Tokens tokens, Background background) {
        this.work = work;
        this.batch = new ScanBatch(work, tokens);
        this.background = background;
        this.key = new KeyChoiceViewModel(tokens, background, problem::set);
        slot.subscribe((_, _) -> load());
        this.listening = work.store().onChange(() -> {
            if (looking.compareAndSet(false, true)) {
                background.onScreen(this::changed);
            }
        });
        count();
    }

    public ObservableList<UnsignedScan> items() {
        return items;
    }

    /// Which signature is made.
    public ObjectProperty<ScanSlot> slot() {
        return slot;
    }

    /// Which key signs.
    public KeyChoiceViewModel key() {
        return key;
    }

    /// Known once a PIN opened the token.
    public ObjectProperty<@Nullable SignerInfo> signer() {
        return signer;
    }

    public ObjectProperty<@Nullable Problem> problem() {
        return problem;
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// How many scans wait for this officer's own signature.
    public ReadOnlyIntegerProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    public long count(UnsignedScan.State state) {
        return items.stream().filter(i -> i.state() == state).count();
    }

    /// How many F9 would sign now.
    public long eligible() {
        return items.stream().filter(UnsignedScan::isEligible).count();
    }

    /// The officer came to the bench.
    public void entered() {
        key.load();
        load();
    }

    void ended() {
        listening.close();
    }

    private void changed() {
        looking.set(false);
        count();
    }

    private void count() {
        background
                .run(() -> work.waiting(ScanSlot.CLERK).size())
                .then(waiting::set)
                .orElse(problem::set);
    }

    private void load() {
        if (busy.get()) {
            return;
        }
        var wanted = slot.get();
        background
                .run(() -> work.waiting(wanted))
                .then(found -> show(wanted, found))
                .orElse(problem::set);
    }

    /// Why something was not signed stays said until it is tried again.
    private void show(ScanSlot wanted, List<UnsignedScan> found) {
        if (wanted == slot.get() && !busy.get()) {
            var shown = found.stream().map(this::asBefore).toList();
            items.setAll(shown);
        }
    }

    private UnsignedScan asBefore(UnsignedScan now) {
        return items.stream()
                .filter(i -> i.state() == UnsignedScan.State.FAILED)
                .filter(i -> i.paper().equals(now.paper()))
                .findFirst()
                .orElse(now);
    }

    /// Signs all that wait, one after the other.
    ///
    /// @param pin is wiped in the end
    public void sign(char[] pin) {
        var all = items.stream().filter(UnsignedScan::isEligible).toList();
        if (all.isEmpty() || busy.get()) {
            problem.set(new Problem(ScansProblem.NOTHING_WAITS));
            return;
        }
        var wanted = slot.get();
        problem.set(null);
        busy.set(true);
        background
                .<ScanBatch.News, Integer>run(news -> batch.run(wanted, all, pin, news), this::hear)
                .then(_ -> busy.set(false))
                .orElse(why -> {
                    busy.set(false);
                    problem.set(why);
                    key.load();
                });
    }

    private void hear(ScanBatch.News news) {
        switch (news) {
            case ScanBatch.News.Opened(var info) -> signer.set(info);
            case ScanBatch.News.Began(var scan) -> replace(scan, i -> i.at(UnsignedScan.State.SIGNING));
            case ScanBatch.News.Signed(var scan) -> replace(scan, i -> i.at(UnsignedScan.State.SIGNED));
            case ScanBatch.News.PinWanted(var answer) -> key.pinWanted().set(answer);
            case ScanBatch.News.Failed(var scan, var why) -> {
                replace(scan, i -> i.failed(why));
                problem.set(why);
            }
        }
    }

    private void replace(PaperId scan, UnaryOperator<UnsignedScan> change) {
        for (var i = 0; i < items.size(); i++) {
            if (items.get(i).paper().equals(scan)) {
                items.set(i, change.apply(items.get(i)));
            }
        }
    }

    /// Ends a batch after the file at hand.
    public void stop() {
        batch.stop();
        key.pinGiven(Optional.empty());
    }
}
