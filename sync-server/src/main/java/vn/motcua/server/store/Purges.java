// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.BLOCKED;
import static vn.motcua.server.store.db.Tables.DOSSIERS;
import static vn.motcua.server.store.db.Tables.DOSSIER_CODES;
import static vn.motcua.server.store.db.Tables.HELD_COMMANDS;
import static vn.motcua.server.store.db.Tables.HISTORY;
import static vn.motcua.server.store.db.Tables.PAPERS;
import static vn.motcua.server.store.db.Tables.PAPER_ERASURES;
import static vn.motcua.server.store.db.Tables.PURGED_DOSSIERS;
import static vn.motcua.server.store.db.Tables.REQUESTS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.wire.Wire;

/// Takes dossiers and their scans out of the centre for good. Whether they may go is decided elsewhere.
public final class Purges {

    /// Bytes that are to be erased from the disk.
    public record Erasure(PaperId paper, OfficeCode keptBy) {}

    private final DSLContext dsl;

    Purges(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Dossiers in one of these stages that were received before a day, a page at a time.
    ///
    /// @param withScans only those whose scans are still here
    /// @param after the last one seen, `null` at first
    public List<Dossier> old(
            Collection<String> stages, LocalDate before, boolean withScans, @Nullable DossierId after, int limit) {
        var from = after == null ? DSL.noCondition() : DOSSIERS.ID.gt(after.value());
        return dsl.select(DOSSIERS.BODY)
                .from(DOSSIERS)
                .where(DOSSIERS.RECEIVED_ON.lt(before), DOSSIERS.STAGE.in(stages), from)
                .and(withScans ? DOSSIERS.SCANS_PURGED_AT.isNull() : DSL.noCondition())
                .orderBy(DOSSIERS.ID)
                .limit(limit)
                .fetch(r -> Wire.read(r.value1(), Dossier.class));
    }

    /// Whether a command on it waits for a person.
    public boolean isWaitedOn(DossierId dossier) {
        return dsl.fetchExists(BLOCKED, BLOCKED.DOSSIER.eq(dossier.value()))
                || dsl.fetchExists(
                        HELD_COMMANDS,
                        HELD_COMMANDS.DOSSIER.eq(dossier.value()).and(HELD_COMMANDS.DECIDED_AT.isNull()));
    }

    /// Which of these were erased.
    public Set<DossierId> purged(Collection<DossierId> dossiers) {
        if (dossiers.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(dsl.select(PURGED_DOSSIERS.DOSSIER)
                .from(PURGED_DOSSIERS)
                .where(PURGED_DOSSIERS.DOSSIER.in(
                        dossiers.stream().map(DossierId::value).toList()))
                .fetch(r -> new DossierId(r.value1())));
    }

    /// Every office whose log told of it.
    public Set<OfficeCode> offices(Dossier dossier) {
        var offices = new HashSet<>(dossier.audience());
        dsl.selectDistinct(HISTORY.OFFICE)
                .from(HISTORY)
                .where(HISTORY.DOSSIER.eq(dossier.id().value()))
                .forEach(r -> offices.add(new OfficeCode(r.value1())));
        return offices;
    }

    /// Takes out the scans that no other dossier and no result names.
    ///
    /// @return what went
    public List<PaperId> scans(Dossier dossier, Instant at) {
        var results = new Results(dsl).of(dossier.applicant().number());
        var gone = new ArrayList<PaperId>();
        for (var paper : everScanned(dossier)) {
            var mine = PAPERS.SHA256.eq(paper.sha256());
            if (results.stream().noneMatch(r -> paper.equals(r.paper())) && !isShared(mine, dossier.id())) {
                dsl.selectDistinct(PAPERS.KEPT_BY).from(PAPERS).where(mine).forEach(r -> erase(paper, r.value1()));
                dsl.deleteFrom(PAPERS).where(mine).execute();
                gone.add(paper);
            }
        }
        dsl.update(DOSSIERS)
                .set(DOSSIERS.SCANS_PURGED_AT, at.atOffset(ZoneOffset.UTC))
                .where(DOSSIERS.ID.eq(dossier.id().value()))
                .execute();
        return gone;
    }

    /// What it names, and what it named before that was signed or scanned anew.
    private Set<PaperId> everScanned(Dossier dossier) {
        var papers = new LinkedHashSet<>(dossier.scans());
        dsl.selectDistinct(PAPERS.SHA256)
                .from(PAPERS)
                .where(PAPERS.DOSSIER.eq(dossier.id().value()))
                .forEach(r -> papers.add(new PaperId(r.value1())));
        return papers;
    }

    private boolean isShared(Condition paper, DossierId dossier) {
        return dsl.fetchExists(
                PAPERS,
                paper.and(PAPERS.SHARED_AT
                        .isNotNull()
                        .or(PAPERS.DOSSIER.isNull())
                        .or(PAPERS.DOSSIER.ne(dossier.value()))));
    }

    /// Takes out a paper that one office alone had, for a while.
    public void drop(OfficeCode office, PaperId paper) {
        var mine = PAPERS.SHA256.eq(paper.sha256()).and(PAPERS.OFFICE.eq(office.value()));
        dsl.selectDistinct(PAPERS.KEPT_BY).from(PAPERS).where(mine).forEach(r -> erase(paper, r.value1()));
        dsl.deleteFrom(PAPERS).where(mine).execute();
    }

    private void erase(PaperId paper, String keptBy) {
        var row = dsl.newRecord(PAPER_ERASURES);
        row.setSha256(paper.sha256());
        row.setKeptBy(keptBy);
        Rows.put(row);
    }

    /// Takes out the dossier itself with all that was written about it. What was paid stays as a number, its line in
    /// the register as a line.
    public void dossier(Dossier dossier, LocalDate ended, Instant at) {
        UUID id = dossier.id().value();
        var line = dossier.progress().register();
        var row = dsl.newRecord(PURGED_DOSSIERS);
        row.setDossier(id);
        row.setOffice(dossier.office().value());
        row.setCode(dossier.code().map(DossierCode::value).orElse(""));
        row.setProcedure(dossier.procedure().value());
        row.setRegisterYear(line == null ? null : line.year());
        row.setRegisterNumber(line == null ? null : line.number());
        row.setEndedOn(ended);
        row.setPurgedAt(at.atOffset(ZoneOffset.UTC));
        Rows.put(row);
        dsl.deleteFrom(HISTORY).where(HISTORY.DOSSIER.eq(id)).execute();
        dsl.deleteFrom(DOSSIER_CODES).where(DOSSIER_CODES.DOSSIER.eq(id)).execute();
        dsl.deleteFrom(REQUESTS).where(REQUESTS.DOSSIER.eq(id)).execute();
        dsl.deleteFrom(HELD_COMMANDS).where(HELD_COMMANDS.DOSSIER.eq(id)).execute();
        dsl.deleteFrom(DOSSIERS).where(DOSSIERS.ID.eq(id)).execute();
    }

    /// Bytes whose rows went and that may still be on the disk.
    public List<Erasure> erasures() {
        return dsl.selectFrom(PAPER_ERASURES)
                .fetch(r -> new Erasure(new PaperId(r.getSha256()), new OfficeCode(r.getKeptBy())));
    }

    public void erased(Erasure done) {
        dsl.deleteFrom(PAPER_ERASURES)
                .where(PAPER_ERASURES.SHA256.eq(done.paper().sha256()))
                .and(PAPER_ERASURES.KEPT_BY.eq(done.keptBy().value()))
                .execute();
    }

    /// Whether a paper is named again, after it was taken out.
    public boolean isNamed(Erasure of) {
        return dsl.fetchExists(
                PAPERS,
                PAPERS.SHA256
                        .eq(of.paper().sha256())
                        .and(PAPERS.KEPT_BY.eq(of.keptBy().value())));
    }
}
