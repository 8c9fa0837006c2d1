// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.stamp.Part;
import vn.motcua.desktop.stamp.Placed;
import vn.motcua.desktop.stamp.StampPreview;
import vn.motcua.desktop.stamp.Wish;

/// Where the marks of the chosen result will stand, and how they are moved before it is signed. Wherever they are
/// moved to, they cover nothing: the free place nearest to it is taken.
public final class MarksViewModel {

    private final ObjectProperty<@Nullable StampPreview> preview = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Part> selected = new SimpleObjectProperty<>();
    private final ObservableList<ResultItem> items;
    private final Supplier<@Nullable ResultItem> chosen;
    private final ReadOnlyBooleanProperty busy;
    private final Runnable show;

    /// @param show draws the chosen item anew
    MarksViewModel(
            ObservableList<ResultItem> items,
            Supplier<@Nullable ResultItem> chosen,
            ReadOnlyBooleanProperty busy,
            Runnable show) {
        this.items = items;
        this.chosen = chosen;
        this.busy = busy;
        this.show = show;
    }

    /// `null` where nothing waits to be stamped.
    public ObjectProperty<@Nullable StampPreview> preview() {
        return preview;
    }

    /// The part that the arrow keys move.
    public ObjectProperty<@Nullable Part> selected() {
        return selected;
    }

    /// Dropped by the mouse: drawn to guides that are near.
    ///
    /// @param x centre, mm from the left edge of the page shown; y from its lower edge
    public void drop(Part part, double x, double y) {
        var shown = preview.get();
        if (shown != null) {
            want(part.anchor(), new Wish(shown.page(), x, y, true));
        }
    }

    /// Moved by the keyboard.
    ///
    /// @param dx mm to the right; dy upwards
    /// @return whether there was something to move
    public boolean nudge(double dx, double dy) {
        var part = selected.get();
        var shown = preview.get();
        if (part == null || shown == null) {
            return false;
        }
        shown.shown().stream()
                .filter(p -> p.part().anchor() == part)
                .findFirst()
                .map(Placed::spot)
                .ifPresent(s -> want(part, new Wish(s.page(), s.centreX() + dx, s.centreY() + dy, false)));
        return true;
    }

    /// All parts find their places by themselves again.
    ///
    /// @return whether there was something to let go
    public boolean automatic() {
        var moved = selected.get() != null;
        selected.set(null);
        if (!wishes().isEmpty()) {
            wish(Map.of());
            return true;
        }
        return moved;
    }

    /// Every result that can be signed gets the same places.
    public void everywhere() {
        var same = wishes();
        if (!busy.get()) {
            items.replaceAll(item -> item.isEligible() ? item.wishing(same) : item);
            show.run();
        }
    }

    private void want(Part part, Wish wish) {
        selected.set(part);
        var all = new HashMap<>(wishes());
        all.put(part, wish);
        wish(all);
    }

    private void wish(Map<Part, Wish> all) {
        var item = chosen.get();
        if (item != null && !busy.get()) {
            items.replaceAll(i -> i == item ? i.wishing(all) : i);
            show.run();
        }
    }

    private Map<Part, Wish> wishes() {
        var item = chosen.get();
        return item == null ? Map.of() : item.wishes();
    }
}
