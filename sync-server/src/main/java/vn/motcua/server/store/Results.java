// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.RESULTS;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.ResultLife;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultEntry;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.result.ResultKey;
import vn.motcua.model.result.Ties;
import vn.motcua.model.seal.ResultStatus;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.store.db.tables.records.ResultsRecord;

/// The results warehouse's rows.
public final class Results {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final DSLContext dsl;

    Results(DSLContext dsl) {
        this.dsl = dsl;
    }

    public void put(Result result) {
        Rows.put(row(result));
    }

    public void add(Collection<Result> unknown) {
        Rows.insert(dsl, unknown.stream().map(this::row).toList());
        new Proofs(dsl).add(unknown);
    }

    /// The same result, its signed file raised; nobody else changes it until the transaction ends.
    ///
    /// @return nothing if it names another file by now
    public Optional<Result> replacePaper(ResultId id, PaperId before, PaperId after) {
        var result = dsl.selectFrom(RESULTS)
                .where(RESULTS.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(r -> Wire.read(r.getBody(), Result.class))
                .filter(r -> before.equals(r.paper()))
                .map(r -> r.withPaper(after));
        result.ifPresent(r -> dsl.update(RESULTS)
                .set(RESULTS.BODY, Wire.text(r))
                .where(RESULTS.ID.eq(id.value()))
                .execute());
        return result;
    }

    private ResultsRecord row(Result result) {
        var row = dsl.newRecord(RESULTS);
        row.setId(result.id().value());
        row.setOwner(result.owner().value());
        row.setKind(result.kind());
        row.setStatus(result.status().name());
        row.setIssuer(result.issuer().value());
        row.setBody(Wire.text(result));
        row.setEndedReason("");
        row.setSealKey(result.ties().sealKey());
        row.setSealIndex(result.ties().statusIndex());
        row.setCopyOf(
                Optional.ofNullable(result.ties().copyOf()).map(ResultId::value).orElse(null));
        return row;
    }

    public Optional<Result> find(ResultId id) {
        return dsl.selectFrom(RESULTS)
                .where(RESULTS.ID.eq(id.value()))
                .fetchOptional(r -> Wire.read(r.getBody(), Result.class));
    }

    /// Which of these are in the warehouse.
    public Set<ResultId> known(Collection<ResultId> ids) {
        if (ids.isEmpty()) {
            return new HashSet<>();
        }
        return new HashSet<>(dsl.select(RESULTS.ID)
                .from(RESULTS)
                .where(RESULTS.ID.in(ids.stream().map(ResultId::value).toList()))
                .fetchSet(r -> new ResultId(r.value1())));
    }

    /// What the warehouse has of these owners, whether it still holds or not.
    public Set<ResultKey> keys(Collection<CitizenNumber> owners) {
        if (owners.isEmpty()) {
            return new HashSet<>();
        }
        return new HashSet<>(dsl.select(RESULTS.BODY)
                .from(RESULTS)
                .where(RESULTS.OWNER.in(
                        owners.stream().map(CitizenNumber::value).toList()))
                .fetchSet(r -> Wire.read(r.value1(), Result.class).key()));
    }

    public List<Result> of(CitizenNumber owner) {
        return dsl.selectFrom(RESULTS)
                .where(RESULTS.OWNER.eq(owner.value()))
                .orderBy(RESULTS.ID)
                .fetch(r -> Wire.read(r.getBody(), Result.class));
    }

    /// The same, and nobody else changes it before this transaction ends.
    public Optional<Result> lock(ResultId id) {
        return dsl.selectFrom(RESULTS)
                .where(RESULTS.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(r -> Wire.read(r.getBody(), Result.class));
    }

    /// Whether another result has this place in a status list.
    public boolean isTaken(Ties ties) {
        return ties.sealKey() != null
                && ties.statusIndex() != null
                && dsl.fetchExists(
                        RESULTS, RESULTS.SEAL_KEY.eq(ties.sealKey()), RESULTS.SEAL_INDEX.eq(ties.statusIndex()));
    }

    /// Writes down that a result no longer holds, and its copies with it.
    ///
    /// @param ended with its new status
    /// @param reason at most 300 characters, no personal data
    /// @param line for the history
    /// @return what is to be told: each result that changed
    public List<Event.ResultChanged> end(Result ended, String reason, LocalDate on, ResultEntry line) {
        var changed = new ArrayList<Event.ResultChanged>();
        changed.add(change(ended, reason, on, line));
        for (var copy : copies(ended.id())) {
            var after = ResultLife.withOriginal(copy, ended);
            if (!after.equals(copy)) {
                var entry = new ResultEntry(copy.id(), line.at(), line.by(), line.what(), line.note(), ended.id());
                changed.add(change(after, reason, on, entry));
            }
        }
        return changed;
    }

    private Event.ResultChanged change(Result ended, String reason, LocalDate on, ResultEntry line) {
        dsl.update(RESULTS)
                .set(RESULTS.STATUS, ended.status().name())
                .set(RESULTS.BODY, Wire.text(ended))
                .set(RESULTS.ENDED_ON, on)
                .set(RESULTS.ENDED_REASON, reason)
                .where(RESULTS.ID.eq(ended.id().value()))
                .execute();
        return told(ended, line);
    }

    /// Writes a result anew that goes on holding: another tie, or no more than a line of history.
    public Event.ResultChanged note(Result result, ResultEntry line) {
        put(result);
        return told(result, line);
    }

    private Event.ResultChanged told(Result result, ResultEntry line) {
        var lines = new ResultLines(dsl);
        lines.add(List.of(line));
        return new Event.ResultChanged(result, lines.of(result.id()));
    }

    private List<Result> copies(ResultId original) {
        return dsl.selectFrom(RESULTS)
                .where(RESULTS.COPY_OF.eq(original.value()))
                .orderBy(RESULTS.ID)
                .forUpdate()
                .fetch(r -> Wire.read(r.getBody(), Result.class));
    }

    /// The ended results that have a place in a status list, by key and index.
    public Map<String, Map<Integer, Result.Status>> endedByKey() {
        var ended = new TreeMap<String, Map<Integer, Result.Status>>();
        dsl.select(RESULTS.SEAL_KEY, RESULTS.SEAL_INDEX, RESULTS.STATUS)
                .from(RESULTS)
                .where(RESULTS.STATUS.ne(Result.Status.VALID.name()), RESULTS.SEAL_INDEX.isNotNull())
                .forEach(r -> ended.computeIfAbsent(r.value1(), _ -> new TreeMap<>())
                        .put(r.value2(), Result.Status.valueOf(r.value3())));
        return ended;
    }

    /// The highest place given in that key's list, 0 if none is known.
    public int highest(String sealKey) {
        return dsl.select(DSL.max(RESULTS.SEAL_INDEX))
                .from(RESULTS)
                .where(RESULTS.SEAL_KEY.eq(sealKey))
                .fetchOptional(r -> r.value1())
                .orElse(0);
    }

    /// Another text whenever a result came to its end.
    public String tally() {
        return dsl.select(RESULTS.STATUS, DSL.count())
                .from(RESULTS)
                .where(RESULTS.STATUS.ne(Result.Status.VALID.name()))
                .groupBy(RESULTS.STATUS)
                .orderBy(RESULTS.STATUS)
                .fetch(r -> r.value1() + "=" + r.value2())
                .toString();
    }

    /// Results that are no longer valid: what a status list tells. One that came here ended already counts from its
    /// own day of issue.
    public List<ResultStatus> ended() {
        return dsl.selectFrom(RESULTS)
                .where(RESULTS.STATUS.ne(Result.Status.VALID.name()))
                .orderBy(RESULTS.ID)
                .fetch(Results::toStatus);
    }

    private static ResultStatus toStatus(ResultsRecord row) {
        var result = Wire.read(row.getBody(), Result.class);
        var on = row.getEndedOn() == null ? result.issuedAt().atZone(VIETNAM).toLocalDate() : row.getEndedOn();
        return new ResultStatus(result.id(), result.status(), row.getEndedReason(), on);
    }
}
