// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.PAPERS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.paper.PaperId;
import vn.motcua.server.store.db.tables.records.PapersRecord;

/// Which papers an office's dossiers and results name, and whether they have arrived. The bytes are elsewhere.
public final class Papers {

    /// @param keptBy the office under whose key the bytes are
    /// @param size in bytes, 0 until it is whole
    public record Row(OfficeCode keptBy, long size, boolean whole) {}

    /// By what a paper was named first.
    ///
    /// @param desk short name of the desk where that was done, which holds the paper
    public record Named(@Nullable DossierId dossier, String desk, Instant at) {}

    public record Missing(PaperId paper, OfficeCode office, Named named) {}

    private final DSLContext dsl;

    Papers(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// From now on the office may send and read this paper.
    public void name(OfficeCode office, PaperId paper, Named named) {
        name(office, Map.of(paper, named));
    }

    /// The same of many papers at once, each by what named it first.
    public void name(OfficeCode office, Map<PaperId, Named> papers) {
        if (papers.isEmpty()) {
            return;
        }
        var known = find(office, papers.keySet());
        known.keySet().forEach(p -> share(office, p, Objects.requireNonNull(papers.get(p))));
        Rows.insert(
                dsl,
                papers.keySet().stream()
                        .filter(p -> !known.containsKey(p))
                        .sorted(Comparator.comparing(PaperId::sha256))
                        .map(p -> row(office, p, Objects.requireNonNull(papers.get(p)), new Row(office, 0, false)))
                        .toList());
    }

    /// Another dossier names it too.
    private void share(OfficeCode office, PaperId paper, Named named) {
        var dossier = named.dossier();
        if (dossier != null) {
            dsl.update(PAPERS)
                    .set(PAPERS.SHARED_AT, named.at().atOffset(ZoneOffset.UTC))
                    .where(PAPERS.SHA256.eq(paper.sha256()), PAPERS.OFFICE.eq(office.value()))
                    .and(PAPERS.DOSSIER.isNull().or(PAPERS.DOSSIER.ne(dossier.value())))
                    .execute();
        }
    }

    /// From now on another office may read it too, from where it is.
    ///
    /// @return whether it is whole
    public boolean share(OfficeCode from, OfficeCode to, PaperId paper, Named named) {
        var known = find(to, paper);
        if (known.isPresent()) {
            return known.get().whole();
        }
        var row = find(from, paper).orElse(new Row(from, 0, false));
        add(to, paper, named, row);
        return row.whole();
    }

    private void add(OfficeCode office, PaperId paper, Named named, Row row) {
        Rows.insert(dsl, List.of(row(office, paper, named, row)));
    }

    private static PapersRecord row(OfficeCode office, PaperId paper, Named named, Row row) {
        var dossier = named.dossier();
        var record = new PapersRecord();
        record.setSha256(paper.sha256());
        record.setOffice(office.value());
        record.setKeptBy(row.keptBy().value());
        record.setSize(row.size());
        record.setWhole(row.whole());
        record.setDossier(dossier == null ? null : dossier.value());
        record.setDesk(named.desk());
        record.setNamedAt(named.at().atOffset(ZoneOffset.UTC));
        return record;
    }

    public Optional<Row> find(OfficeCode office, PaperId paper) {
        return dsl.selectFrom(PAPERS)
                .where(PAPERS.SHA256.eq(paper.sha256()).and(PAPERS.OFFICE.eq(office.value())))
                .fetchOptional(Papers::toRow);
    }

    /// All offices that may read it.
    public Map<OfficeCode, Row> readers(PaperId paper) {
        return dsl.selectFrom(PAPERS)
                .where(PAPERS.SHA256.eq(paper.sha256()))
                .orderBy(PAPERS.OFFICE)
                .fetchMap(r -> new OfficeCode(r.getOffice()), Papers::toRow);
    }

    /// What is kept of one paper is kept of another that came of it: whole, and for the same offices.
    public void follow(PaperId before, PaperId after, OfficeCode keptBy, long size, Instant at) {
        var rows = dsl.selectFrom(PAPERS)
                .where(PAPERS.SHA256.eq(before.sha256()))
                .orderBy(PAPERS.OFFICE)
                .fetch();
        var known = readers(after).keySet();
        Rows.insert(
                dsl,
                rows.stream()
                        .filter(r -> !known.contains(new OfficeCode(r.getOffice())))
                        .map(r -> row(
                                new OfficeCode(r.getOffice()),
                                after,
                                new Named(named(r).dossier(), r.getDesk(), at),
                                new Row(keptBy, size, true)))
                        .toList());
    }

    public Map<PaperId, Row> find(OfficeCode office, Collection<PaperId> papers) {
        return dsl.selectFrom(PAPERS)
                .where(PAPERS.OFFICE.eq(office.value()))
                .and(PAPERS.SHA256.in(papers.stream().map(PaperId::sha256).toList()))
                .fetchMap(r -> new PaperId(r.getSha256()), Papers::toRow);
    }

    /// The bytes kept by an office are all there.
    ///
    /// @return offices that learn it now
    public List<OfficeCode> whole(OfficeCode keptBy, PaperId paper, long size) {
        var mine = PAPERS.SHA256.eq(paper.sha256()).and(PAPERS.KEPT_BY.eq(keptBy.value()));
        var told = dsl.select(PAPERS.OFFICE)
                .from(PAPERS)
                .where(mine, PAPERS.WHOLE.isFalse())
                .orderBy(PAPERS.OFFICE)
                .forUpdate()
                .fetch(r -> new OfficeCode(r.value1()));
        if (!told.isEmpty()) {
            dsl.update(PAPERS)
                    .set(PAPERS.SIZE, size)
                    .set(PAPERS.WHOLE, true)
                    .where(mine)
                    .execute();
        }
        return told;
    }

    /// The bytes kept by an office are gone: they are asked for again.
    public void lost(OfficeCode keptBy, PaperId paper) {
        dsl.update(PAPERS)
                .set(PAPERS.SIZE, 0L)
                .set(PAPERS.WHOLE, false)
                .where(PAPERS.SHA256.eq(paper.sha256()), PAPERS.KEPT_BY.eq(keptBy.value()))
                .execute();
    }

    /// What this office's dossiers and results name and nobody has sent, the longest awaited first.
    public List<Missing> missing(OfficeCode office) {
        return missing(PAPERS.OFFICE.eq(office.value()));
    }

    /// Of all offices.
    public List<Missing> missing() {
        return missing(PAPERS.OFFICE.eq(PAPERS.KEPT_BY));
    }

    private List<Missing> missing(Condition which) {
        return dsl.selectFrom(PAPERS)
                .where(which, PAPERS.WHOLE.isFalse())
                .orderBy(PAPERS.NAMED_AT, PAPERS.SHA256)
                .fetch(r -> new Missing(new PaperId(r.getSha256()), new OfficeCode(r.getOffice()), named(r)));
    }

    /// Papers said to be whole, a page at a time.
    ///
    /// @param after hash of the last one seen, empty at first
    public Map<PaperId, Row> whole(String after, int limit) {
        return dsl.selectFrom(PAPERS)
                .where(PAPERS.WHOLE.isTrue(), PAPERS.SHA256.gt(after), PAPERS.OFFICE.eq(PAPERS.KEPT_BY))
                .orderBy(PAPERS.SHA256, PAPERS.OFFICE)
                .limit(limit)
                .fetchMap(r -> new PaperId(r.getSha256()), Papers::toRow);
    }

    private static Row toRow(PapersRecord r) {
        return new Row(new OfficeCode(r.getKeptBy()), r.getSize(), r.getWhole());
    }

    private static Named named(PapersRecord r) {
        var dossier = r.getDossier();
        return new Named(
                dossier == null ? null : new DossierId(dossier),
                r.getDesk(),
                r.getNamedAt().toInstant());
    }
}
