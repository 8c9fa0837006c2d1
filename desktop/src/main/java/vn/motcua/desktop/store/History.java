// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static vn.motcua.desktop.store.db.Tables.DECLARED_HISTORY;
import static vn.motcua.desktop.store.db.Tables.HISTORY;
import static vn.motcua.desktop.store.db.Tables.OUTBOX;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Command;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.office.OfficerId;

/// The lines of dossiers' histories. Both tables only grow: no line is ever changed or taken out.
final class History {

    private History() {}

    /// The centre's line; a second copy that came by another scope is the same line.
    static void confirm(DSLContext tx, HistoryEntry entry) {
        tx.insertInto(HISTORY)
                .set(HISTORY.DOSSIER, entry.dossier().value())
                .set(HISTORY.VERSION, entry.version())
                .set(HISTORY.AT, at(entry.at()))
                .set(HISTORY.OFFICER, entry.by().value())
                .set(HISTORY.WHAT, entry.what())
                .set(HISTORY.NOTE, entry.note())
                .onDuplicateKeyIgnore()
                .execute();
    }

    /// The line of a command of this counter.
    static void declare(DSLContext tx, Command command, DossierId dossier) {
        tx.insertInto(DECLARED_HISTORY)
                .set(DECLARED_HISTORY.COMMAND, command.id().value())
                .set(DECLARED_HISTORY.DOSSIER, dossier.value())
                .set(DECLARED_HISTORY.AT, at(command.capturedAt()))
                .set(DECLARED_HISTORY.OFFICER, command.actor().value())
                .set(DECLARED_HISTORY.WHAT, command.act().getClass().getSimpleName())
                .set(DECLARED_HISTORY.NOTE, note(command.act()))
                .execute();
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
        return act instanceof Act.Urge(var _, var reason) ? reason : "";
    }
}
