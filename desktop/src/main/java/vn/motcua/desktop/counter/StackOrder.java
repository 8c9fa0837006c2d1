// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.ocr.Likeness;
import vn.motcua.desktop.ocr.PaperClassifier;
import vn.motcua.desktop.ocr.PaperKind;
import vn.motcua.desktop.ocr.PaperKinds;
import vn.motcua.desktop.ocr.ReadText;

/// Sorts a stack of mixed papers onto the rows of a checklist: a page that begins a known kind of paper goes to the row
/// that asks for it, pages without a beginning go with the paper before them. Pure.
final class StackOrder {

    /// Why a page is proposed for its row, or for none.
    enum Why {
        /// Its title was read.
        TITLE,
        /// The words of its kind were read.
        WORDS,
        /// It goes on with the page before.
        CONTINUES,
        BLANK,
        SEPARATOR,
        /// Its kind is known, and no row asks for it.
        NO_ROW,
        /// It begins something nobody knows.
        UNSURE
    }

    /// @param row of the checklist, 0 for none
    /// @param kind of the paper it belongs to
    /// @param title as read on it
    record Place(int row, @Nullable PaperKind kind, Why why, String title) {}

    /// A page of the stack.
    ///
    /// @param text `null` while it has not been read
    /// @param blank nothing on it
    /// @param separator a sheet between two papers
    record Leaf(@Nullable ReadText text, boolean blank, boolean separator) {}

    private static final String HEADING = "cộng hòa xã hội chủ nghĩa việt nam";

    private final PaperClassifier classifier = new PaperClassifier(PaperKinds.shipped());

    /// What was told of each text, by the text itself; filled by whoever read it.
    private final Map<ReadText, Told> told = Collections.synchronizedMap(new IdentityHashMap<>());

    /// @param begins bears a heading that stands on first pages only
    private record Told(Optional<Likeness> likeness, boolean begins) {}

    /// Tells the kind of a page once; any thread.
    ///
    /// @return whether it is known
    boolean look(ReadText text) {
        return told(text).likeness().isPresent();
    }

    private Told told(ReadText text) {
        var known = told.get(text);
        if (known != null) {
            return known;
        }
        var now = new Told(PaperClassifier.sure(classifier.classify(text)), beginsAnew(text));
        told.put(text, now); // not under the map's lock, for which the screen would wait
        return now;
    }

    /// No page bears this text any more.
    void forget(ReadText text) {
        told.remove(text);
    }

    void forget() {
        told.clear();
    }

    /// @return a place for each leaf, in order; the places end before the first page that has not been read
    List<Place> of(List<Leaf> leaves, List<ChecklistRow> rows) {
        var places = new ArrayList<Place>();
        var fitting = new IdentityHashMap<PaperKind, Optional<Integer>>();
        Function<PaperKind, Optional<Integer>> fits = kind -> fitting.computeIfAbsent(kind, k -> row(k, rows));
        Place paper = null;
        for (var leaf : leaves) {
            if (leaf.separator()) {
                paper = null;
                places.add(new Place(0, null, Why.SEPARATOR, ""));
                continue;
            }
            if (leaf.blank() || leaf.text() != null && leaf.text().isBlank()) {
                places.add(new Place(0, null, Why.BLANK, ""));
                continue;
            }
            if (leaf.text() == null) {
                return places;
            }
            var here = place(leaf.text(), paper, fits);
            places.add(here);
            paper = here;
        }
        return places;
    }

    private Place place(ReadText text, @Nullable Place before, Function<PaperKind, Optional<Integer>> fits) {
        var first = told(text);
        if (first.likeness().isPresent()) {
            return begins(first.likeness().get(), before, fits);
        }
        if (before == null || first.begins()) {
            return new Place(0, null, Why.UNSURE, "");
        }
        return new Place(before.row(), before.kind(), Why.CONTINUES, "");
    }

    private static Place begins(
            Likeness likeness, @Nullable Place before, Function<PaperKind, Optional<Integer>> fits) {
        var kind = likeness.kind();
        if (likeness.title().isEmpty() && before != null && kind.equals(before.kind())) {
            return new Place(before.row(), kind, Why.CONTINUES, "");
        }
        return fits.apply(kind)
                .map(row -> new Place(row, kind, likeness.title().isEmpty() ? Why.WORDS : Why.TITLE, likeness.title()))
                .orElse(new Place(0, kind, Why.NO_ROW, likeness.title()));
    }

    /// The row that a kind fits best; of two that it fits alike the one that still waits.
    static Optional<Integer> row(PaperKind kind, List<ChecklistRow> rows) {
        return rows.stream()
                .filter(r -> r.rule().mayScan() && kind.fits(r.paper().name()) > 0)
                .max(Comparator.comparingDouble(
                                (ChecklistRow r) -> kind.fits(r.paper().name()))
                        .thenComparing(r -> !r.isDone()))
                .map(r -> r.paper().no());
    }

    /// A national heading stands on first pages only.
    private static boolean beginsAnew(ReadText text) {
        var lines = text.text().lines().limit(6).map(String::strip).toList();
        var vietnamese = java.util.Locale.forLanguageTag("vi");
        return lines.stream().anyMatch(l -> l.toLowerCase(vietnamese).contains(HEADING));
    }
}
