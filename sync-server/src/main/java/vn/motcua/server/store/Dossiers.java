// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.COMMAND_ANSWERS;
import static vn.motcua.server.store.db.Tables.DOSSIERS;
import static vn.motcua.server.store.db.Tables.DOSSIER_CODES;
import static vn.motcua.server.store.db.Tables.HISTORY;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.store.db.tables.records.DossierCodesRecord;
import vn.motcua.server.store.db.tables.records.DossiersRecord;
import vn.motcua.server.store.db.tables.records.HistoryRecord;

/// Dossiers as the centre has them, every code they ever had, and their history, which is only ever added to.
public final class Dossiers {

    /// @param origin the text it was read from if a newer program wrote fields into it that this one does not know,
    /// else `null`
    public record Kept(Dossier dossier, @Nullable String origin) {}

    /// @param text of the dossier, JSON
    /// @param newer whether the text holds fields that this program does not know
    public record Changed(Dossier dossier, String text, boolean newer) {}

    /// @param office that holds the dossier from then on
    /// @param command what led to it; the history keeps it
    public record Line(HistoryEntry entry, OfficeCode office, CommandId command) {}

    private final DSLContext dsl;

    Dossiers(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Finds and locks until commit, in an order that all keep.
    public Map<DossierId, Kept> lock(Collection<DossierId> ids) {
        if (ids.isEmpty()) {
            return new HashMap<>();
        }
        return new HashMap<>(dsl.select(DOSSIERS.ID, DOSSIERS.BODY, DOSSIERS.NEWER)
                .from(DOSSIERS)
                .where(DOSSIERS.ID.in(ids.stream().map(DossierId::value).toList()))
                .orderBy(DOSSIERS.ID)
                .forUpdate()
                .fetchMap(
                        r -> new DossierId(r.value1()),
                        r -> new Kept(Wire.read(r.value2(), Dossier.class), r.value3() ? r.value2() : null)));
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

    /// Those of an office that stand in one of these stages.
    ///
    /// @param stages by name, for example `Received`
    public List<Dossier> standing(OfficeCode office, Collection<String> stages) {
        return dsl.select(DOSSIERS.BODY)
                .from(DOSSIERS)
                .where(DOSSIERS.OFFICE.eq(office.value()).and(DOSSIERS.STAGE.in(stages)))
                .fetch(r -> Wire.read(r.value1(), Dossier.class));
    }

    public int count() {
        return dsl.fetchCount(DOSSIERS);
    }

    /// New ones are those at their first version.
    public void insert(Collection<Changed> dossiers) {
        Rows.insert(dsl, dossiers.stream().map(this::row).toList());
    }

    public void update(Collection<Changed> dossiers) {
        List<Object[]> values = dossiers.stream()
                .map(this::row)
                .map(r -> new Object[] {
                    r.getVersion(), r.getOffice(), r.getStage(), r.getDue(), r.getNewer(), r.getBody(), r.getId()
                })
                .toList();
        Rows.batch(
                dsl,
                "update dossiers set version = ?, office = ?, stage = ?, due = ?, newer = ?, body = ?"
                        + " where id = ?",
                values);
    }

    public void addHistory(Collection<Line> lines) {
        Rows.insert(dsl, lines.stream().map(this::row).toList());
    }

    /// Every code a dossier has had finds it for ever.
    public void addCodes(Map<DossierCode, DossierId> codes) {
        Rows.insert(
                dsl,
                codes.entrySet().stream()
                        .map(e -> new DossierCodesRecord(
                                e.getKey().value(), e.getValue().value()))
                        .toList());
    }

    /// Writes one dossier with one line of history, new or not.
    public void put(Dossier dossier, HistoryEntry entry, CommandId command) {
        var changed = List.of(new Changed(dossier, Wire.text(dossier), false));
        if (dossier.version() == 1) {
            insert(changed);
        } else {
            update(changed);
        }
        addHistory(List.of(new Line(entry, dossier.office(), command)));
    }

    public void addCode(DossierCode code, DossierId dossier) {
        addCodes(Map.of(code, dossier));
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

    private DossiersRecord row(Changed changed) {
        var dossier = changed.dossier();
        var receipt = dossier.receipt();
        var code = dossier.code();
        var row = new DossiersRecord();
        row.setId(dossier.id().value());
        row.setVersion(dossier.version());
        row.setOffice(dossier.office().value());
        row.setCode(code.map(DossierCode::value).orElse(dossier.id().value().toString()));
        row.setApplicant(dossier.applicant().number().value());
        row.setProcedure(dossier.procedure().value());
        row.setReceivedOn(code.map(DossierCode::day).orElse(null));
        row.setStage(dossier.stage().getClass().getSimpleName());
        row.setDue(receipt.map(Receipt::due).orElse(null));
        row.setNewer(changed.newer());
        row.setBody(changed.text());
        return row;
    }

    private HistoryRecord row(Line line) {
        var entry = line.entry();
        var row = new HistoryRecord();
        row.setDossier(entry.dossier().value());
        row.setVersion(entry.version());
        row.setAt(entry.at().atOffset(ZoneOffset.UTC));
        row.setOfficer(entry.by().value());
        row.setWhat(entry.what());
        row.setNote(entry.note());
        row.setOffice(line.office().value());
        row.setCommand(line.command().value());
        return row;
    }
}
