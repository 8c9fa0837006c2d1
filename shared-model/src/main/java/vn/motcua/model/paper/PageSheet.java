// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.paper;

import java.util.List;

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
