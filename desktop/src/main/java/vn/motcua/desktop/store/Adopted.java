// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static vn.motcua.desktop.store.db.Tables.ARCHIVE;
import static vn.motcua.desktop.store.db.Tables.OUTBOX;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.Role;
import vn.motcua.model.wire.Wire;

/// Commands of another counter, taken over here, that the centre did not carry out: somebody must look at them, and
/// their own counter is gone. They stand in the outbox beside the own ones, but are never sent from it.
public final class Adopted {

    private final Database database;
    private final Archive archive;
    private final Runnable changed;

    Adopted(Database database, Archive archive, Runnable changed) {
        this.archive = archive;
        this.database = database;
        this.changed = changed;
    }

    /// Keeps a command with its answer; one that is here, or was settled here, stays as it is.
    ///
    /// @param text of the command, as it was first written
    /// @param office of both counters
    public void keep(String text, Answer answer, OfficeCode office) {
        var command = Wire.command(text);
        database.write(tx -> isKnown(tx, command) ? 0 : insert(tx, command, text, answer, office));
        database.sync();
        changed.run();
    }

    private static boolean isKnown(DSLContext tx, Command command) {
        return Outbox.has(tx, command.id())
                || tx.fetchExists(ARCHIVE, ARCHIVE.ID.eq(command.id().value()));
    }

    private int insert(DSLContext tx, Command command, String text, Answer answer, OfficeCode office) {
        var actor = new Officer(command.actor(), command.actor().value(), "", office, Set.of(Role.values()));
        var subject = command.act().subject();
        tx.insertInto(OUTBOX)
                .set(OUTBOX.EPOCH, command.epoch())
                .set(OUTBOX.OP, command.op())
                .set(OUTBOX.ID, command.id().value())
                .set(OUTBOX.DOSSIER, subject.map(DossierId::value).orElse(null))
                .set(OUTBOX.BODY, text)
                .set(OUTBOX.ACTOR, Wire.text(actor))
                .set(OUTBOX.STATE, Pending.State.WAITING.name())
                .set(OUTBOX.CHAIN, "")
                .set(OUTBOX.SIGNATURE, "")
                .set(OUTBOX.PULLED, false)
                .execute();
        var view = new LocalView(tx);
        new Settling(tx, view, archive).settle(List.of(answer));
        view.write();
        return 1;
    }
}
