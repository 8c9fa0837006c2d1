// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;

/// Pages of the sheet on their way to the rows of the checklist.
public final class AssigningViewModel {

    private final SheetViewModel sheet;
    private final Binding binding;
    private final PageHistory.Rows rows;
    private final Consumer<Problem> problems;
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Doubt> doubt = new ReadOnlyObjectWrapper<>();
    private Consumer<Boolean> decided = _ -> {};

    /// Counts the dossiers. What is told late, of another than the one in hand, is dropped: its pages lie in its sheet.
    private int turn;

    /// Reads pages and binds them into a row.
    interface Binding {

        /// @param notes whether a page that came twice bears a sticky note
        /// @param broken told what seems to be wrong with them (TT 01/2023/TT-VPCP art 8(2))
        void check(List<ScannedPage> pages, boolean notes, Consumer<List<Problem>> broken, Consumer<Problem> failed);

        void bind(int row, List<ScannedPage> pages, Runnable done, Consumer<Problem> failed);
    }

    AssigningViewModel(SheetViewModel sheet, Binding binding, PageHistory.Rows rows, Consumer<Problem> problems) {
        this.sheet = sheet;
        this.binding = binding;
        this.rows = rows;
        this.problems = problems;
    }

    /// Pages are being read and bound into a row.
    public ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /// What a person must say before pages go to their row; `null` for nothing.
    public ReadOnlyObjectProperty<@Nullable Doubt> doubt() {
        return doubt.getReadOnlyProperty();
    }

    /// The paper is just like that: the pages go to their row as they are.
    public void asIs() {
        decide(true);
    }

    /// A page that came twice bears a sticky note.
    public void notes() {
        decide(false);
    }

    private void decide(boolean asIs) {
        if (doubt.get() != null) {
            doubt.set(null);
            decided.accept(asIs);
        }
    }

    /// Another dossier comes.
    void clear() {
        turn++;
        reading.set(false);
        doubt.set(null);
    }

    private <T> Consumer<T> inTurn(Consumer<T> act) {
        var then = turn;
        return told -> {
            if (then == turn) {
                act.accept(told);
            }
        };
    }

    /// Gives the pages marked together, or else every page that has no row yet, blank ones aside, to this row, behind
    /// those that it has.
    ///
    /// @param then told once the row has them
    void assign(int row, Runnable then) {
        sheet.whenLooked(() -> {
            var marked = sheet.marked();
            assign(row, marked.size() > 1 ? marked : sheet.groups().first(sheet.pages()), then);
        });
    }

    /// Gives one page to this row, or all that are marked if it is one of them.
    void assignMarked(int row, int at) {
        sheet.whenLooked(() -> {
            if (at < sheet.pages().size()) {
                var page = sheet.pages().get(at);
                var marked = sheet.marked();
                assign(row, marked.contains(page) ? marked : List.of(page), () -> {});
            }
        });
    }

    /// Pages behind a separator sheet that names a row go there by themselves, row after row.
    void assignNamed() {
        var named = sheet.groups().named(sheet.pages(), rows.procedure());
        named.keySet().stream().findFirst().ifPresent(row -> {
            var pages = named.getOrDefault(row, List.of());
            sheet.groups().done(pages);
            assign(row, pages, this::assignNamed);
        });
    }

    /// @param together just these; empty for all that have no row
    void assign(int row, List<ScannedPage> together, Runnable then) {
        var chosen = new ArrayList<ScannedPage>();
        var news = false;
        for (var page : sheet.pages()) {
            var isNew = page.row() != row
                    && (together.isEmpty() ? page.row() == 0 : together.contains(page))
                    && !page.blank();
            news |= isNew;
            if (isNew || page.row() == row) {
                chosen.add(page);
            }
        }
        if (news && !reading.get()) {
            check(row, chosen, false, then);
        }
    }

    private void check(int row, List<ScannedPage> chosen, boolean notes, Runnable then) {
        doubt.set(null);
        reading.set(true);
        binding.check(
                chosen,
                notes,
                inTurn(broken -> {
                    reading.set(false);
                    if (broken.isEmpty()) {
                        bind(row, chosen, then);
                    } else {
                        decided = asIs -> decided(row, chosen, asIs, then);
                        doubt.set(new Doubt(row, chosen, broken));
                    }
                }),
                inTurn(this::failed));
    }

    private void decided(int row, List<ScannedPage> chosen, boolean asIs, Runnable then) {
        if (!Set.copyOf(sheet.pages()).containsAll(chosen)) {
            assign(row, chosen, then);
        } else if (asIs) {
            bind(row, chosen, then);
        } else {
            check(row, chosen, true, then);
        }
    }

    private void failed(Problem problem) {
        reading.set(false);
        problems.accept(problem);
    }

    private void bind(int row, List<ScannedPage> chosen, Runnable then) {
        reading.set(true);
        Consumer<Integer> done = inTurn(to -> {
            reading.set(false);
            sheet.assigned(chosen, to);
            then.run();
        });
        binding.bind(row, chosen, () -> done.accept(row), inTurn(this::failed));
    }
}
