// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static vn.motcua.desktop.store.db.Tables.RESULTS;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.wire.Wire;

/// What the results warehouse holds, as far as this counter knows.
public final class Results {

    private final Database database;

    Results(Database database) {
        this.database = database;
    }

    /// Newest first.
    public List<Result> of(CitizenNumber owner) {
        return database.read(db -> db
                .select(RESULTS.BODY)
                .from(RESULTS)
                .where(RESULTS.OWNER.eq(owner.value()))
                .fetch(r -> Wire.read(r.value1(), Result.class))
                .stream()
                .sorted(java.util.Comparator.comparing(Result::issuedAt).reversed())
                .toList());
    }

    public Optional<Result> find(ResultId id) {
        return database.read(db -> db.select(RESULTS.BODY)
                .from(RESULTS)
                .where(RESULTS.ID.eq(id.value()))
                .fetchOptional(r -> Wire.read(r.value1(), Result.class)));
    }

    /// Keeps what the centre said of these results.
    public void put(List<Result> results) {
        database.write(tx -> {
            results.forEach(r -> put(tx, r, true));
            return true;
        });
    }

    static void put(DSLContext tx, Result result, boolean confirmed) {
        var body = Wire.text(result);
        tx.insertInto(RESULTS, RESULTS.ID, RESULTS.OWNER, RESULTS.BODY, RESULTS.CONFIRMED)
                .values(result.id().value(), result.owner().value(), body, confirmed)
                .onDuplicateKeyUpdate()
                .set(RESULTS.OWNER, result.owner().value())
                .set(RESULTS.BODY, body)
                .set(RESULTS.CONFIRMED, confirmed)
                .execute();
    }

    /// Takes back a result that the centre refused; the refused command keeps it.
    static void withdraw(DSLContext tx, ResultId id) {
        tx.deleteFrom(RESULTS)
                .where(RESULTS.ID.eq(id.value()), RESULTS.CONFIRMED.isFalse())
                .execute();
    }
}
