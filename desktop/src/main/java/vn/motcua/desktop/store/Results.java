// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static vn.motcua.desktop.store.db.Tables.ARRIVED_PAPERS;
import static vn.motcua.desktop.store.db.Tables.PAPERS;
import static vn.motcua.desktop.store.db.Tables.RESULTS;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.result.ResultKey;
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
        return database.read(db -> Optional.ofNullable(find(db, id)));
    }

    /// What was done to them.
    public ResultHistory history() {
        return new ResultHistory(database);
    }

    static @Nullable Result find(DSLContext db, ResultId id) {
        return db.select(RESULTS.BODY)
                .from(RESULTS)
                .where(RESULTS.ID.eq(id.value()))
                .fetchOptional(r -> Wire.read(r.value1(), Result.class))
                .orElse(null);
    }

    /// What is known here of an owner, whether it still holds or not.
    static Set<ResultKey> keys(DSLContext tx, CitizenNumber owner) {
        return new HashSet<>(tx.select(RESULTS.BODY)
                .from(RESULTS)
                .where(RESULTS.OWNER.eq(owner.value()))
                .fetch(r -> Wire.read(r.value1(), Result.class).key()));
    }

    /// How far results have come that were deposited here: those that are not known, or were refused, are missing.
    ///
    /// @return by result, whether the centre has it and its paper whole
    public Map<ResultId, Boolean> deposited(Collection<ResultId> ids) {
        return database.read(db -> {
            var found = new HashMap<ResultId, Boolean>();
            Sql.rows(
                            db,
                            "select id, body, confirmed from results where id = any(?)",
                            r -> Map.entry(Wire.read(r.getString(2), Result.class), r.getBoolean(3)),
                            (Object) ids.stream().map(ResultId::value).toArray(String[]::new))
                    .forEach(e -> found.put(e.getKey().id(), e.getValue() && isWhole(db, e.getKey())));
            return found;
        });
    }

    private static boolean isWhole(DSLContext db, Result result) {
        var paper = result.paper();
        return paper == null
                || db.fetchExists(PAPERS, PAPERS.SHA256.eq(paper.sha256()), PAPERS.AT_CENTRE.isTrue())
                || db.fetchExists(ARRIVED_PAPERS, ARRIVED_PAPERS.SHA256.eq(paper.sha256())); // raised there since
    }

    /// The result of a dossier as it was signed at this counter, the newest. The centre may have raised it since to
    /// another file, which begins with this one.
    public Optional<PaperId> signedHere(DossierId dossier) {
        return database.read(db -> db.select(PAPERS.SHA256)
                .from(PAPERS)
                .where(PAPERS.DOSSIER.eq(dossier.value()), PAPERS.KIND.eq("result"))
                .orderBy(PAPERS.KEPT_AT.desc())
                .limit(1)
                .fetchOptional(r -> new PaperId(r.value1())));
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
