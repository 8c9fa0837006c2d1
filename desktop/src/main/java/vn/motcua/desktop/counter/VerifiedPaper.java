// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;

/// What was found valid elsewhere and now goes to the dossier in hand: a result of this citizen takes the row that it
/// fits, so that no paper is collected (NĐ 118/2025 art 5); the pages of any other file wait for their row.
///
/// @param result as the warehouse has it, `null` where it has not
/// @param file `null` for a seal alone
public record VerifiedPaper(
        @Nullable Result result, @Nullable Path file) {

    /// @throws Problem NO_ROW where it is no file and fits nothing that is still missing
    public void into(CounterViewModel counter) {
        var draft = counter.draft();
        var now = draft.draft().orElseThrow(() -> new Problem(CounterProblem.NO_ROW));
        var row = row(now, draft.rows(), counter.terms().today());
        if (row != null && result != null) {
            draft.put(row.paper().no(), new Source.FromWarehouse(result.id()));
        } else if (file != null) {
            draft.openScan();
            draft.scan().scanFiles(List.of(file));
        } else {
            throw new Problem(CounterProblem.NO_ROW);
        }
    }

    private @Nullable ChecklistRow row(Dossier draft, List<ChecklistRow> rows, LocalDate today) {
        var of = result;
        if (of == null || !of.owner().equals(draft.applicant().number())) {
            return null;
        }
        return rows.stream()
                .filter(row -> !row.isDone())
                .filter(row -> Warehouse.offer(row.paper(), row.rule(), List.of(of), today)
                        .isPresent())
                .findFirst()
                .orElse(null);
    }
}
