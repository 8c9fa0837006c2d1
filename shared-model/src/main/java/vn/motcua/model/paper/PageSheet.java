// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The order in which scanned originals become pages, what is done to each, and which row of the checklist they went
/// to. An original that no page names was put aside; one with a number above `seen` came after this was written.
///
/// @param pages in the order of the sheet
/// @param seen highest number of an original that this sheet knows of, 0 for none
public record PageSheet(List<Page> pages, int seen) {

    public static final PageSheet EMPTY = new PageSheet(List.of(), 0);

    public PageSheet {
        pages = List.copyOf(pages);
    }

    /// The pages of a row, in their order.
    public List<Page> of(int row) {
        return pages.stream().filter(p -> p.row() == row).toList();
    }

    /// The page that an original is part of.
    public Optional<Page> holding(int original) {
        return pages.stream()
                .filter(p -> p.parts().stream().anyMatch(part -> part.original() == original))
                .findFirst();
    }

    /// With an original that came.
    ///
    /// @param behind the original whose page it goes behind, 0 for the end
    public PageSheet came(Page page, int behind) {
        var all = new ArrayList<>(pages);
        all.add(
                behind == 0
                        ? all.size()
                        : holding(behind).map(p -> all.indexOf(p) + 1).orElse(all.size()),
                page);
        return new PageSheet(all, seen).knowing(page.first().original());
    }

    public PageSheet knowing(int original) {
        return new PageSheet(pages, Math.max(seen, original));
    }

    public PageSheet replaced(Page old, Page now) {
        return new PageSheet(pages.stream().map(p -> p.equals(old) ? now : p).toList(), seen);
    }

    public PageSheet without(Collection<Page> gone) {
        var those = Set.copyOf(gone);
        return new PageSheet(pages.stream().filter(p -> !those.contains(p)).toList(), seen);
    }

    /// In another order. Pages that the order does not name keep their turn behind it.
    public PageSheet ordered(List<Page> order) {
        var all = new ArrayList<>(order);
        all.retainAll(pages);
        pages.stream().filter(p -> !order.contains(p)).forEach(all::add);
        return new PageSheet(all, seen);
    }

    /// With these pages in a row.
    public PageSheet given(Collection<Page> given, int row) {
        var those = Set.copyOf(given);
        return new PageSheet(
                pages.stream().map(p -> those.contains(p) ? p.to(row) : p).toList(), seen);
    }

    /// With no page in these rows.
    public PageSheet released(Collection<Integer> rows) {
        return new PageSheet(
                pages.stream().map(p -> rows.contains(p.row()) ? p.to(0) : p).toList(), seen);
    }

    /// An original on the shelf and what is done to it.
    ///
    /// @param original its number among the originals of the dossier, from 1
    public record Part(int original, PageEdits edits) {}

    /// A page: one original, or the two sides of a card.
    ///
    /// @param parts one, or front and back of a card that go on one A4 sheet in their true size
    /// @param row of the checklist it went to, 0 for none yet
    public record Page(List<Part> parts, int row) {

        public Page {
            parts = List.copyOf(parts);
        }

        public static Page of(int original, PageEdits edits) {
            return new Page(List.of(new Part(original, edits)), 0);
        }

        /// Both sides of a card, on one page that has no row yet.
        public static Page card(Page front, Page back) {
            return new Page(List.of(front.first(), back.first()), 0);
        }

        public Part first() {
            return parts.getFirst();
        }

        public boolean isCard() {
            return parts.size() > 1;
        }

        public Page to(int number) {
            return new Page(parts, number);
        }

        /// The same page with other edits of its first original.
        public Page edited(PageEdits edits) {
            return new Page(List.of(new Part(first().original(), edits)), row);
        }
    }
}
