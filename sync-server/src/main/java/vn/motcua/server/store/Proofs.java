// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.PROOFS;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;
import vn.motcua.server.store.db.tables.records.ProofsRecord;

/// How long the signatures of the results can be proved. A row comes with the result.
public final class Proofs {

    /// A file that was raised, whole on the disk or not.
    ///
    /// @param level the signature's from then on
    /// @param stampExpires of its last time stamp
    public record Raised(
            PaperId paper,
            long size,
            String level,
            @Nullable Instant stampExpires) {}

    /// Results that wait.
    ///
    /// @param level that they have
    /// @param why key of what went wrong with them the last time, empty: nothing yet
    /// @param since the longest
    public record Waiting(OfficeCode office, String level, String why, int count, Instant since) {}

    private final DSLContext dsl;

    Proofs(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Results that came with a signed file, as it was signed.
    void add(Collection<Result> deposited) {
        Rows.insert(
                dsl,
                deposited.stream()
                        .filter(r -> r.paper() != null)
                        .map(r -> {
                            var row = dsl.newRecord(PROOFS);
                            row.setResult(r.id().value());
                            row.setOffice(r.issuer().value());
                            row.setLevel("B");
                            row.setSince(r.issuedAt().atOffset(ZoneOffset.UTC));
                            row.setDueAt(utc(Instant.EPOCH)); // at once: a counter's clock may be fast
                            return row;
                        })
                        .toList());
    }

    /// Results of an office whose signatures are below what it wants, those first that were not tried yet; then
    /// those whose archive time stamps end soon.
    ///
    /// @param below levels that are not enough
    /// @param ending moment before which stamps that expire are to be renewed
    public List<ResultId> due(OfficeCode office, List<String> below, Instant now, Instant ending, int limit) {
        var ours = PROOFS.OFFICE.eq(office.value()).and(PROOFS.DUE_AT.le(utc(now)));
        var found = new ArrayList<>(some(ours.and(PROOFS.LEVEL.in(below)), limit));
        if (found.size() < limit) {
            var ends = PROOFS.LEVEL.notIn(below).and(PROOFS.STAMP_EXPIRES.le(utc(ending)));
            found.addAll(some(ours.and(ends), limit - found.size()));
        }
        return found;
    }

    private List<ResultId> some(Condition which, int limit) {
        return dsl.select(PROOFS.RESULT)
                .from(PROOFS)
                .where(which)
                .orderBy(PROOFS.DUE_AT, PROOFS.RESULT)
                .limit(limit)
                .fetch(r -> new ResultId(r.value1()));
    }

    /// How often it went wrong in a row.
    public int tries(ResultId result) {
        return dsl.select(PROOFS.TRIES)
                .from(PROOFS)
                .where(PROOFS.RESULT.eq(result.value()))
                .fetchOptional(PROOFS.TRIES)
                .orElse(0);
    }

    /// It did not go well: not again before a moment.
    ///
    /// @param why key of the problem
    public void postpone(ResultId result, Instant until, String why) {
        dsl.update(PROOFS)
                .set(PROOFS.DUE_AT, utc(until))
                .set(PROOFS.TRIES, PROOFS.TRIES.plus(1))
                .set(PROOFS.WHY, why)
                .where(PROOFS.RESULT.eq(result.value()))
                .execute();
    }

    /// A raised file is about to be written.
    public void begin(ResultId result, Raised raised) {
        var row = dsl.newRecord(PROOFS);
        row.setResult(result.value());
        row.setMaking(raised.paper().sha256());
        row.setMakingSize(raised.size());
        row.setMakingLevel(raised.level());
        row.setMakingExpires(utcOrNull(raised.stampExpires()));
        row.update();
    }

    /// Results whose raised file was on its way when the centre was stopped.
    public List<ResultId> begun() {
        return dsl.select(PROOFS.RESULT)
                .from(PROOFS)
                .where(PROOFS.MAKING.isNotNull())
                .orderBy(PROOFS.RESULT)
                .fetch(r -> new ResultId(r.value1()));
    }

    public Optional<Raised> making(ResultId result) {
        return dsl.selectFrom(PROOFS)
                .where(PROOFS.RESULT.eq(result.value()), PROOFS.MAKING.isNotNull())
                .fetchOptional(Proofs::toRaised);
    }

    /// What was on its way is here, and counts.
    public void reached(ResultId result, Raised raised, Instant at) {
        dsl.update(PROOFS)
                .set(PROOFS.LEVEL, raised.level())
                .set(PROOFS.SINCE, utc(at))
                .set(PROOFS.DUE_AT, utc(at))
                .set(PROOFS.TRIES, 0)
                .set(PROOFS.WHY, "")
                .set(PROOFS.STAMP_EXPIRES, utcOrNull(raised.stampExpires()))
                .where(PROOFS.RESULT.eq(result.value()))
                .execute();
        dropped(result);
    }

    /// What was on its way did not get here.
    public void dropped(ResultId result) {
        dsl.update(PROOFS)
                .setNull(PROOFS.MAKING)
                .setNull(PROOFS.MAKING_SIZE)
                .setNull(PROOFS.MAKING_LEVEL)
                .setNull(PROOFS.MAKING_EXPIRES)
                .where(PROOFS.RESULT.eq(result.value()))
                .execute();
    }

    /// When the archive time stamp of a result expires, empty if it has none.
    public Optional<Instant> archivedUntil(ResultId result) {
        return dsl.select(PROOFS.STAMP_EXPIRES)
                .from(PROOFS)
                .where(PROOFS.RESULT.eq(result.value()), PROOFS.LEVEL.eq("LTA"), PROOFS.STAMP_EXPIRES.isNotNull())
                .fetchOptional(r -> r.value1().toInstant());
    }

    /// The level that a result's signature has.
    public Optional<String> level(ResultId result) {
        return dsl.select(PROOFS.LEVEL)
                .from(PROOFS)
                .where(PROOFS.RESULT.eq(result.value()))
                .fetchOptional(PROOFS.LEVEL);
    }

    /// Those of an office that are below what it wants.
    public List<Waiting> waiting(OfficeCode office, List<String> below) {
        var count = DSL.count();
        var since = DSL.min(PROOFS.SINCE);
        return dsl.select(PROOFS.LEVEL, PROOFS.WHY, count, since)
                .from(PROOFS)
                .where(PROOFS.OFFICE.eq(office.value()), PROOFS.LEVEL.in(below))
                .groupBy(PROOFS.LEVEL, PROOFS.WHY)
                .orderBy(PROOFS.LEVEL, PROOFS.WHY)
                .fetch(r -> new Waiting(
                        office,
                        r.value1(),
                        r.value2(),
                        r.value3(),
                        Objects.requireNonNull(r.value4()).toInstant()));
    }

    private static Raised toRaised(ProofsRecord row) {
        var expires = row.getMakingExpires();
        return new Raised(
                new PaperId(row.getMaking()),
                row.getMakingSize(),
                row.getMakingLevel(),
                expires == null ? null : expires.toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime utcOrNull(@Nullable Instant at) {
        return at == null ? null : utc(at);
    }
}
