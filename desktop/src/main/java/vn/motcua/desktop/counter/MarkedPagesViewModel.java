// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.paper.PageSheet;

/// The page in hand, and those that are marked together with it.
final class MarkedPagesViewModel {

    private final ObservableList<ScannedPage> pages;
    private final IntegerProperty selected = new SimpleIntegerProperty(-1);
    private final IntegerProperty anchor = new SimpleIntegerProperty(-1);

    MarkedPagesViewModel(ObservableList<ScannedPage> pages) {
        this.pages = pages;
    }

    IntegerProperty selected() {
        return selected;
    }

    /// The other end of what is marked together with the selected page, -1 for none.
    IntegerProperty anchor() {
        return anchor;
    }

    /// The pages marked together, at least the selected one if there is one.
    List<ScannedPage> pages() {
        var at = selected.get();
        if (at < 0 || at >= pages.size()) {
            return List.of();
        }
        var other = anchor.get() < 0 || anchor.get() >= pages.size() ? at : anchor.get();
        return List.copyOf(pages.subList(Math.min(at, other), Math.max(at, other) + 1));
    }

    PageSheet.@Nullable Page inHand() {
        var at = selected.get();
        return at >= 0 && at < pages.size() ? pages.get(at).page() : null;
    }

    boolean isAtEnd() {
        return selected.get() == pages.size() - 1;
    }

    /// The two that are marked, or the one in hand and the next, or the only two there are; empty if there are not two.
    List<ScannedPage> pair() {
        var at = from();
        var two = pages().size() == 2 ? pages() : at >= 0 && at + 1 < pages.size() ? pages.subList(at, at + 2) : pages;
        return two.size() == 2 ? List.copyOf(two) : List.of();
    }

    /// Place of the first of them, -1 for none.
    int from() {
        var marked = pages();
        return marked.isEmpty() ? -1 : pages.indexOf(marked.getFirst());
    }

    /// @param extend marks the pages in between as well
    void move(int by, boolean extend) {
        if (!pages.isEmpty()) {
            select(Math.clamp(selected.get() + by, 0, pages.size() - 1), extend);
        }
    }

    void select(int at, boolean extend) {
        anchor.set(extend ? (anchor.get() < 0 ? Math.max(0, selected.get()) : anchor.get()) : -1);
        selected.set(at);
    }

    void select(PageSheet.Page page) {
        for (var i = 0; i < pages.size(); i++) {
            if (pages.get(i).page().equals(page)) {
                select(i, false);
            }
        }
    }

    /// Others came, maybe before it.
    void stay(PageSheet.Page page) {
        if (!page.equals(inHand())) {
            select(page);
        }
    }

    /// Marks these and no others; the last of them is in hand.
    void mark(int from, int count) {
        selected.set(from + count - 1);
        anchor.set(count > 1 ? from : -1);
    }
}
