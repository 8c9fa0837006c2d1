// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.BLOCKED;
import static vn.motcua.server.store.db.Tables.COMMAND_ANSWERS;
import static vn.motcua.server.store.db.Tables.DEVICE_HEADS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.jooq.DSLContext;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Chain;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.wire.Wire;

/// What was answered to each command, and how far each device has come.
public final class Answers {

    /// @param bodyHash SHA-256 of the command, hex
    public record Given(CommandId command, DeviceId device, long epoch, long op, String bodyHash, Answer answer) {}

    private final DSLContext dsl;

    Answers(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// How far a device has come.
    ///
    /// @param lastOp the last op that was decided, 0 if none
    /// @param chain [Chain] over all commands up to there
    public record Head(long lastOp, String chain) {}

    /// Lock the device first.
    public Head head(DeviceId device, long epoch) {
        return dsl.selectFrom(DEVICE_HEADS)
                .where(DEVICE_HEADS.DEVICE.eq(device.value()).and(DEVICE_HEADS.EPOCH.eq(epoch)))
                .fetchOptional(r -> new Head(r.getLastOp(), r.getChain()))
                .orElse(new Head(0, Chain.START));
    }

    public void advance(DeviceId device, long epoch, Head head) {
        var row = dsl.newRecord(DEVICE_HEADS);
        row.setDevice(device.value());
        row.setEpoch(epoch);
        row.setLastOp(head.lastOp());
        row.setChain(head.chain());
        Rows.put(row);
    }

    public Optional<Given> find(CommandId command) {
        return dsl.selectFrom(COMMAND_ANSWERS)
                .where(COMMAND_ANSWERS.COMMAND_ID.eq(command.value()))
                .fetchOptional(r -> new Given(
                        command,
                        new DeviceId(r.getDevice()),
                        r.getEpoch(),
                        r.getOp(),
                        r.getBodyHash(),
                        Wire.read(r.getAnswer(), Answer.class)));
    }

    public void add(Collection<Given> answers, Instant at) {
        dsl.batchInsert(answers.stream()
                        .map(given -> {
                            var row = dsl.newRecord(COMMAND_ANSWERS);
                            row.setCommandId(given.command().value());
                            row.setDevice(given.device().value());
                            row.setEpoch(given.epoch());
                            row.setOp(given.op());
                            row.setBodyHash(given.bodyHash());
                            row.setAnswer(Wire.text(given.answer()));
                            row.setDecidedAt(at.atOffset(ZoneOffset.UTC));
                            return row;
                        })
                        .toList())
                .execute();
    }

    /// The command of this device that was not carried out and that others of the dossier were built on.
    public Optional<CommandId> blocking(DeviceId device, long epoch, DossierId dossier) {
        return dsl.selectFrom(BLOCKED)
                .where(BLOCKED.DEVICE.eq(device.value()))
                .and(BLOCKED.EPOCH.eq(epoch))
                .and(BLOCKED.DOSSIER.eq(dossier.value()))
                .fetchOptional(r -> new CommandId(r.getBehind()));
    }

    public void block(DeviceId device, long epoch, DossierId dossier, CommandId behind) {
        var row = dsl.newRecord(BLOCKED);
        row.setDevice(device.value());
        row.setEpoch(epoch);
        row.setDossier(dossier.value());
        row.setBehind(behind.value());
        Rows.put(row);
    }

    public void unblock(DeviceId device, long epoch, DossierId dossier) {
        dsl.deleteFrom(BLOCKED)
                .where(BLOCKED.DEVICE.eq(device.value()))
                .and(BLOCKED.EPOCH.eq(epoch))
                .and(BLOCKED.DOSSIER.eq(dossier.value()))
                .execute();
    }
}
