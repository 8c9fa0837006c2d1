// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.DOSSIERS;
import static vn.motcua.server.store.db.Tables.DOSSIER_CODES;
import static vn.motcua.server.store.db.Tables.VOIDED_CODES;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.wire.Messages.Range;
import vn.motcua.server.store.db.tables.records.VoidedCodesRecord;

/// Numbers that no receipt bears and none ever will, so that the printed register has no hole that nobody can explain.
public final class VoidedCodes {

    private static final int AT_ONCE = 500;

    private final DSLContext dsl;

    VoidedCodes(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Adds numbers that are not void yet.
    public void add(
            DeviceId device, OfficeCode office, LocalDate day, Collection<Integer> serials, String reason, Instant at) {
        for (var range : Range.of(new TreeSet<>(serials))) {
            dsl.insertInto(VOIDED_CODES)
                    .set(VOIDED_CODES.OFFICE, office.value())
                    .set(VOIDED_CODES.ON_DAY, day)
                    .set(VOIDED_CODES.FROM_SERIAL, range.from())
                    .set(VOIDED_CODES.TO_SERIAL, range.to())
                    .set(VOIDED_CODES.DEVICE, device.value())
                    .set(VOIDED_CODES.REASON, reason)
                    .set(VOIDED_CODES.VOIDED_AT, at.atOffset(ZoneOffset.UTC))
                    .execute();
        }
    }

    /// What a device said of a day.
    public List<Range> of(DeviceId device, OfficeCode office, LocalDate day) {
        return ranges(of(office, day).and(VOIDED_CODES.DEVICE.eq(device.value())));
    }

    public boolean contain(OfficeCode office, LocalDate day, int serial) {
        return dsl.fetchExists(
                VOIDED_CODES,
                of(office, day).and(VOIDED_CODES.FROM_SERIAL.le(serial)).and(VOIDED_CODES.TO_SERIAL.ge(serial)));
    }

    /// Which of these numbers a dossier bears, or bore.
    public SortedSet<Integer> borne(OfficeCode office, LocalDate day, Collection<Integer> serials) {
        return among(office, day, serials, DOSSIER_CODES.CODE, org.jooq.impl.DSL.noCondition());
    }

    /// Which of these numbers stand on receipts that were cancelled: they are void too.
    public SortedSet<Integer> cancelled(OfficeCode office, LocalDate day, Collection<Integer> serials) {
        return among(office, day, serials, DOSSIERS.CODE, DOSSIERS.STAGE.eq("Cancelled"));
    }

    private SortedSet<Integer> among(
            OfficeCode office, LocalDate day, Collection<Integer> serials, Field<String> code, Condition which) {
        Map<String, Integer> codes = new TreeMap<>();
        serials.forEach(n -> codes.put(DossierCode.official(office, day, n).value(), n));
        var found = new TreeSet<Integer>();
        var all = List.copyOf(codes.keySet());
        var table = code == DOSSIERS.CODE ? DOSSIERS : DOSSIER_CODES;
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            dsl.select(code)
                    .from(table)
                    .where(code.in(all.subList(from, Math.min(all.size(), from + AT_ONCE))), which)
                    .forEach(r -> found.add(codes.get(r.value1())));
        }
        return found;
    }

    /// Blocks without what is void of them.
    Map<DeviceId, List<CodeBlock>> without(Map<DeviceId, List<CodeBlock>> blocks, Collection<LocalDate> days) {
        var voided = dsl.selectFrom(VOIDED_CODES)
                .where(VOIDED_CODES.ON_DAY.in(days))
                .and(VOIDED_CODES.DEVICE.in(
                        blocks.keySet().stream().map(DeviceId::value).toList()))
                .fetch();
        if (voided.isEmpty()) {
            return blocks;
        }
        var left = new HashMap<DeviceId, List<CodeBlock>>();
        blocks.forEach((device, own) ->
                left.put(device, own.stream().flatMap(b -> without(b, voided)).toList()));
        return left;
    }

    private static Stream<CodeBlock> without(CodeBlock block, List<VoidedCodesRecord> voided) {
        var left = new TreeSet<>(new Range(block.from(), block.to()).serials());
        voided.stream()
                .filter(v -> v.getOnDay().equals(block.day())
                        && v.getOffice().equals(block.office().value()))
                .forEach(v -> left.removeAll(new Range(v.getFromSerial(), v.getToSerial()).serials()));
        return Range.of(left).stream().map(r -> new CodeBlock(block.office(), block.day(), r.from(), r.to()));
    }

    private List<Range> ranges(Condition which) {
        return dsl.selectFrom(VOIDED_CODES)
                .where(which)
                .orderBy(VOIDED_CODES.FROM_SERIAL)
                .fetch(r -> new Range(r.getFromSerial(), r.getToSerial()));
    }

    private static Condition of(OfficeCode office, LocalDate day) {
        return VOIDED_CODES.OFFICE.eq(office.value()).and(VOIDED_CODES.ON_DAY.eq(day));
    }
}
