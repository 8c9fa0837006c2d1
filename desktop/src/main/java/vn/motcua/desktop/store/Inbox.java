// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static vn.motcua.desktop.store.db.Tables.HELD_TASKS;
import static vn.motcua.desktop.store.db.Tables.TWINS;

import java.util.List;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Refusal;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.office.Officer;
import vn.motcua.model.wire.Wire;

/// What the centre laid before the people of this office: commands that wait for a supervisor, and dossiers that may
/// be one.
public final class Inbox {

    private final Database database;
    private final BiConsumer<Act, Officer> perform;
    private final Runnable changed;

    Inbox(Database database, BiConsumer<Act, Officer> perform, Runnable changed) {
        this.database = database;
        this.perform = perform;
        this.changed = changed;
    }

    /// Commands that wait for a supervisor, oldest first.
    public List<HeldTask> open() {
        return database.read(db -> db.selectFrom(HELD_TASKS)
                .orderBy(HELD_TASKS.COMMAND)
                .fetch(r -> new HeldTask(
                        new CommandId(r.getCommand()),
                        Wire.command(r.getBody()),
                        Wire.read(r.getReason(), Refusal.class),
                        new DeviceId(r.getDevice()),
                        r.getDesk())));
    }

    /// Dossiers that may be one and that nobody has judged yet.
    public List<Twin> duplicates() {
        return database.read(db -> db.selectFrom(TWINS)
                .where(TWINS.KEPT.isFalse())
                .orderBy(TWINS.DOSSIER)
                .fetch(r -> new Twin(new DossierId(r.getDossier()), new DossierId(r.getEarlier()))));
    }

    /// Both are meant. The decision is written into the later one's history.
    ///
    /// @param note for the history, in words
    public void keepBoth(Twin twin, String note, Officer officer) {
        perform.accept(new Act.AddNote(twin.dossier(), note), officer);
        database.write(tx -> judged(tx, twin.dossier(), twin.earlier()));
        changed.run();
    }

    static void held(DSLContext tx, Event.HeldForPerson held) {
        tx.insertInto(HELD_TASKS)
                .set(HELD_TASKS.COMMAND, held.command().value())
                .set(HELD_TASKS.BODY, held.text())
                .set(HELD_TASKS.REASON, Wire.text(held.reason()))
                .set(HELD_TASKS.DEVICE, held.device().value())
                .set(HELD_TASKS.DESK, held.desk())
                .onDuplicateKeyIgnore()
                .execute();
    }

    static void settled(DSLContext tx, CommandId command) {
        tx.deleteFrom(HELD_TASKS).where(HELD_TASKS.COMMAND.eq(command.value())).execute();
    }

    static void twins(DSLContext tx, DossierId dossier, DossierId earlier) {
        tx.insertInto(TWINS, TWINS.DOSSIER, TWINS.EARLIER, TWINS.KEPT)
                .values(dossier.value(), earlier.value(), false)
                .onDuplicateKeyIgnore()
                .execute();
    }

    /// A dossier that was cancelled is no twin any more.
    static void cancelled(DSLContext tx, DossierId dossier) {
        tx.deleteFrom(TWINS)
                .where(TWINS.DOSSIER.eq(dossier.value()).or(TWINS.EARLIER.eq(dossier.value())))
                .execute();
    }

    /// The log of this scope is read anew: it names what is still open.
    static void anew(DSLContext tx, Scope scope) {
        if (scope.value().startsWith("ag:")) {
            tx.deleteFrom(HELD_TASKS).execute();
            tx.deleteFrom(TWINS).where(TWINS.KEPT.isFalse()).execute();
        }
    }

    private static int judged(DSLContext tx, DossierId dossier, DossierId earlier) {
        return tx.update(TWINS)
                .set(TWINS.KEPT, true)
                .where(TWINS.DOSSIER.eq(dossier.value()), TWINS.EARLIER.eq(earlier.value()))
                .execute();
    }
}
