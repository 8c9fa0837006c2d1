// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.store.Listening;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.problem.Problem;

/// What waits at this counter, why, and who must act. Reads anew, away from the screen, after each change of the
/// store, and changes only the lines that are not the same any more. It lives as long as the officer is signed in,
/// so that what newly needs somebody is said whichever desk is open.
public final class SyncViewModel implements AutoCloseable {

    /// In pauses.
    private static final int SELDOM = 15;

    private final Parts parts;
    private final Queue queue;
    private final SyncRows lines;
    private final Overview overview;
    private final SheetViewModel sheet;
    private final Listening listening;
    private final Subscription hearing;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Key> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper needsYou = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper below = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Overview.Alert>> alerts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper errand = new ReadOnlyStringWrapper("");
    private final Set<Key> told = new HashSet<>();
    private Picture picture = Picture.EMPTY;
    private boolean open;
    private boolean reading;

    /// What the desk stands on.
    ///
    /// @param sync how the counter stands with the centre
    /// @param sendNow wakes the loop
    /// @param pause ms between two readings, so that a long sync is not slowed by being watched
    /// @param toast says a sentence without taking the focus from anybody
    public record Parts(
            Store store,
            Post post,
            ObservableValue<SyncState> sync,
            Runnable sendNow,
            Errands errands,
            Words words,
            UnaryOperator<String> fieldName,
            Background background,
            Clock clock,
            long pause,
            Consumer<String> toast,
            Consumer<? super Problem> problems) {}

    public SyncViewModel(Parts parts) {
        this.parts = parts;
        queue = new Queue(parts.store(), parts.post(), parts.clock(), SELDOM * parts.pause());
        var words = new SyncWords(
                parts.words(), parts.fieldName(), parts.post(), parts.store().colleagues()::name, parts.clock());
        lines = new SyncRows(words);
        overview = new Overview(parts.words(), words);
        sheet = new SheetViewModel(
                new SyncSheets(words),
                new SettleItem(parts.store(), parts.post(), parts.clock()),
                parts.background(),
                parts.problems(),
                this::settled);
        listening = parts.store().onChange(this::changed);
        hearing = parts.sync().subscribe(_ -> {
            tellState();
            changed();
        });
    }

    /// Something changed, on any thread; many at once are one reading.
    private void changed() {
        if (asked.compareAndSet(false, true)) {
            parts.background().onScreen(this::load);
        }
    }

    /// Reads anew; while a reading is under way the next one waits for it.
    public void load() {
        asked.set(true);
        if (reading) {
            return;
        }
        reading = true;
        var whole = open;
        parts.background()
                .run(() -> {
                    Thread.sleep(parts.pause());
                    asked.set(false);
                    return queue.read(whole);
                })
                .then(this::show)
                .orElse(problem -> {
                    reading = false;
                    parts.problems().accept(problem);
                });
    }

    private void show(Picture now) {
        reading = false;
        var before = picture;
        picture = now;
        tellNew(now);
        needsYou.set(needing(now).size());
        tellState();
        if (open) {
            Rows.merge(rows, lines.of(now));
            keepChosen(before);
        }
        if (asked.get()) {
            load();
        }
    }

    /// Says once that something newly needs this officer, unless this desk is open.
    private void tellNew(Picture now) {
        var needing = needing(now);
        var fresh = needing.stream().filter(i -> !told.contains(i.key())).toList();
        told.retainAll(needing.stream().map(Item::key).toList());
        fresh.forEach(i -> told.add(i.key()));
        if (!fresh.isEmpty() && !open) {
            parts.toast().accept(parts.words().get("sync.toast", fresh.size()));
        }
    }

    private List<Item> needing(Picture now) {
        return now.items().stream().filter(this::needsYou).toList();
    }

    private boolean needsYou(Item item) {
        return switch (item.group()) {
            case CONFLICT, REFUSED, TWIN -> true;
            case HELD -> item instanceof Item.Task;
            case PAPERS, WAITING -> false;
        };
    }

    private void tellState() {
        var now = parts.sync().getValue();
        below.set(overview.sentence(now, picture));
        alerts.set(overview.alerts(now));
    }

    /// Stays with what was chosen; where it has left, goes on to what took its place.
    private void keepChosen(Picture before) {
        var key = chosen.get();
        var item = key == null ? null : picture.find(key).orElse(null);
        if (item == null && key != null && sheet.isBegun()) {
            parts.toast().accept(parts.words().get("sync.gone"));
        }
        if (item == null) {
            var index = key == null ? 0 : before.indexOf(key);
            item = picture.items().isEmpty()
                    ? null
                    : picture.items().get(Math.clamp(index, 0, picture.items().size() - 1));
        }
        put(item);
    }

    private void put(@Nullable Item item) {
        sheet.show(item);
        chosen.set(item == null ? null : item.key());
    }

    public void choose(Key key) {
        picture.find(key).ifPresent(this::put);
    }

    /// @param by -1 is the line above, 1 the one below
    public void move(int by) {
        var key = chosen.get();
        if (!picture.items().isEmpty()) {
            var from = key == null ? -by : picture.indexOf(key);
            put(picture.items().get(Math.clamp(from + by, 0, picture.items().size() - 1)));
        }
    }

    /// To the first line of the next list, round and round.
    ///
    /// @param by -1 is the list before
    public void moveList(int by) {
        var groups = picture.items().stream().map(Item::group).distinct().toList();
        var key = chosen.get();
        if (groups.isEmpty() || key == null) {
            return;
        }
        var at = picture.find(key).map(i -> groups.indexOf(i.group())).orElse(0);
        var wanted = groups.get(Math.floorMod(at + by, groups.size()));
        picture.items().stream().filter(i -> i.group() == wanted).findFirst().ifPresent(this::put);
    }

    private void settled(Deed deed) {
        parts.toast().accept(parts.words().get("sync.done." + deed));
        load();
    }

    /// Wakes the loop: do not wait for the next round.
    public void sendNow() {
        parts.sendNow().run();
        load();
    }

    /// Starts a work with a file; what it says on the way and at its end stands in [#errand].
    public void run(Errand what) {
        var file = what.file().get();
        if (file == null) {
            return;
        }
        errand.set(parts.words().get("sync.errand.begun", file.getFileName()));
        parts.background()
                .<String, String>run(report -> what.work().with(file, report), errand::set)
                .then(said -> {
                    errand.set(said);
                    load();
                })
                .orElse(problem -> {
                    errand.set("");
                    parts.problems().accept(problem);
                });
    }

    /// The officer looks at this desk: all lines are read from now on.
    public void opened() {
        open = true;
        load();
    }

    public void left() {
        open = false;
    }

    /// Heads and things, in place.
    public ObservableList<Row> rows() {
        return rows;
    }

    public ReadOnlyObjectProperty<@Nullable Key> chosen() {
        return chosen.getReadOnlyProperty();
    }

    public SheetViewModel sheet() {
        return sheet;
    }

    /// How many things wait for this officer.
    public ReadOnlyIntegerProperty needsYou() {
        return needsYou.getReadOnlyProperty();
    }

    /// How things stand, in one line.
    public ReadOnlyStringProperty below() {
        return below.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Overview.Alert>> alerts() {
        return alerts.getReadOnlyProperty();
    }

    /// What an errand says; empty if none was started.
    public ReadOnlyStringProperty errand() {
        return errand.getReadOnlyProperty();
    }

    public Errands errands() {
        return parts.errands();
    }

    @Override
    public void close() {
        hearing.unsubscribe();
        listening.close();
    }
}
