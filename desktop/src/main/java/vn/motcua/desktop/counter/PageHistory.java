// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.paper.PageSheet;

/// The sheet of pages and all it was, so that every edit can be taken back and done again. A page that comes from the
/// scanner is no edit: it is put into everything the sheet ever was, so that no step back loses it. What the rows of
/// the checklist held goes with each step.
final class PageHistory {

    private static final int MOST = 200;

    private final Rows rows;
    private final Deque<Step> back = new ArrayDeque<>();
    private final Deque<Step> forth = new ArrayDeque<>();
    private PageSheet now = PageSheet.EMPTY;

    /// The rows of the checklist.
    interface Rows {
        Map<Integer, Source> all();

        void put(int row, Source source);

        /// Code of the dossier's procedure, empty for none.
        String procedure();
    }

    private record Step(PageSheet sheet, Map<Integer, Source> sources) {}

    PageHistory(Rows rows) {
        this.rows = rows;
    }

    PageSheet now() {
        return now;
    }

    /// @param sheet as it was written down; a row whose paper was not, or was made of other pages than it has here,
    // gives
    ///     them back: the program fell over in between
    void begin(PageSheet sheet) {
        var sources = rows.all();
        now = sheet.released(named(sheet).stream()
                .filter(row -> !stands(sources.get(row), sheet.of(row).size()))
                .toList());
        back.clear();
        forth.clear();
    }

    private static boolean stands(@Nullable Source source, int pages) {
        return switch (source) {
            case null -> false;
            case Source.Missing _ -> false;
            case Source.Scanned scan -> scan.pages() == pages;
            default -> true;
        };
    }

    boolean canUndo() {
        return !back.isEmpty();
    }

    boolean canRedo() {
        return !forth.isEmpty();
    }

    /// Does an edit. Rows whose paper was made of other pages than they have now give it back.
    void edit(PageSheet next) {
        assigned(next, 0);
    }

    /// Gives pages to a row whose paper was made of just these.
    ///
    /// @param row 0 for none
    void assigned(PageSheet next, int row) {
        var lost = differing(now, next).stream().filter(r -> r != row).toList();
        step(next.released(lost));
        lost.forEach(r -> rows.put(r, new Source.Missing()));
    }

    private void step(PageSheet next) {
        back.push(new Step(now, rows.all()));
        if (back.size() > MOST) {
            back.removeLast();
        }
        forth.clear();
        now = next;
    }

    boolean undo() {
        return go(back, forth);
    }

    boolean redo() {
        return go(forth, back);
    }

    private boolean go(Deque<Step> from, Deque<Step> to) {
        if (from.isEmpty()) {
            return false;
        }
        var step = from.pop();
        to.push(new Step(now, rows.all()));
        var before = now;
        now = step.sheet();
        for (var row : differing(before, now)) {
            rows.put(row, step.sources().getOrDefault(row, new Source.Missing()));
        }
        return true;
    }

    /// A page came.
    void arrived(UnaryOperator<PageSheet> with) {
        now = with.apply(now);
        replaceAll(back, with);
        replaceAll(forth, with);
    }

    private static void replaceAll(Deque<Step> steps, UnaryOperator<PageSheet> with) {
        var all = List.copyOf(steps);
        steps.clear();
        all.forEach(s -> steps.addLast(new Step(with.apply(s.sheet()), s.sources())));
    }

    private static Set<Integer> named(PageSheet sheet) {
        return sheet.pages().stream()
                .map(PageSheet.Page::row)
                .filter(row -> row > 0)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Integer> differing(PageSheet one, PageSheet other) {
        var named = named(one);
        named.addAll(named(other));
        return named.stream().filter(row -> !one.of(row).equals(other.of(row))).toList();
    }
}
