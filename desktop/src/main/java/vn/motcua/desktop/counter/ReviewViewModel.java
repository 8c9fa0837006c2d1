// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.motcua.desktop.ocr.FieldReading;

/// The review of what OCR read: the least sure first, Enter confirms one and goes on to the next that needs eyes.
public final class ReviewViewModel {

    private final BiConsumer<String, String> confirmed;
    private final Runnable done;
    private final ObservableList<ReviewField> fields = FXCollections.observableArrayList();
    private final ObservableList<ReadPage> pages = FXCollections.observableArrayList();
    private final IntegerProperty current = new SimpleIntegerProperty(-1);
    private final StringProperty value = new SimpleStringProperty("");

    /// @param confirmed told key and value once a person has looked
    /// @param done told when nothing is left that needs eyes
    ReviewViewModel(BiConsumer<String, String> confirmed, Runnable done) {
        this.confirmed = confirmed;
        this.done = done;
        current.addListener((_, _, now) -> {
            var at = now.intValue();
            value.set(at >= 0 && at < fields.size() ? fields.get(at).value() : "");
        });
    }

    public ObservableList<ReviewField> fields() {
        return fields;
    }

    public ObservableList<ReadPage> pages() {
        return pages;
    }

    /// Index of the field in hand, -1 for none.
    public IntegerProperty current() {
        return current;
    }

    /// The value of the field in hand, as typed.
    public StringProperty value() {
        return value;
    }

    public long left() {
        return fields.stream().filter(f -> f.level() != ReviewField.Level.GREEN).count();
    }

    /// Adds what further pages say. A field that an earlier page gave keeps the value that stands in the request.
    void add(List<ReadPage> read, List<FieldReading> readings) {
        var first = pages.size();
        pages.addAll(read);
        var all = new ArrayList<>(fields);
        readings.stream()
                .filter(r -> fields.stream().noneMatch(f -> f.key().equals(r.key())))
                .map(r -> new ReviewField(r.key(), r.value(), r.confidence(), first + r.page(), r.box(), false))
                .forEach(all::add);
        all.sort(Comparator.comparingDouble(f -> f.confirmed() ? 1 : f.confidence()));
        fields.setAll(all);
        current.set(-1);
        current.set(fields.isEmpty() ? -1 : 0);
    }

    void clear() {
        pages.clear();
        fields.clear();
        current.set(-1);
    }

    /// The value in hand is right as it stands now.
    public void confirm() {
        var at = current.get();
        if (at < 0 || at >= fields.size()) {
            return;
        }
        var open = left();
        var seen = value.get().strip();
        fields.set(at, fields.get(at).confirm(seen));
        confirmed.accept(fields.get(at).key(), seen);
        next(at);
        if (open > 0 && left() == 0) {
            done.run();
        }
    }

    public void choose(int index) {
        current.set(Math.clamp(index, Math.min(0, fields.size() - 1), fields.size() - 1));
    }

    private void next(int from) {
        for (var i = 0; i < fields.size(); i++) {
            var at = (from + 1 + i) % fields.size();
            if (fields.get(at).level() != ReviewField.Level.GREEN) {
                current.set(at);
                return;
            }
        }
        current.set(-1);
    }
}
