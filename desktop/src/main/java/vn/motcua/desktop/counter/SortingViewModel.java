// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ObservableList;
import vn.motcua.desktop.counter.StackOrder.Leaf;
import vn.motcua.desktop.counter.StackOrder.Place;

/// The stack in the scan sheet, proposed onto the checklist while it is read: one key takes all proposals, one key a
/// page puts one right.
public final class SortingViewModel {

    private final StackOrder order;
    private final ScanViewModel scan;
    private final PageReadings readings;
    private final ObservableList<ChecklistRow> rows;
    private final Map<ScannedPage, Place> places = new IdentityHashMap<>();

    /// Rows that the clerk gave to a picture, 0 for none.
    private final Map<Object, Integer> corrected = new HashMap<>();

    private final ReadOnlyIntegerWrapper proposed = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    SortingViewModel(ScanViewModel scan, PageReadings readings, StackOrder order, ObservableList<ChecklistRow> rows) {
        this.order = order;
        this.scan = scan;
        this.readings = readings;
        this.rows = rows;
    }

    /// How many pages wait at a proposed row.
    public ReadOnlyIntegerProperty proposed() {
        return proposed.getReadOnlyProperty();
    }

    /// Counts up with every change of a proposal.
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /// Where a page is proposed to go; empty while it has not been read, and once it has its row.
    public Optional<Place> place(ScannedPage page) {
        return page.row() > 0 ? Optional.empty() : Optional.ofNullable(places.get(page));
    }

    void clear() {
        corrected.clear();
        places.clear();
        order.forget();
        proposed.set(0);
    }

    /// Anew from what was read so far.
    void sort() {
        var pages = List.copyOf(scan.pages());
        var leaves = pages.stream().map(this::leaf).toList();
        places.clear();
        var found = order.of(leaves, rows);
        Place paper = null;
        for (var i = 0; i < found.size(); i++) {
            var place = found.get(i);
            var row = corrected.get(pages.get(i).key());
            if (row != null) {
                place = new Place(row, place.kind(), place.why(), place.title());
            } else if (place.why() == StackOrder.Why.CONTINUES && paper != null) {
                place = new Place(paper.row(), place.kind(), place.why(), "");
            }
            places.put(pages.get(i), place);
            paper = place.why() == StackOrder.Why.BLANK ? paper : place;
        }
        proposed.set((int) pages.stream().filter(this::waits).count());
        changes.set(changes.get() + 1);
    }

    private Leaf leaf(ScannedPage page) {
        return new Leaf(readings.known(page).orElse(null), page.blank(), false);
    }

    private boolean waits(ScannedPage page) {
        return place(page).filter(p -> p.row() > 0).isPresent();
    }

    /// The page in hand belongs to this row, 0 for none; pages that go on with it follow.
    public void correct(int row) {
        var at = scan.selected().get();
        if (at < 0 || at >= scan.pages().size() || row < 0 || row > rows.size()) {
            return;
        }
        corrected.put(scan.pages().get(at).key(), row);
        sort();
        scan.sheet().select(1, false);
    }

    /// Takes all proposals: row after row.
    ///
    /// @param done once every row has its pages
    public void accept(Runnable done) {
        var next = scan.pages().stream().filter(this::waits).findFirst();
        if (next.isEmpty()) {
            if (scan.pages().stream()
                    .allMatch(p -> p.row() > 0 || p.blank() || readings.known(p).isPresent())) {
                done.run();
            }
            return;
        }
        var row = place(next.get()).orElseThrow().row();
        var together = new ArrayList<ScannedPage>();
        for (var page : scan.pages()) {
            if (place(page).filter(p -> p.row() == row).isPresent()) {
                together.add(page);
            }
        }
        scan.assigning().assign(row, together, () -> accept(done));
    }
}
