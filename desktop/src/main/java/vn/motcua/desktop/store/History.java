// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static vn.motcua.desktop.store.db.Tables.DECLARED_HISTORY;
import static vn.motcua.desktop.store.db.Tables.HISTORY;
import static vn.motcua.desktop.store.db.Tables.OUTBOX;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Command;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.office.OfficerId;

/// The lines of dossiers' histories. Both tables only grow: no line is ever changed or taken out.
final class History {

    private History() {}

    /// The centre's lines; a second copy that came by another scope is the same line.
    static void confirm(DSLContext tx, Collection<HistoryEntry> entries) {
        Sql.batch(
                tx,
                "merge into history (dossier, version, at, officer, what, note) key (dossier, version)"
                        + " values (?, ?, ?, ?, ?, ?)",
                entries.stream()
                        .map(e -> new @Nullable Object[] {
                            e.dossier().value(), e.version(), at(e.at()), e.by().value(), e.what(), e.note()
                        })
                        .toList());
    }

    /// Lines of a log that was made anew count no more: those after this version.
    static void forget(DSLContext tx, Map<UUID, Long> after) {
        Sql.batch(
                tx,
                "delete from history where dossier = ? and version > ?",
                after.entrySet().stream()
                        .map(e -> new @Nullable Object[] {e.getKey(), e.getValue()})
                        .toList());
    }

    /// The line of a command of this counter.
    static void declare(DSLContext tx, Command command, DossierId dossier) {
        Sql.run(
                tx,
                "insert into declared_history (command, dossier, at, officer, what, note) values (?, ?, ?, ?, ?, ?)",
                command.id().value(),
                dossier.value(),
                at(command.capturedAt()),
                command.actor().value(),
                command.act().getClass().getSimpleName(),
                note(command.act()));
    }

    static List<HistoryEntry> of(DSLContext db, DossierId id) {
        var lines = new ArrayList<HistoryEntry>();
        db.selectFrom(HISTORY)
                .where(HISTORY.DOSSIER.eq(id.value()))
                .orderBy(HISTORY.VERSION)
                .forEach(r -> lines.add(new HistoryEntry(
                        id,
                        r.getVersion(),
                        r.getAt().toInstant(),
                        new OfficerId(r.getOfficer()),
                        r.getWhat(),
                        r.getNote())));
        var version = lines.isEmpty() ? 0 : lines.getLast().version();
        for (var r : db.select(DECLARED_HISTORY.fields())
                .from(DECLARED_HISTORY)
                .join(OUTBOX)
                .on(OUTBOX.ID.eq(DECLARED_HISTORY.COMMAND))
                .where(DECLARED_HISTORY.DOSSIER.eq(id.value()), LocalView.counts())
                .orderBy(OUTBOX.EPOCH, OUTBOX.OP)
                .fetchInto(DECLARED_HISTORY)) {
            lines.add(new HistoryEntry(
                    id, ++version, r.getAt().toInstant(), new OfficerId(r.getOfficer()), r.getWhat(), r.getNote()));
        }
        return lines;
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String note(Act act) {
        return act instanceof Act.Deed deed ? deed.note() : "";
    }
}
