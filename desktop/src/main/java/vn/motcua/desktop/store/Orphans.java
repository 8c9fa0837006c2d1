// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.jooq.impl.DSL.select;
import static vn.motcua.desktop.store.db.Tables.DRAFTS;
import static vn.motcua.desktop.store.db.Tables.DROPPED_PAPERS;
import static vn.motcua.desktop.store.db.Tables.PAGES;
import static vn.motcua.desktop.store.db.Tables.PAPERS;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import vn.motcua.desktop.store.db.tables.records.PapersRecord;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Wire;

/// Papers that nothing names: not sent, not waited for, kept until somebody lets them go or a month has passed.
final class Orphans {

    /// How long an orphan is kept that nobody sees to.
    static final Duration KEPT = Duration.ofDays(30);

    static final String LEFT_ALONE = "orphan";

    private final Database database;
    private final SealedFiles files;

    Orphans(Database database, SealedFiles files) {
        this.database = database;
        this.files = files;
    }

    List<Orphan> list() {
        return database.read(db -> {
            var drafted = drafted(db);
            return db.selectFrom(PAPERS).where(namedByNobody()).orderBy(PAPERS.KEPT_AT, PAPERS.SHA256).fetch().stream()
                    .filter(row -> !drafted.contains(row.getSha256()))
                    .map(Orphans::toOrphan)
                    .toList();
        });
    }

    /// @throws Problem PAPER_NAMED if it is no orphan
    void drop(PaperId paper, String reason, String officer, Instant now) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a paper leaves with a reason");
        }
        var isPage = database.write(tx -> {
            var row = tx.fetchOptional(PAPERS, PAPERS.SHA256.eq(paper.sha256()), namedByNobody())
                    .filter(r -> !drafted(tx).contains(r.getSha256()))
                    .orElseThrow(() -> new Problem(StoreProblem.PAPER_NAMED));
            note(tx, row, reason, officer, now);
            row.delete();
            return tx.fetchExists(PAGES, PAGES.SHA256.eq(paper.sha256()));
        });
        database.sync();
        if (!isPage) {
            files.delete(paper);
        }
    }

    /// Lets go what nobody saw to for a month.
    void sweep(Instant now) {
        for (var orphan : list()) {
            if (orphan.keptAt().plus(KEPT).isBefore(now) && !isPage(orphan.paper())) {
                drop(orphan.paper(), LEFT_ALONE, "", now);
            }
        }
    }

    private boolean isPage(PaperId paper) {
        return database.read(db -> db.fetchExists(PAGES, PAGES.SHA256.eq(paper.sha256())));
    }

    private static void note(DSLContext tx, PapersRecord row, String reason, String officer, Instant now) {
        tx.insertInto(DROPPED_PAPERS)
                .set(DROPPED_PAPERS.SHA256, row.getSha256())
                .set(DROPPED_PAPERS.DOSSIER, row.getDossier())
                .set(DROPPED_PAPERS.KIND, row.getKind())
                .set(DROPPED_PAPERS.BYTES, row.getBytes())
                .set(DROPPED_PAPERS.KEPT_AT, row.getKeptAt())
                .set(DROPPED_PAPERS.DROPPED_AT, History.at(now))
                .set(DROPPED_PAPERS.OFFICER, officer)
                .set(DROPPED_PAPERS.REASON, reason.substring(0, Math.min(500, reason.length())))
                .execute();
    }

    private static Condition namedByNobody() {
        return PAPERS.AT_CENTRE
                .isFalse()
                .and(PAPERS.NAMED.isFalse())
                .andNot(PaperNames.byCommand(Pending.State.values()))
                .and(PAPERS.DOSSIER
                        .isNull()
                        .or(PAPERS.DOSSIER.notIn(select(DRAFTS.DOSSIER).from(DRAFTS))));
    }

    /// What drafts name, whatever dossier it was kept for.
    private static Set<String> drafted(DSLContext db) {
        var named = new HashSet<String>();
        db.select(DRAFTS.BODY)
                .from(DRAFTS)
                .forEach(row -> named.addAll(
                        PaperNames.hashes(Wire.read(row.value1(), Dossier.class).scans())));
        return named;
    }

    private static Orphan toOrphan(PapersRecord row) {
        var dossier = row.getDossier();
        return new Orphan(
                new PaperId(row.getSha256()),
                row.getKind(),
                dossier == null ? null : new DossierId(dossier),
                row.getBytes(),
                row.getKeptAt().toInstant());
    }
}
