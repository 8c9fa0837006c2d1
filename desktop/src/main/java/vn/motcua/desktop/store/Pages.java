// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static vn.motcua.desktop.store.db.Tables.PAGES;
import static vn.motcua.desktop.store.db.Tables.PAGE_SHEETS;
import static vn.motcua.desktop.store.db.Tables.PAPERS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.store.db.tables.records.PageSheetsRecord;
import vn.motcua.desktop.store.db.tables.records.PagesRecord;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.paper.PageSheet;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.paper.SeparatedPages;
import vn.motcua.model.wire.Wire;

/// Scanned pages that are not yet part of a paper: the originals as the scanner gave them, and beside them what is done
/// to each.
public final class Pages {

    private final Database database;
    private final SealedFiles files;

    Pages(Database database, SealedFiles files) {
        this.database = database;
        this.files = files;
    }

    /// Keeps a scanned page behind those that the dossier has already.
    ///
    /// @return its number, from 1
    public int keep(DossierId dossier, PageImage page) {
        return keep(dossier, page, null);
    }

    /// The same, and in the same transaction remembers the file that it was read from.
    ///
    /// @param file its fingerprint, `null` for none
    public int keep(DossierId dossier, PageImage page, @Nullable String file) {
        var kept = Apart.run(() -> files.keep(new ByteArrayInputStream(page.bytes())));
        int number = database.write(tx -> tx.insertInto(PAGES)
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
                .set(PAGES.FILE, file)
                .returning(PAGES.POSITION)
                .fetchSingle(PAGES.POSITION));
        database.sync();
        return number;
    }

    /// How many pages of a file are kept that was not put away yet.
    public int read(DossierId dossier, String file) {
        return database.read(db -> db.fetchCount(PAGES, PAGES.DOSSIER.eq(dossier.value()), PAGES.FILE.eq(file)));
    }

    /// The file was put away: should it ever come again, it is another one.
    public void putAway(DossierId dossier, String file) {
        database.write(tx -> tx.update(PAGES)
                .setNull(PAGES.FILE)
                .where(PAGES.DOSSIER.eq(dossier.value()), PAGES.FILE.eq(file))
                .execute());
    }

    /// Numbers of the dossier's pages, in the order they were scanned.
    public List<Integer> numbers(DossierId dossier) {
        return database.read(db -> db.select(PAGES.POSITION)
                .from(PAGES)
                .where(PAGES.DOSSIER.eq(dossier.value()))
                .orderBy(PAGES.POSITION)
                .fetch(PAGES.POSITION));
    }

    /// One original.
    public Optional<PageImage> page(DossierId dossier, int number) {
        return database.read(db -> db.selectFrom(PAGES)
                        .where(PAGES.DOSSIER.eq(dossier.value()), PAGES.POSITION.eq(number))
                        .fetchOptional())
                .map(this::toPage);
    }

    /// Keeps order, edits and groups in place of those that were kept before.
    public void keep(DossierId dossier, KeptSheet kept) {
        var sheet = Wire.text(kept.sheet());
        var separated = Wire.text(kept.separated());
        database.write(tx -> tx.insertInto(PAGE_SHEETS)
                .set(PAGE_SHEETS.DOSSIER, dossier.value())
                .set(PAGE_SHEETS.SHEET, sheet)
                .set(PAGE_SHEETS.SEPARATED, separated)
                .onDuplicateKeyUpdate()
                .set(PAGE_SHEETS.SHEET, sheet)
                .set(PAGE_SHEETS.SEPARATED, separated)
                .execute());
        database.sync();
    }

    /// Order, edits and groups; empty if none were kept.
    public KeptSheet sheet(DossierId dossier) {
        return database.read(db -> db.selectFrom(PAGE_SHEETS)
                        .where(PAGE_SHEETS.DOSSIER.eq(dossier.value()))
                        .fetchOptional())
                .map(Pages::toSheet)
                .orElse(KeptSheet.EMPTY);
    }

    private static KeptSheet toSheet(PageSheetsRecord row) {
        var separated = row.getSeparated();
        return new KeptSheet(
                Wire.read(row.getSheet(), PageSheet.class),
                separated == null ? SeparatedPages.NONE : Wire.read(separated, SeparatedPages.class));
    }

    /// In the order they were scanned.
    public List<PageImage> of(DossierId dossier) {
        return database.read(db -> db.selectFrom(PAGES)
                        .where(PAGES.DOSSIER.eq(dossier.value()))
                        .orderBy(PAGES.POSITION)
                        .fetch())
                .map(this::toPage);
    }

    /// Lets the pages go, once they have become a paper or are not wanted.
    public void drop(DossierId dossier) {
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
            tx.deleteFrom(PAGE_SHEETS)
                    .where(PAGE_SHEETS.DOSSIER.eq(dossier.value()))
                    .execute();
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
