// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.BLOCKED;
import static vn.motcua.server.store.db.Tables.HELD_COMMANDS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.command.Refusal;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.store.db.tables.records.BlockedRecord;
import vn.motcua.server.store.db.tables.records.HeldCommandsRecord;

/// Commands that wait, for a person or behind an earlier one of their branch; and the branches that stand still.
public final class HeldCommands {

    /// What one device (in one epoch) did to one dossier: a chain, each built on the one before.
    public record Branch(DeviceId device, long epoch, DossierId dossier) {}

    /// @param text as its counter wrote it
    /// @param dossier it is done to, `null` where it is done to none or nobody can tell
    /// @param behind the head of its branch, `null` where it waits for a person itself
    /// @param office whose supervisor decides, `null` where it waits behind another
    public record Held(
            CommandId command,
            DeviceId device,
            long epoch,
            long op,
            String text,
            @Nullable DossierId dossier,
            @Nullable CommandId behind,
            @Nullable Refusal reason,
            @Nullable OfficeCode office) {

        public @Nullable Branch branch() {
            return dossier == null ? null : new Branch(device, epoch, dossier);
        }
    }

    private final DSLContext dsl;

    HeldCommands(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Those of these commands that still wait.
    public List<Held> open(Collection<CommandId> commands) {
        return open(HELD_COMMANDS.COMMAND_ID.in(
                commands.stream().map(CommandId::value).toList()));
    }

    /// All that waits in these branches, in `op` order.
    public List<Held> of(Collection<Branch> branches) {
        var wanted = new HashSet<>(branches);
        return open(HELD_COMMANDS.DOSSIER.in(dossiers(branches))).stream()
                .filter(h -> wanted.contains(h.branch()))
                .toList();
    }

    private List<Held> open(Condition which) {
        return dsl.selectFrom(HELD_COMMANDS)
                .where(which)
                .and(HELD_COMMANDS.DECIDED_AT.isNull())
                .orderBy(HELD_COMMANDS.OP)
                .fetch(HeldCommands::toHeld);
    }

    public void add(Collection<Held> held, Instant at) {
        Rows.insert(dsl, held.stream().map(h -> row(h, at)).toList());
    }

    /// They wait on, for something else.
    public void change(Collection<Held> held) {
        List<Object[]> values = held.stream()
                .map(h -> new @Nullable Object[] {
                    h.behind() == null ? null : h.behind().value(),
                    h.reason() == null ? null : Wire.text(h.reason()),
                    h.office() == null ? null : h.office().value(),
                    h.command().value()
                })
                .toList();
        Rows.batch(dsl, "update held_commands set behind = ?, reason = ?, office = ? where command_id = ?", values);
    }

    /// @param decisions names of the second answers, by command
    public void decide(Map<CommandId, String> decisions, Instant at) {
        List<Object[]> values = decisions.entrySet().stream()
                .map(e -> new Object[] {
                    at.atOffset(ZoneOffset.UTC), e.getValue(), e.getKey().value()
                })
                .toList();
        Rows.batch(dsl, "update held_commands set decided_at = ?, decision = ? where command_id = ?", values);
    }

    /// The branches of a device that stand still, and those of any device on these dossiers, each with the command
    /// they stand behind.
    public Map<Branch, CommandId> heads(DeviceId device, long epoch, Collection<DossierId> dossiers) {
        return heads(
                BLOCKED.DEVICE.eq(device.value()).and(BLOCKED.EPOCH.eq(epoch)).or(on(dossiers)));
    }

    /// The branches that stand still behind these commands, and those of any device on these dossiers.
    public Map<Branch, CommandId> heads(Collection<CommandId> behind, Collection<DossierId> dossiers) {
        return heads(BLOCKED.BEHIND
                .in(behind.stream().map(CommandId::value).toList())
                .or(on(dossiers)));
    }

    private static Condition on(Collection<DossierId> dossiers) {
        return BLOCKED.DOSSIER.in(dossiers.stream().map(DossierId::value).toList());
    }

    private Map<Branch, CommandId> heads(Condition which) {
        var heads = new HashMap<Branch, CommandId>();
        dsl.selectFrom(BLOCKED).where(which).forEach(r -> heads.put(branch(r), new CommandId(r.getBehind())));
        return heads;
    }

    /// @param heads the new state of these branches; `null`: it goes on
    public void put(Map<Branch, @Nullable CommandId> heads) {
        heads.forEach((branch, behind) -> {
            if (behind == null) {
                dsl.deleteFrom(BLOCKED)
                        .where(BLOCKED.DEVICE.eq(branch.device().value()))
                        .and(BLOCKED.EPOCH.eq(branch.epoch()))
                        .and(BLOCKED.DOSSIER.eq(branch.dossier().value()))
                        .execute();
            } else {
                var row = dsl.newRecord(BLOCKED);
                row.setDevice(branch.device().value());
                row.setEpoch(branch.epoch());
                row.setDossier(branch.dossier().value());
                row.setBehind(behind.value());
                Rows.put(row);
            }
        });
    }

    private HeldCommandsRecord row(Held h, Instant at) {
        var row = dsl.newRecord(HELD_COMMANDS);
        row.setCommandId(h.command().value());
        row.setDevice(h.device().value());
        row.setEpoch(h.epoch());
        row.setOp(h.op());
        row.setBody(h.text().replace('\u0000', '\uFFFD')); // PostgreSQL keeps no zero character
        row.setDossier(h.dossier() == null ? null : h.dossier().value());
        row.setBehind(h.behind() == null ? null : h.behind().value());
        row.setReason(h.reason() == null ? null : Wire.text(h.reason()));
        row.setOffice(h.office() == null ? null : h.office().value());
        row.setHeldAt(at.atOffset(ZoneOffset.UTC));
        return row;
    }

    private static Held toHeld(HeldCommandsRecord r) {
        return new Held(
                new CommandId(r.getCommandId()),
                new DeviceId(r.getDevice()),
                r.getEpoch(),
                r.getOp(),
                r.getBody(),
                r.getDossier() == null ? null : new DossierId(r.getDossier()),
                r.getBehind() == null ? null : new CommandId(r.getBehind()),
                r.getReason() == null ? null : Wire.read(r.getReason(), Refusal.class),
                r.getOffice() == null ? null : new OfficeCode(r.getOffice()));
    }

    private static Branch branch(BlockedRecord r) {
        return new Branch(new DeviceId(r.getDevice()), r.getEpoch(), new DossierId(r.getDossier()));
    }

    private static Set<UUID> dossiers(Collection<Branch> branches) {
        var ids = new HashSet<UUID>();
        branches.forEach(b -> ids.add(b.dossier().value()));
        return ids;
    }
}
