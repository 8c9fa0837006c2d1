// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.motcua.desktop.counter.ReviewField.Level;
import vn.motcua.desktop.counter.ReviewField.Reason;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.ocr.FieldReading;
import vn.motcua.model.citizen.IdentityCheck;
import vn.motcua.model.problem.Problem;

/// The review of what OCR read: the least sure first, Enter confirms one and goes on to the next that needs eyes.
public final class ReviewViewModel {

    private final ObservableList<IdentityCheck.Finding> compared = FXCollections.observableArrayList();
    private final Confirmed confirmed;
    private final Runnable done;
    private final Reread reread;
    private final Function<FieldReading, Reason> judge;
    private final Background background;
    private final Consumer<Problem> problems;
    private final ObservableList<ReviewField> fields = FXCollections.observableArrayList();
    private final ObservableList<ReadPage> pages = FXCollections.observableArrayList();
    private final IntegerProperty current = new SimpleIntegerProperty(-1);
    private final IntegerProperty page = new SimpleIntegerProperty(0);
    private final StringProperty value = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper red = new ReadOnlyBooleanWrapper();

    /// Told key and value once a person has looked.
    interface Confirmed {
        void confirmed(ReviewField field, String seen);
    }

    /// Reads the picture of one field once more, away from the screen.
    interface Reread {
        void again(ReviewField field, ReadPage page, Consumer<FieldReading> then);
    }

    /// @param done told when nothing is left that needs eyes
    /// @param judge what speaks for a reading or against it
    ReviewViewModel(
            Confirmed confirmed,
            Runnable done,
            Reread reread,
            Function<FieldReading, Reason> judge,
            Background background,
            Consumer<Problem> problems) {
        this.confirmed = confirmed;
        this.done = done;
        this.reread = reread;
        this.judge = judge;
        this.background = background;
        this.problems = problems;
        current.addListener((_, _, now) -> {
            var field = at(now.intValue());
            value.set(field.map(ReviewField::value).orElse(""));
            field.ifPresent(f -> page.set(f.page()));
        });
    }

    public ObservableList<ReviewField> fields() {
        return fields;
    }

    public ObservableList<ReadPage> pages() {
        return pages;
    }

    /// Makes something of a page away from the screen's thread.
    ///
    /// @param then told on the screen's thread
    public <T> void drawn(ReadPage page, Function<ReadPage, T> draw, Consumer<? super T> then) {
        background.run(() -> draw.apply(page)).then(then).orElse(problems);
    }

    /// Index of the field in hand, -1 for none.
    public IntegerProperty current() {
        return current;
    }

    /// Index of the page that is looked at.
    public IntegerProperty page() {
        return page;
    }

    /// The value of the field in hand, as typed.
    public StringProperty value() {
        return value;
    }

    /// Whether a red field is left: then not all can be confirmed at once.
    public ReadOnlyBooleanProperty red() {
        return red.getReadOnlyProperty();
    }

    public long left() {
        return fields.stream().filter(f -> f.level() != Level.GREEN).count();
    }

    /// Adds what further pages say. A field that an earlier page gave keeps the value that stands in the request; what
    /// the later page says is offered beside it.
    void add(List<ReadPage> read, List<FieldReading> readings) {
        var first = pages.size();
        pages.addAll(read);
        var all = new ArrayList<>(fields);
        for (var reading : readings) {
            var before = all.stream().filter(f -> f.key().equals(reading.key())).findFirst();
            if (before.isPresent()) {
                all.set(all.indexOf(before.get()), before.get().orElse(reading.value(), Reason.PAGES_DIFFER));
            } else {
                all.add(ReviewField.of(reading, first + reading.page(), judge.apply(reading)));
            }
        }
        all.sort(Comparator.comparingDouble(f -> f.confirmed() ? 1 : f.confidence()));
        fields.setAll(all);
        current.set(-1);
        current.set(fields.isEmpty() ? -1 : 0);
        redLeft();
    }

    /// What was found when the identity paper scanned last was compared with itself.
    public ObservableList<IdentityCheck.Finding> compared() {
        return compared;
    }

    void clear() {
        pages.clear();
        fields.clear();
        current.set(-1);
        page.set(0);
        redLeft();
    }

    /// The value in hand is right as it stands now.
    public void confirm() {
        var at = current.get();
        if (at < 0 || at >= fields.size()) {
            return;
        }
        var open = left();
        confirm(at, value.get().strip());
        next(at);
        if (open > 0 && left() == 0) {
            done.run();
        }
    }

    /// All that is left is right as it stands; refused while a red one is left, which then is taken in hand.
    ///
    /// @return whether all are confirmed now
    public boolean confirmAll() {
        redLeft();
        if (red.get()) {
            for (var i = 0; i < fields.size(); i++) {
                if (fields.get(i).level() == Level.RED) {
                    current.set(i);
                    return false;
                }
            }
        }
        for (var i = 0; i < fields.size(); i++) {
            if (fields.get(i).level() != Level.GREEN) {
                confirm(
                        i,
                        i == current.get() ? value.get().strip() : fields.get(i).value());
            }
        }
        done.run();
        return true;
    }

    private void confirm(int at, String seen) {
        var looked = fields.get(at).confirm(seen);
        confirmed.confirmed(fields.get(at), seen);
        fields.set(at, looked);
        redLeft();
    }

    public void choose(int index) {
        current.set(Math.clamp(index, Math.min(0, fields.size() - 1), fields.size() - 1));
    }

    /// The page in view, by the keys for pages.
    public void turnTo(int index) {
        if (!pages.isEmpty()) {
            page.set(Math.clamp(index, 0, pages.size() - 1));
        }
    }

    /// What the value in hand may be instead.
    public List<String> alternatives() {
        return at(current.get()).map(ReviewField::others).orElse(List.of());
    }

    /// Reads the picture of the field in hand once more.
    public void rereadField() {
        at(current.get())
                .filter(f -> f.page() < pages.size())
                .ifPresent(field ->
                        reread.again(field, pages.get(field.page()), reading -> replace(field, field.again(reading))));
    }

    private void replace(ReviewField old, ReviewField now) {
        var at = fields.indexOf(old);
        if (at < 0) {
            return;
        }
        fields.set(at, now);
        if (current.get() == at && value.get().equals(old.value())) {
            value.set(now.value());
        }
        redLeft();
    }

    private Optional<ReviewField> at(int index) {
        return index >= 0 && index < fields.size() ? Optional.of(fields.get(index)) : Optional.empty();
    }

    private void redLeft() {
        red.set(fields.stream().anyMatch(f -> f.level() == Level.RED));
    }

    private void next(int from) {
        for (var i = 0; i < fields.size(); i++) {
            var at = (from + 1 + i) % fields.size();
            if (fields.get(at).level() != Level.GREEN) {
                current.set(at);
                return;
            }
        }
        current.set(-1);
    }
}
