// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.wire.Messages.View;

/// Who looked at what on this counter. Scans of identity papers are told to the centre with the next sync (NĐ 356/2025
/// art 4); masked facts that were revealed stay here.
public final class AccessLog {

    /// One masked fact that somebody had shown whole.
    ///
    /// @param fact its name, never its value
    public record Reveal(
            OfficerId officer, String fact, @Nullable DossierId about) {}

    private static final Duration KEPT = Duration.ofDays(365);
    private static final String VIEW = "VIEW";
    private static final String REVEAL = "REVEAL";

    private final Database database;
    private final Clock clock;
    private final Runnable changed;

    AccessLog(Database database, Clock clock, Runnable changed) {
        this.database = database;
        this.clock = clock;
        this.changed = changed;
    }

    /// A sensitive scan is about to be shown; the line is on the disk when this returns.
    public void viewed(OfficerId officer, PaperId paper, String purpose, @Nullable DossierId about) {
        add(officer, VIEW, paper.sha256(), purpose, about, false);
        database.sync();
        changed.run();
    }

    /// A masked fact was shown whole.
    ///
    /// @return what was written
    public Reveal revealed(Reveal reveal) {
        add(reveal.officer(), REVEAL, reveal.fact(), "", reveal.about(), true);
        return reveal;
    }

    private void add(
            OfficerId officer, String what, String subject, String purpose, @Nullable DossierId about, boolean told) {
        database.write(tx -> Sql.run(
                tx,
                "insert into access_log (id, at, officer, what, subject, purpose, about, told)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                History.at(clock.instant()),
                officer.value(),
                what,
                subject,
                purpose,
                about == null ? null : about.value(),
                told));
    }

    /// What the centre does not know yet, oldest first.
    public List<View> untold(int most) {
        return database.read(db -> Sql.rows(
                db,
                "select id, at, officer, subject, purpose, about from access_log where not told order by at, id limit "
                        + most,
                r -> new View(
                        r.getObject(1, UUID.class),
                        r.getObject(2, OffsetDateTime.class).toInstant(),
                        new OfficerId(r.getString(3)),
                        r.getString(4),
                        r.getString(5),
                        r.getObject(6, UUID.class))));
    }

    /// The centre has written these down.
    public void told(List<View> views) {
        database.write(tx -> Sql.run(
                tx,
                "update access_log set told = true where id = any(?)",
                Sql.any(views.stream().map(View::id).toList())));
    }

    /// Newest first.
    public List<Reveal> reveals(int most) {
        return database.read(db -> Sql.rows(
                db,
                "select officer, subject, about from access_log where what = '" + REVEAL
                        + "' order by at desc, id limit " + most,
                r -> new Reveal(
                        new OfficerId(r.getString(1)),
                        r.getString(2),
                        r.getObject(3) == null ? null : new DossierId(r.getObject(3, UUID.class)))));
    }

    /// Lets go what is a year old and told.
    void prune() {
        var old = History.at(clock.instant().minus(KEPT));
        database.write(tx -> Sql.run(tx, "delete from access_log where told and at < ?", old));
    }
}
