// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import vn.motcua.model.problem.Problem;

/// Pages of the sheet on their way to the rows of the checklist.
final class AssigningViewModel {

    private final SheetViewModel sheet;
    private final Binding binding;
    private final PageHistory.Rows rows;
    private final Consumer<Problem> problems;
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();

    /// Reads pages and binds them into a row.
    interface Binding {
        void bind(int row, List<ScannedPage> pages, Runnable done, Consumer<Problem> failed);
    }

    AssigningViewModel(SheetViewModel sheet, Binding binding, PageHistory.Rows rows, Consumer<Problem> problems) {
        this.sheet = sheet;
        this.binding = binding;
        this.rows = rows;
        this.problems = problems;
    }

    /// Pages are being read and bound into a row.
    ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
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
            bind(row, chosen, then);
        }
    }

    private void bind(int row, List<ScannedPage> chosen, Runnable then) {
        reading.set(true);
        binding.bind(
                row,
                chosen,
                () -> {
                    reading.set(false);
                    sheet.assigned(chosen, row);
                    then.run();
                },
                problem -> {
                    reading.set(false);
                    problems.accept(problem);
                });
    }
}
