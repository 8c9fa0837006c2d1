// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.COMMAND_ANSWERS;
import static vn.motcua.server.store.db.Tables.DOSSIERS;
import static vn.motcua.server.store.db.Tables.DOSSIER_CODES;
import static vn.motcua.server.store.db.Tables.HISTORY;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.wire.Wire;

/// Dossiers as the centre has them, every code they ever had, and their history, which is only ever added to.
public final class Dossiers {

    private final DSLContext dsl;

    Dossiers(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Finds and locks until commit.
    public Optional<Dossier> lock(DossierId id) {
        return dsl.selectFrom(DOSSIERS)
                .where(DOSSIERS.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(r -> Wire.read(r.getBody(), Dossier.class));
    }

    public Optional<Dossier> find(DossierId id) {
        return dsl.selectFrom(DOSSIERS)
                .where(DOSSIERS.ID.eq(id.value()))
                .fetchOptional(r -> Wire.read(r.getBody(), Dossier.class));
    }

    public List<DossierId> find(DossierCode code) {
        return dsl.selectFrom(DOSSIER_CODES)
                .where(DOSSIER_CODES.CODE.eq(code.value()))
                .fetch(r -> new DossierId(r.getDossier()));
    }

    public int count() {
        return dsl.fetchCount(DOSSIERS);
    }

    /// @param command what led to it; the history keeps it
    public void put(Dossier dossier, HistoryEntry entry, CommandId command) {
        var receipt = dossier.receipt();
        var row = dsl.newRecord(DOSSIERS);
        row.setId(dossier.id().value());
        row.setVersion(dossier.version());
        row.setOffice(dossier.office().value());
        row.setCode(
                receipt.map(r -> r.code().value()).orElse(dossier.id().value().toString()));
        row.setApplicant(dossier.applicant().number().value());
        row.setStage(dossier.stage().getClass().getSimpleName());
        row.setDue(receipt.map(Receipt::due).orElse(null));
        row.setBody(Wire.text(dossier));
        if (dossier.version() == 1) {
            row.insert();
        } else {
            row.update();
        }
        dsl.insertInto(HISTORY)
                .set(HISTORY.DOSSIER, entry.dossier().value())
                .set(HISTORY.VERSION, entry.version())
                .set(HISTORY.AT, entry.at().atOffset(ZoneOffset.UTC))
                .set(HISTORY.OFFICER, entry.by().value())
                .set(HISTORY.WHAT, entry.what())
                .set(HISTORY.NOTE, entry.note())
                .set(HISTORY.COMMAND, command.value())
                .execute();
    }

    public void addCode(DossierCode code, DossierId dossier) {
        dsl.insertInto(DOSSIER_CODES)
                .set(DOSSIER_CODES.CODE, code.value())
                .set(DOSSIER_CODES.DOSSIER, dossier.value())
                .execute();
    }

    public List<HistoryEntry> history(DossierId id) {
        return dsl.selectFrom(HISTORY)
                .where(HISTORY.DOSSIER.eq(id.value()))
                .orderBy(HISTORY.VERSION)
                .fetch(r -> new HistoryEntry(
                        id,
                        r.getVersion(),
                        r.getAt().toInstant(),
                        new OfficerId(r.getOfficer()),
                        r.getWhat(),
                        r.getNote()));
    }

    /// A dossier and the command that brought it.
    public record Received(CommandId command, Dossier dossier) {}

    /// What a device received, by the commands that the centre carried out since then, oldest first.
    public List<Received> receivedBy(DeviceId device, Instant since) {
        return dsl.select(HISTORY.COMMAND, DOSSIERS.BODY)
                .from(HISTORY)
                .join(COMMAND_ANSWERS)
                .on(COMMAND_ANSWERS.COMMAND_ID.eq(HISTORY.COMMAND))
                .join(DOSSIERS)
                .on(DOSSIERS.ID.eq(HISTORY.DOSSIER))
                .where(COMMAND_ANSWERS.DEVICE.eq(device.value()))
                .and(HISTORY.WHAT.eq("ReceiveDossier"))
                .and(HISTORY.AT.ge(since.atOffset(ZoneOffset.UTC)))
                .orderBy(COMMAND_ANSWERS.EPOCH, COMMAND_ANSWERS.OP)
                .fetch(r -> new Received(new CommandId(r.value1()), Wire.read(r.value2(), Dossier.class)));
    }

    /// How often a command stands in the history: once, or not at all.
    public int occurrences(UUID command) {
        return dsl.fetchCount(HISTORY, HISTORY.COMMAND.eq(command));
    }
}
