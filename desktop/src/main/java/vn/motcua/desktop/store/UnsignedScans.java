// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static vn.motcua.desktop.store.db.Tables.DOSSIERS;
import static vn.motcua.desktop.store.db.Tables.PAPERS;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.paper.SignedScan;

/// Scans that wait for the personal signature of who made them. The signature makes another file of a scan, so what
/// waits is not sent before it is signed, or has waited long enough, or the dossier is handed on; of two files of a
/// scan only the one is sent that the dossier names.
public final class UnsignedScans {

    /// How long a scan waits for its signature before it is sent without, hours; none: it does not wait.
    public static final String HOURS = "scan.sign.hours";

    private static final List<String> AT_THE_DESK = List.of("Received", "AwaitingSupplement", "Filed");

    private final Database database;
    private final SealedFiles files;
    private final Clock clock;

    UnsignedScans(Database database, SealedFiles files, Clock clock) {
        this.database = database;
        this.files = files;
        this.clock = clock;
    }

    public record Waiting(PaperId paper, DossierId dossier) {}

    /// A scan of the shelf waits for the signature of who made it.
    public void add(PaperId scan, OfficerId scanner) {
        database.write(tx -> tx.update(PAPERS)
                .set(PAPERS.SCANNED_BY, scanner.value())
                .where(PAPERS.SHA256.eq(scan.sha256()))
                .execute());
        database.sync();
    }

    /// What this officer scanned here and nobody signed, the oldest first.
    public List<Waiting> of(OfficerId scanner) {
        return database.read(db -> db.select(PAPERS.SHA256, PAPERS.DOSSIER)
                .from(PAPERS)
                .where(PAPERS.SCANNED_BY.eq(scanner.value()), PAPERS.REPLACED_BY.isNull(), PAPERS.PURGED.isFalse())
                .and(isNamed())
                .orderBy(PAPERS.KEPT_AT, PAPERS.DOSSIER, PAPERS.SHA256)
                .fetch(r -> new Waiting(new PaperId(r.value1()), new DossierId(r.value2()))));
    }

    /// Whether its dossier, as it is seen here, names it.
    private static Condition isNamed() {
        var pattern = concat(inline("%"), PAPERS.SHA256, inline("%"));
        return exists(selectOne().from(DOSSIERS).where(DOSSIERS.ID.eq(PAPERS.DOSSIER), DOSSIERS.SEEN.like(pattern)));
    }

    /// Whether a signed file stands in its place.
    static Condition isReplaced() {
        return PAPERS.REPLACED_BY.isNotNull().andNot(isNamed());
    }

    /// Whether it is not to be sent yet.
    Condition isHeld() {
        var hours = new Settings(database).get(HOURS).map(Long::parseLong).orElse(0L);
        var since = History.at(clock.instant().minus(Duration.ofHours(hours)));
        return PAPERS.SCANNED_BY
                .isNotNull()
                .and(PAPERS.REPLACED_BY.isNull())
                .and(PAPERS.KEPT_AT.gt(since))
                .and(exists(selectOne()
                        .from(DOSSIERS)
                        .where(DOSSIERS.ID.eq(PAPERS.DOSSIER), DOSSIERS.STAGE.in(AT_THE_DESK))));
    }

    /// Called in the transaction that puts the command into the outbox.
    static void replaced(DSLContext tx, List<SignedScan> scans) {
        scans.forEach(scan -> tx.update(PAPERS)
                .set(PAPERS.REPLACED_BY, scan.after().sha256())
                .where(PAPERS.SHA256.eq(scan.before().sha256()))
                .or(PAPERS.REPLACED_BY.eq(scan.before().sha256()))
                .execute());
    }

    /// Lets go of what a signed file stands for that the centre has whole: it begins with the same bytes.
    void sweep() {
        var successor = PAPERS.as("successor");
        var gone = database.read(db -> db.select(PAPERS.SHA256)
                .from(PAPERS)
                .where(isReplaced())
                .and(exists(selectOne()
                        .from(successor)
                        .where(successor.SHA256.eq(PAPERS.REPLACED_BY), successor.AT_CENTRE.isTrue())))
                .fetch(PAPERS.SHA256));
        if (gone.isEmpty()) {
            return;
        }
        database.write(tx -> tx.deleteFrom(PAPERS).where(PAPERS.SHA256.in(gone)).execute());
        database.sync();
        gone.forEach(sha256 -> files.delete(new PaperId(sha256)));
    }
}
