// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.RESULT_HISTORY;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.result.ResultEntry;
import vn.motcua.model.result.ResultId;

/// Histories of results, append-only.
public final class ResultLines {

    private final DSLContext dsl;

    ResultLines(DSLContext dsl) {
        this.dsl = dsl;
    }

    public void add(List<ResultEntry> entries) {
        Rows.insert(
                dsl,
                entries.stream()
                        .map(entry -> {
                            var row = dsl.newRecord(RESULT_HISTORY);
                            row.setResult(entry.result().value());
                            row.setAt(entry.at().atOffset(ZoneOffset.UTC));
                            row.setOfficer(entry.by().value());
                            row.setWhat(entry.what());
                            row.setNote(entry.note());
                            row.setOther(Optional.ofNullable(entry.other())
                                    .map(ResultId::value)
                                    .orElse(null));
                            return row;
                        })
                        .toList());
    }

    /// In the order they were written.
    public List<ResultEntry> of(ResultId result) {
        return dsl.selectFrom(RESULT_HISTORY)
                .where(RESULT_HISTORY.RESULT.eq(result.value()))
                .orderBy(RESULT_HISTORY.LINE)
                .fetch(r -> new ResultEntry(
                        result,
                        r.getAt().toInstant(),
                        new OfficerId(r.getOfficer()),
                        r.getWhat(),
                        r.getNote(),
                        r.getOther() == null ? null : new ResultId(r.getOther())));
    }
}
