// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.model.problem.Problem;

/// The sheet of the chosen thing: what the officer picks and writes there, and what is done with it. Picks and words
/// are kept for each thing until it is settled, wherever the officer goes meanwhile.
public final class SheetViewModel {

    /// What keeps a deed from being done.
    public enum Missing {
        NOTHING,
        /// A field has no value chosen; it is the current one now.
        CHOICE,
        /// The reason is blank.
        REASON
    }

    private final SyncSheets sheets;
    private final SettleItem settle;
    private final Background background;
    private final Consumer<? super Problem> problems;
    private final Consumer<Deed> done;
    private final ReadOnlyObjectWrapper<@Nullable Sheet> sheet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<String, Choice>> choices = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyIntegerWrapper field = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final StringProperty reason = new SimpleStringProperty("");
    private final Map<Key, String> reasons = new HashMap<>();
    private final Map<Key, Map<String, Choice>> picked = new HashMap<>();
    private @Nullable Item item;

    SheetViewModel(
            SyncSheets sheets,
            SettleItem settle,
            Background background,
            Consumer<? super Problem> problems,
            Consumer<Deed> done) {
        this.sheets = sheets;
        this.settle = settle;
        this.background = background;
        this.problems = problems;
        this.done = done;
        reason.subscribe(text -> {
            var now = sheet.get();
            if (now != null) {
                reasons.put(now.key(), text);
            }
        });
    }

    /// Shows a thing. The same thing read anew keeps what was picked and written.
    void show(@Nullable Item shown) {
        item = shown;
        var before = sheet.get();
        var next = shown == null ? null : sheets.of(shown);
        if (java.util.Objects.equals(before, next)) {
            return;
        }
        var another = before == null || next == null || !before.key().equals(next.key());
        sheet.set(another ? null : before);
        if (next != null) {
            choices.set(kept(next));
            if (another) {
                field.set(0);
                reason.set(reasons.getOrDefault(next.key(), next.given()));
            }
        }
        sheet.set(next);
    }

    /// A pick stays only as long as the values it was made from do.
    private Map<String, Choice> kept(Sheet next) {
        var before = sheet.get();
        var all = new HashMap<>(picked.getOrDefault(next.key(), Map.of()));
        if (before != null) {
            before.fields().stream().filter(f -> !next.fields().contains(f)).forEach(f -> all.remove(f.key()));
        }
        picked.put(next.key(), Map.copyOf(all));
        return Map.copyOf(all);
    }

    /// Takes this value for the current field and goes on to the next that has none.
    public void choose(Choice choice) {
        var now = sheet.get();
        if (now == null || now.fields().isEmpty()) {
            return;
        }
        var all = new HashMap<>(choices.get());
        all.put(now.fields().get(field.get()).key(), choice);
        picked.put(now.key(), Map.copyOf(all));
        choices.set(Map.copyOf(all));
        toOpenField(now);
    }

    /// Takes the value to the left or right of the one chosen for the current field, and stays there.
    public void turn(int by) {
        var now = sheet.get();
        if (now == null || now.fields().isEmpty()) {
            return;
        }
        var at = field.get();
        var known = choices.get().get(now.fields().get(at).key());
        var last = Choice.values().length - 1;
        var next = known == null ? (by < 0 ? 0 : 1) : Math.clamp(known.ordinal() + by, 0, last);
        choose(Choice.values()[next]);
        field.set(at);
    }

    /// @param by -1 is the field above, 1 the one below
    public void move(int by) {
        var now = sheet.get();
        if (now != null && !now.fields().isEmpty()) {
            field.set(Math.clamp(field.get() + by, 0, now.fields().size() - 1));
        }
    }

    /// Makes this field the current one.
    public void at(int index) {
        field.set(index);
    }

    /// @return whether there was one
    private boolean toOpenField(Sheet now) {
        for (var i = 0; i < now.fields().size(); i++) {
            if (!choices.get().containsKey(now.fields().get(i).key())) {
                field.set(i);
                return true;
            }
        }
        return false;
    }

    /// Does it, unless something is missing.
    public Missing carryOut(@Nullable Deed deed) {
        var now = sheet.get();
        var of = item;
        if (deed == null || now == null || of == null || busy.get()) {
            return Missing.NOTHING;
        }
        if (deed == Deed.APPLY && toOpenField(now)) {
            return Missing.CHOICE;
        }
        var text = reason.get().strip();
        if (lacksReason(now, deed, text)) {
            return Missing.REASON;
        }
        busy.set(true);
        background
                .run(() -> {
                    settle.carryOut(of, deed, choices.get(), text);
                    return deed;
                })
                .then(this::done)
                .orElse(problem -> {
                    busy.set(false);
                    problems.accept(problem);
                });
        return Missing.NOTHING;
    }

    /// The words that were to be sent again are no reason to let them go.
    private static boolean lacksReason(Sheet now, Deed deed, String text) {
        return deed.needsReason()
                && (text.isEmpty() || deed == Deed.GIVE_UP && !now.given().isEmpty() && text.equals(now.given()));
    }

    private void done(Deed deed) {
        busy.set(false);
        var now = sheet.get();
        if (now != null) {
            picked.remove(now.key());
            reasons.remove(now.key());
        }
        done.accept(deed);
    }

    /// Whether something was picked or written here and is not sent.
    boolean isBegun() {
        var now = sheet.get();
        return now != null && (!choices.get().isEmpty() || !reason.get().equals(now.given()));
    }

    /// How many fields have a value chosen.
    int chosenFields() {
        var now = sheet.get();
        return now == null
                ? 0
                : (int) now.fields().stream()
                        .filter(f -> choices.get().containsKey(f.key()))
                        .count();
    }

    public ReadOnlyObjectProperty<@Nullable Sheet> sheet() {
        return sheet.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Map<String, Choice>> choices() {
        return choices.getReadOnlyProperty();
    }

    /// Index of the current field.
    public ReadOnlyIntegerProperty field() {
        return field.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public StringProperty reason() {
        return reason;
    }
}
