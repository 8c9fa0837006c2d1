// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static vn.motcua.desktop.store.db.Tables.DOSSIERS;
import static vn.motcua.desktop.store.db.Tables.PAGES;
import static vn.motcua.desktop.store.db.Tables.PAPERS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.store.db.tables.records.PagesRecord;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;

/// Papers and scanned pages as encrypted files. What it was given is on the disk when it returns.
public final class Shelf {

    private final Database database;
    private final SealedFiles files;

    Shelf(Database database, SealedFiles files) {
        this.database = database;
        this.files = files;
    }

    /// Keeps a paper. The same bytes twice are one paper.
    ///
    /// @param plain is read to its end, not closed
    /// @param kind of file or document, for example `scan` or `result`
    /// @param dossier it belongs to, `null` if none: it is sent to the centre once that dossier is received
    /// @throws Problem DISK_FULL: nothing was kept
    public PaperId keep(InputStream plain, String kind, @Nullable DossierId dossier) {
        var kept = Apart.run(() -> files.keep(plain));
        database.write(tx -> tx.insertInto(PAPERS)
                .set(PAPERS.SHA256, kept.paper().sha256())
                .set(PAPERS.DOSSIER, dossier == null ? null : dossier.value())
                .set(PAPERS.KIND, kind)
                .set(PAPERS.BYTES, kept.bytes())
                .set(PAPERS.AT_CENTRE, false)
                .onDuplicateKeyUpdate()
                .set(PAPERS.DOSSIER, coalesce(PAPERS.DOSSIER, inline(dossier == null ? null : dossier.value())))
                .execute());
        database.sync();
        return kept.paper();
    }

    /// @throws Problem NO_PAPER; while reading PAPER_DAMAGED, before any false byte is given out
    public InputStream open(PaperId paper) {
        return files.open(paper);
    }

    public boolean has(PaperId paper) {
        return files.has(paper);
    }

    /// What is known of a paper.
    ///
    /// @param bytes its size
    public record Kept(String kind, @Nullable DossierId dossier, long bytes) {}

    /// @throws Problem NO_PAPER
    public Kept about(PaperId paper) {
        return database.read(db -> db.selectFrom(PAPERS)
                .where(PAPERS.SHA256.eq(paper.sha256()))
                .fetchOptional(r -> new Kept(
                        r.getKind(), r.getDossier() == null ? null : new DossierId(r.getDossier()), r.getBytes()))
                .orElseThrow(() -> new Problem(StoreProblem.NO_PAPER)));
    }

    /// In bytes.
    ///
    /// @throws Problem NO_PAPER
    public long size(PaperId paper) {
        return database.read(db -> db.select(PAPERS.BYTES)
                .from(PAPERS)
                .where(PAPERS.SHA256.eq(paper.sha256()))
                .fetchOptional(PAPERS.BYTES)
                .orElseThrow(() -> new Problem(StoreProblem.NO_PAPER)));
    }

    /// Papers to send: those of received dossiers and of none, the smallest dossier first.
    public List<PaperId> notAtCentre() {
        var other = PAPERS.as("other");
        var load = select(sum(other.BYTES))
                .from(other)
                .where(other.DOSSIER.eq(PAPERS.DOSSIER), other.AT_CENTRE.isFalse())
                .<BigDecimal>asField();
        return database.read(db -> db.select(PAPERS.SHA256)
                .from(PAPERS)
                .where(PAPERS.AT_CENTRE.isFalse())
                .and(PAPERS.DOSSIER
                        .isNull()
                        .or(PAPERS.DOSSIER.in(select(DOSSIERS.ID).from(DOSSIERS))))
                .orderBy(coalesce(load, PAPERS.BYTES.cast(BigDecimal.class)), PAPERS.DOSSIER, PAPERS.BYTES)
                .fetch(r -> new PaperId(r.value1())));
    }

    /// The centre has it whole.
    public void atCentre(PaperId paper) {
        database.write(tx -> tx.update(PAPERS)
                .set(PAPERS.AT_CENTRE, true)
                .where(PAPERS.SHA256.eq(paper.sha256()))
                .execute());
    }

    /// Keeps a scanned page behind those that the dossier has already.
    public void keepPage(DossierId dossier, PageImage page) {
        var kept = Apart.run(() -> files.keep(new ByteArrayInputStream(page.bytes())));
        database.write(tx -> tx.insertInto(PAGES)
                .set(PAGES.DOSSIER, dossier.value())
                .set(
                        PAGES.POSITION,
                        select(coalesce(max(PAGES.POSITION), inline(0)).plus(1))
                                .from(PAGES)
                                .where(PAGES.DOSSIER.eq(dossier.value()))
                                .<Integer>asField())
                .set(PAGES.SHA256, kept.paper().sha256())
                .set(PAGES.DPI, page.dpi())
                .set(PAGES.WIDTH, page.width())
                .set(PAGES.HEIGHT, page.height())
                .execute());
        database.sync();
    }

    /// In the order they were scanned.
    public List<PageImage> pages(DossierId dossier) {
        return database.read(db -> db.selectFrom(PAGES)
                        .where(PAGES.DOSSIER.eq(dossier.value()))
                        .orderBy(PAGES.POSITION)
                        .fetch())
                .map(this::toPage);
    }

    /// Lets the pages go, once they have become a paper or are not wanted.
    public void dropPages(DossierId dossier) {
        var orphans = database.write(tx -> {
            var pages = tx.deleteFrom(PAGES)
                    .where(PAGES.DOSSIER.eq(dossier.value()))
                    .returning(PAGES.SHA256)
                    .fetchSet(PAGES.SHA256);
            pages.removeAll(tx.select(PAPERS.SHA256)
                    .from(PAPERS)
                    .where(PAPERS.SHA256.in(pages))
                    .fetchSet(PAPERS.SHA256));
            pages.removeAll(tx.select(PAGES.SHA256)
                    .from(PAGES)
                    .where(PAGES.SHA256.in(pages))
                    .fetchSet(PAGES.SHA256));
            return pages;
        });
        database.sync();
        orphans.forEach(sha -> files.delete(new PaperId(sha)));
    }

    private PageImage toPage(PagesRecord row) {
        try (var in = files.open(new PaperId(row.getSha256()))) {
            return new PageImage(in.readAllBytes(), row.getDpi(), row.getWidth(), row.getHeight());
        } catch (IOException e) {
            throw StoreProblem.of(e);
        }
    }
}
