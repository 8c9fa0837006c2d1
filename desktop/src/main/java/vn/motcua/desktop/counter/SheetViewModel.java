// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Lists;
import vn.motcua.desktop.store.KeptSheet;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PageSheet;
import vn.motcua.model.problem.Problem;

/// The pages of a dossier in their order. Every edit is kept on the disk at once and can be taken back; the originals
/// are never changed.
public final class SheetViewModel {

    private final PageHistory history;
    private final SheetOnShelf shelf;
    private final EditsViewModel edits;
    private final ShownPages shown;
    private final SeparatedGroups groups = new SeparatedGroups();
    private final ObservableList<ScannedPage> pages = FXCollections.observableArrayList();
    private final MarkedPagesViewModel marks = new MarkedPagesViewModel(pages);
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final Arrivals arrivals;
    private final NextPlace next = new NextPlace();

    /// Whether a page that comes is taken in hand: not while the clerk works on another.
    private boolean follows = true;

    SheetViewModel(Originals originals, Background background, PageHistory.Rows rows, Consumer<Problem> problems) {
        history = new PageHistory(rows);
        shown = new ShownPages(originals, background, this::refresh, problems);
        arrivals = new Arrivals(originals, background, this::show, problems);
        edits = new EditsViewModel(marks, shown, history::now, this::edited, () -> follows = false);
        shelf = new SheetOnShelf(originals, background, problems);
    }

    public ObservableList<ScannedPage> pages() {
        return pages;
    }

    public IntegerProperty selected() {
        return marks.selected();
    }

    /// Makes something of a page's small picture away from the screen's thread.
    ///
    /// @param then told on the screen's thread
    public <T> void drawn(ScannedPage page, Function<byte[], T> draw, Consumer<? super T> then) {
        shown.drawn(page, draw, then);
    }

    /// The other end of what is marked together with the selected page, -1 for none.
    public ReadOnlyIntegerProperty marks() {
        return marks.anchor();
    }

    public ReadOnlyBooleanProperty undoable() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoable() {
        return redoable.getReadOnlyProperty();
    }

    @Nullable
    DossierId dossier() {
        return shelf.dossier();
    }

    /// Starts with what is on the shelf: the pages as they were left, and behind them originals that came when the
    /// program fell over.
    void begin(DossierId id) {
        shelf.begin(id);
        shown.clear();
        marks.mark(0, 0);
        begin(KeptSheet.EMPTY);
        refresh();
        arrivals.begin(id, this::begin);
    }

    /// Returns once every edit is on the disk.
    void finish() {
        shelf.finish();
    }

    private void begin(KeptSheet kept) {
        history.begin(kept.sheet());
        groups.begin(kept.separated());
        next.expect(NextPlace.Where.END, null);
    }

    /// What separator sheets said of the pages behind them.
    SeparatedGroups groups() {
        return groups;
    }

    /// Says where the next pages go.
    void expect(NextPlace.Where where) {
        var at = marks.selected().get();
        groups.stack();
        follows = true;
        next.expect(where, at >= 0 && at < pages.size() ? pages.get(at).page() : null);
    }

    /// The next page takes the place of this original; those behind it follow as they were to.
    void replaceNext(int original) {
        next.replace(original);
    }

    /// The page of an original as people count, 0 for none.
    int number(int original) {
        return IntStream.range(0, pages.size())
                        .filter(i -> pages.get(i).page().first().original() == original)
                        .findFirst()
                        .orElse(-1)
                + 1;
    }

    /// An original is on the shelf.
    void came(DossierId id, int number) {
        arrivals.came(id, number);
    }

    /// Once every page that came was looked at: at once if none is left.
    void whenLooked(Runnable act) {
        arrivals.whenDone(act);
    }

    private void show(Arrivals.Seen seen) {
        shown.put(seen);
        var separator = seen.originals().getFirst().separator();
        if (seen.isNew() && separator != null) {
            groups.separated(separator);
            history.arrived(sheet -> sheet.knowing(seen.page().first().original()));
            save();
            return;
        }
        if (seen.isNew()) {
            groups.came(seen.page().first().original());
            next.take(history, seen.page());
        }
        var hand = marks.inHand();
        refresh();
        if (seen.isNew()) {
            if (follows || hand == null) {
                marks.select(seen.page());
            } else {
                marks.stay(hand);
            }
            save();
        }
    }

    /// What a person does to the marked pages.
    public EditsViewModel edits() {
        return edits;
    }

    /// Drops the marked pages from the sheet; their originals stay on the shelf.
    public void drop() {
        var at = marks.from();
        if (at >= 0) {
            var gone = marked().stream().map(ScannedPage::page).toList();
            edited(history.now().without(gone));
            selectAt(Math.min(at, pages.size() - 1), false);
        }
    }

    void dropFrom(int at) {
        edited(history.now().without(shownPages().subList(at, pages.size())));
    }

    /// Carries the marked pages along.
    ///
    /// @param by places, negative ones to the front
    public void carry(int by) {
        var from = marks.from();
        var marked = marked().size();
        if (from >= 0 && from + by >= 0 && from + by + marked <= pages.size()) {
            place(from, marked, from + by);
            marks.mark(from + by, marked);
            refresh();
        }
    }

    /// Puts one page where another is.
    public void place(int from, int to) {
        if (from != to && from >= 0 && to >= 0 && from < pages.size() && to < pages.size()) {
            place(from, 1, to);
            selectAt(to, false);
        }
    }

    private void place(int from, int count, int to) {
        var order = shownPages();
        var part = List.copyOf(order.subList(from, from + count));
        order.subList(from, from + count).clear();
        order.addAll(to, part);
        order(order);
    }

    private List<PageSheet.Page> shownPages() {
        return new ArrayList<>(pages.stream().map(ScannedPage::page).toList());
    }

    void order(List<PageSheet.Page> order) {
        edited(history.now().ordered(order));
    }

    /// Lays the front and the back of a card on one A4 page: the two marked pages, or the selected one and the next.
    ///
    /// @return whether there were two
    public boolean card() {
        var two = marks.pair().stream().map(ScannedPage::page).toList();
        if (two.isEmpty() || two.stream().anyMatch(PageSheet.Page::isCard)) {
            return false;
        }
        var card = PageSheet.Page.card(two.getFirst(), two.getLast());
        edited(history.now().replaced(two.getFirst(), card).without(two));
        marks.select(card);
        return true;
    }

    public void undo() {
        if (history.undo()) {
            changed();
        }
    }

    public void redo() {
        if (history.redo()) {
            changed();
        }
    }

    /// A paper was made of these pages.
    void assigned(List<ScannedPage> made, int row) {
        history.assigned(
                history.now().given(made.stream().map(ScannedPage::page).toList(), row), row);
        changed();
    }

    private void edited(PageSheet now) {
        history.edit(now);
        changed();
    }

    private void changed() {
        refresh();
        save();
    }

    private void save() {
        shelf.keep(new KeptSheet(history.now(), groups.now()));
    }

    /// The pages marked together, at least the selected one if there is one.
    public List<ScannedPage> marked() {
        return marks.pages();
    }

    /// @param extend marks the pages in between as well
    public void select(int by, boolean extend) {
        marks.move(by, extend);
        follows = marks.isAtEnd();
    }

    public void selectAt(int at, boolean extend) {
        marks.select(at, extend);
        follows = marks.isAtEnd();
    }

    private void refresh() {
        Lists.put(pages, shown.of(history.now(), pages, shelf.dossier()));
        undoable.set(history.canUndo());
        redoable.set(history.canRedo());
    }
}
