// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static vn.motcua.desktop.store.db.Tables.ARRIVED_PAPERS;
import static vn.motcua.desktop.store.db.Tables.PAPERS;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.InsertSetMoreStep;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.store.db.tables.records.PapersRecord;
import vn.motcua.model.command.Command;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.office.Officer;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;

/// Papers and scanned pages as encrypted files. What it was given is on the disk when it returns.
public final class Shelf {

    private final Database database;
    private final SealedFiles files;
    private final Clock clock;
    private final BiConsumer<DSLContext, Collection<PaperId>> arrived;
    private final Orphans orphans;
    private final Pages pages;
    private final UnsignedScans unsigned;

    /// @param arrived told in the transaction in which papers were found to be whole at the centre
    Shelf(Database database, SealedFiles files, Clock clock, BiConsumer<DSLContext, Collection<PaperId>> arrived) {
        this.database = database;
        this.files = files;
        this.clock = clock;
        this.arrived = arrived;
        this.orphans = new Orphans(database, files);
        this.pages = new Pages(database, files);
        this.unsigned = new UnsignedScans(database, files, clock);
    }

    /// Keeps a paper. The same bytes twice are one paper.
    ///
    /// @param plain is read to its end, not closed
    /// @param kind of file or document, for example `scan` or `result`
    /// @param dossier it belongs to, `null` if none: it is sent to the centre once that dossier is received
    /// @throws Problem DISK_FULL: nothing was kept
    public PaperId keep(InputStream plain, String kind, @Nullable DossierId dossier) {
        return keep(plain::transferTo, kind, dossier);
    }

    /// Writes a paper from front to back.
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /// The same of a paper that goes onto the disk while it is made. What fails half-way keeps nothing.
    ///
    /// @throws Problem DISK_FULL, and what the writing throws
    public PaperId keep(Writing plain, String kind, @Nullable DossierId dossier) {
        var kept = Apart.run(() -> files.keep(plain));
        database.write(tx -> insert(tx, kept, kind, dossier, false)
                .onDuplicateKeyUpdate()
                .set(PAPERS.DOSSIER, coalesce(PAPERS.DOSSIER, inline(dossier == null ? null : dossier.value())))
                .execute());
        database.sync();
        return kept.paper();
    }

    private InsertSetMoreStep<PapersRecord> insert(
            DSLContext tx, SealedFiles.Kept kept, String kind, @Nullable DossierId dossier, boolean atCentre) {
        return tx.insertInto(PAPERS)
                .set(PAPERS.SHA256, kept.paper().sha256())
                .set(PAPERS.DOSSIER, dossier == null ? null : dossier.value())
                .set(PAPERS.KIND, kind)
                .set(PAPERS.BYTES, kept.bytes())
                .set(PAPERS.AT_CENTRE, atCentre)
                .set(PAPERS.NAMED, false)
                .set(PAPERS.KEPT_AT, History.at(clock.instant()));
    }

    /// @throws Problem NO_PAPER; while reading PAPER_DAMAGED, before any false byte is given out
    public InputStream open(PaperId paper) {
        return files.open(paper);
    }

    /// @param from offset in bytes
    /// @throws Problem NO_PAPER; while reading PAPER_DAMAGED
    public InputStream open(PaperId paper, long from) {
        return files.open(paper, from);
    }

    /// Opens a paper that is elsewhere at an offset in bytes.
    @FunctionalInterface
    public interface From {
        InputStream at(long offset) throws IOException;
    }

    /// Brings a paper here from the centre, through the disk and not through memory, going on where an earlier
    /// attempt stopped.
    ///
    /// @throws Problem DISK_FULL: what came stays and it goes on when there is room; PAPER_DAMAGED: other bytes
    /// came
    public void bring(PaperId paper, String kind, @Nullable DossierId dossier, From from) {
        if (!files.has(paper)) {
            var kept = files.bring(paper, from);
            database.write(tx -> {
                PaperNames.arrived(tx, paper);
                return insert(tx, kept, kind, dossier, true)
                        .onDuplicateKeyUpdate()
                        .set(PAPERS.AT_CENTRE, true)
                        .execute();
            });
        }
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
        return about(paper).bytes();
    }

    /// Papers the centre has not got, of what it has or is going to be told: the smallest dossier first, then the
    /// oldest. An orphan is not among them.
    public List<PaperId> notAtCentre() {
        return waiting(PaperNames.byCommand(Pending.State.WAITING, Pending.State.ACCEPTED), noCondition());
    }

    /// Those of them that the centre knows the names of, so that it takes them, and that need not wait for a
    /// signature any more.
    public List<PaperId> toSend() {
        return waiting(
                PaperNames.byCommand(Pending.State.ACCEPTED), unsigned.isHeld().not());
    }

    /// Papers the centre has not got that any command of the outbox names, also one that was refused or is held: they
    /// are nowhere but here.
    public List<PaperId> onlyHere() {
        return waiting(PaperNames.byCommand(Pending.State.values()), noCondition());
    }

    private List<PaperId> waiting(Condition byCommand, Condition besides) {
        var other = PAPERS.as("other");
        var load = select(sum(other.BYTES))
                .from(other)
                .where(other.DOSSIER.eq(PAPERS.DOSSIER), other.AT_CENTRE.isFalse())
                .<BigDecimal>asField();
        return database.read(db -> db.select(PAPERS.SHA256)
                .from(PAPERS)
                .where(PAPERS.AT_CENTRE.isFalse())
                .and(PAPERS.NAMED.isTrue().or(byCommand))
                .and(UnsignedScans.isReplaced().not())
                .and(besides)
                .orderBy(
                        coalesce(load, PAPERS.BYTES.cast(BigDecimal.class)),
                        PAPERS.DOSSIER,
                        PAPERS.BYTES,
                        PAPERS.KEPT_AT)
                .fetch(r -> new PaperId(r.value1())));
    }

    /// Papers came here from another counter: those of its commands that the centre has carried out are sent, and those
    /// of what the centre told of before.
    public void brought(Collection<Command> carriedOut) {
        database.write(tx -> PaperNames.brought(tx, carriedOut));
        database.sync();
    }

    /// The centre has it whole.
    public void atCentre(PaperId paper) {
        atCentre(List.of(paper));
    }

    /// The centre has them whole.
    public void atCentre(Collection<PaperId> papers) {
        if (!papers.isEmpty()) {
            database.write(tx -> {
                papers.forEach(paper -> PaperNames.arrived(tx, paper));
                arrived.accept(tx, papers);
                return papers.size();
            });
        }
    }

    /// Papers of this shelf that count as arrived, the newest first: now and then they are asked after again.
    public List<PaperId> believed(int most) {
        return database.read(db -> db.select(PAPERS.SHA256)
                .from(PAPERS)
                .where(PAPERS.AT_CENTRE.isTrue())
                .orderBy(PAPERS.KEPT_AT.desc())
                .limit(most)
                .fetch(r -> new PaperId(r.value1())));
    }

    /// The centre has them no more: they are sent again.
    public void notAtCentre(Collection<PaperId> gone) {
        var hashes = PaperNames.hashes(gone);
        database.write(tx -> {
            tx.deleteFrom(ARRIVED_PAPERS)
                    .where(ARRIVED_PAPERS.SHA256.in(hashes))
                    .execute();
            return tx.update(PAPERS)
                    .set(PAPERS.AT_CENTRE, false)
                    .where(PAPERS.SHA256.in(hashes))
                    .execute();
        });
    }

    /// What this counter took for arrived is asked after again: the centre was put back to an earlier state.
    public void doubt() {
        database.write(tx -> {
            tx.deleteFrom(ARRIVED_PAPERS).execute();
            return tx.update(PAPERS).set(PAPERS.AT_CENTRE, false).execute();
        });
    }

    /// How many of a dossier's papers are whole at the centre, whichever counter sent them.
    public Arrived arrived(DossierId dossier) {
        return database.read(db -> LocalView.seen(db, dossier)
                .map(seen -> {
                    var named = PaperNames.hashes(seen.scans());
                    return new Arrived(db.fetchCount(ARRIVED_PAPERS, ARRIVED_PAPERS.SHA256.in(named)), named.size());
                })
                .orElse(new Arrived(0, 0)));
    }

    /// What open dossiers that the centre has name, and the centre has not got: nothing is missing unnoticed.
    public List<MissingPaper> missing() {
        return database.read(db -> MissingPaper.of(db, files));
    }

    /// Papers that nothing names, oldest first: they are not sent, and stay until somebody lets them go.
    public List<Orphan> orphans() {
        return orphans.list();
    }

    /// Lets an orphan go; who and why stays written down.
    ///
    /// @param reason for people, never blank
    /// @throws Problem PAPER_NAMED if something names it
    public void drop(PaperId paper, String reason, Officer officer) {
        orphans.drop(paper, reason, officer.id().value(), clock.instant());
    }

    /// Lets orphans go that nobody saw to for 30 days, with the reason `orphan`.
    ///
    /// @param now the centre's time
    public void sweep(Instant now) {
        orphans.sweep(now);
        unsigned.sweep();
    }

    /// Scans that wait for a signature.
    public UnsignedScans unsigned() {
        return unsigned;
    }

    /// Scanned pages that are not yet part of a paper, and what is done to them.
    public Pages scanned() {
        return pages;
    }
}
