// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.RESULTS;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.wire.Wire;

/// The results warehouse's rows.
public final class Results {

    private final DSLContext dsl;

    Results(DSLContext dsl) {
        this.dsl = dsl;
    }

    public void put(Result result) {
        var row = dsl.newRecord(RESULTS);
        row.setId(result.id().value());
        row.setOwner(result.owner().value());
        row.setKind(result.kind());
        row.setStatus(result.status().name());
        row.setIssuer(result.issuer().value());
        row.setBody(Wire.text(result));
        Rows.put(row);
    }

    public Optional<Result> find(ResultId id) {
        return dsl.selectFrom(RESULTS)
                .where(RESULTS.ID.eq(id.value()))
                .fetchOptional(r -> Wire.read(r.getBody(), Result.class));
    }

    public List<Result> of(CitizenNumber owner) {
        return dsl.selectFrom(RESULTS)
                .where(RESULTS.OWNER.eq(owner.value()))
                .orderBy(RESULTS.ID)
                .fetch(r -> Wire.read(r.getBody(), Result.class));
    }

    /// Results that are no longer valid: what a status list tells.
    public List<Result> ended() {
        return dsl.selectFrom(RESULTS)
                .where(RESULTS.STATUS.ne(Result.Status.VALID.name()))
                .orderBy(RESULTS.ID)
                .fetch(r -> Wire.read(r.getBody(), Result.class));
    }
}
