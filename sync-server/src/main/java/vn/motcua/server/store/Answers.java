// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.COMMAND_ANSWERS;
import static vn.motcua.server.store.db.Tables.DEVICE_HEADS;
import static vn.motcua.server.store.db.Tables.HELD_COMMANDS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Chain;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.store.db.tables.records.CommandAnswersRecord;

/// What was answered to each command, and how far each device has come.
public final class Answers {

    /// @param bodyHash SHA-256 of the command's text, hex
    /// @param text of the answer, JSON
    public record Given(CommandId command, DeviceId device, long epoch, long op, String bodyHash, String text) {

        public Answer answer() {
            return Wire.read(text, Answer.class);
        }
    }

    /// How far a device has come.
    ///
    /// @param lastOp the last op that was decided, 0 if none
    /// @param chain [Chain] over all commands up to there
    public record Head(long lastOp, String chain) {}

    private final DSLContext dsl;

    Answers(DSLContext dsl) {
        this.dsl = dsl;
    }

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

    public Map<CommandId, Given> find(Collection<CommandId> commands) {
        if (commands.isEmpty()) {
            return Map.of();
        }
        return dsl.selectFrom(COMMAND_ANSWERS)
                .where(COMMAND_ANSWERS.COMMAND_ID.in(
                        commands.stream().map(CommandId::value).toList()))
                .fetchMap(r -> new CommandId(r.getCommandId()), Answers::toGiven);
    }

    /// Which of these ops still have an answer.
    public Set<Long> answered(DeviceId device, long epoch, long from, long to) {
        return dsl.select(COMMAND_ANSWERS.OP)
                .from(COMMAND_ANSWERS)
                .where(COMMAND_ANSWERS.DEVICE.eq(device.value()))
                .and(COMMAND_ANSWERS.EPOCH.eq(epoch))
                .and(COMMAND_ANSWERS.OP.between(from, to))
                .fetchSet(COMMAND_ANSWERS.OP);
    }

    public void add(Collection<Given> answers, Instant at) {
        Rows.insert(dsl, answers.stream().map(given -> row(given, at)).toList());
    }

    /// A held command gets its second answer; no other ever does.
    ///
    /// @param texts answers by command, JSON
    public void replace(Map<CommandId, String> texts, Instant at) {
        List<Object[]> values = texts.entrySet().stream()
                .map(e -> new Object[] {
                    e.getValue(), at.atOffset(ZoneOffset.UTC), e.getKey().value()
                })
                .toList();
        Rows.batch(dsl, "update command_answers set answer = ?, decided_at = ? where command_id = ?", values);
    }

    /// Forgets answers given before a moment, but those of commands that still wait. How far each device has come is
    /// kept for ever, so that nothing forgotten is ever decided again.
    ///
    /// @return how many
    public int forget(Instant before) {
        return dsl.deleteFrom(COMMAND_ANSWERS)
                .where(COMMAND_ANSWERS.DECIDED_AT.lt(before.atOffset(ZoneOffset.UTC)))
                .and(DSL.notExists(dsl.selectOne()
                        .from(HELD_COMMANDS)
                        .where(HELD_COMMANDS.COMMAND_ID.eq(COMMAND_ANSWERS.COMMAND_ID))
                        .and(HELD_COMMANDS.DECIDED_AT.isNull())))
                .execute();
    }

    private CommandAnswersRecord row(Given given, Instant at) {
        var row = dsl.newRecord(COMMAND_ANSWERS);
        row.setCommandId(given.command().value());
        row.setDevice(given.device().value());
        row.setEpoch(given.epoch());
        row.setOp(given.op());
        row.setBodyHash(given.bodyHash());
        row.setAnswer(given.text());
        row.setDecidedAt(at.atOffset(ZoneOffset.UTC));
        return row;
    }

    private static Given toGiven(CommandAnswersRecord r) {
        return new Given(
                new CommandId(r.getCommandId()),
                new DeviceId(r.getDevice()),
                r.getEpoch(),
                r.getOp(),
                r.getBodyHash(),
                r.getAnswer());
    }
}
