// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static vn.motcua.desktop.store.db.Tables.CODE_BLOCKS;
import static vn.motcua.desktop.store.db.Tables.DOSSIER_CODES;
import static vn.motcua.desktop.store.db.Tables.VOIDED_CODES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import vn.motcua.desktop.store.db.tables.records.CodeBlocksRecord;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.wire.Messages.Range;
import vn.motcua.model.wire.Messages.VoidCodes;
import vn.motcua.model.wire.Messages.VoidReply;

/// Leased numbers that no receipt bears, of days that are over.
final class VoidedCodes {

    private static final String NOT_USED = "not used";

    private record Day(OfficeCode office, LocalDate day) implements Comparable<Day> {
        @Override
        public int compareTo(Day other) {
            var byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : office.value().compareTo(other.office.value());
        }
    }

    private VoidedCodes() {}

    static List<LocalDate> over(Database database, LocalDate today) {
        return database.read(db -> db.selectDistinct(CODE_BLOCKS.ON_DAY)
                .from(CODE_BLOCKS)
                .where(isOver(today))
                .orderBy(CODE_BLOCKS.ON_DAY)
                .fetch(CODE_BLOCKS.ON_DAY));
    }

    private static Condition isOver(LocalDate today) {
        return CODE_BLOCKS.ON_DAY.lt(today).and(CODE_BLOCKS.CLOSED.isFalse());
    }

    static List<VoidCodes> close(Database database, LocalDate today) {
        if (!over(database, today).isEmpty()) {
            database.write(tx -> {
                tx.selectFrom(CODE_BLOCKS).where(isOver(today)).forEach(block -> close(tx, block));
                return true;
            });
            database.sync();
        }
        return database.read(VoidedCodes::untold);
    }

    private static void close(DSLContext tx, CodeBlocksRecord block) {
        var office = new OfficeCode(block.getOffice());
        for (var range : Range.of(unused(tx, office, block))) {
            tx.insertInto(VOIDED_CODES)
                    .set(VOIDED_CODES.OFFICE, office.value())
                    .set(VOIDED_CODES.ON_DAY, block.getOnDay())
                    .set(VOIDED_CODES.FROM_SERIAL, range.from())
                    .set(VOIDED_CODES.TO_SERIAL, range.to())
                    .set(VOIDED_CODES.REPORTED, false)
                    .execute();
        }
        block.setClosed(true);
        block.store();
    }

    /// Every number of the block but those that a dossier bears which this counter ever saw, sent or not.
    private static SortedSet<Integer> unused(DSLContext tx, OfficeCode office, CodeBlocksRecord block) {
        Map<String, Integer> codes = new TreeMap<>();
        new Range(block.getFromSerial(), block.getToSerial())
                .serials()
                .forEach(n -> codes.put(
                        DossierCode.official(office, block.getOnDay(), n).value(), n));
        tx.select(DOSSIER_CODES.CODE)
                .from(DOSSIER_CODES)
                .where(DOSSIER_CODES.CODE.in(codes.keySet()))
                .fetch(DOSSIER_CODES.CODE)
                .forEach(codes::remove);
        return new TreeSet<>(codes.values());
    }

    private static List<VoidCodes> untold(DSLContext db) {
        Map<Day, List<Range>> days = new TreeMap<>();
        db.selectFrom(VOIDED_CODES)
                .where(VOIDED_CODES.REPORTED.isFalse())
                .orderBy(VOIDED_CODES.FROM_SERIAL)
                .forEach(r -> days.computeIfAbsent(
                                new Day(new OfficeCode(r.getOffice()), r.getOnDay()), _ -> new ArrayList<>())
                        .add(new Range(r.getFromSerial(), r.getToSerial())));
        return days.entrySet().stream()
                .map(e -> new VoidCodes(e.getKey().office(), e.getKey().day(), e.getValue(), NOT_USED))
                .toList();
    }

    static void reported(Database database, VoidCodes told, VoidReply reply) {
        var stay = new TreeSet<Integer>();
        told.numbers().forEach(r -> stay.addAll(r.serials()));
        reply.borne().forEach(r -> r.serials().forEach(stay::remove));
        database.write(tx -> {
            tx.deleteFrom(VOIDED_CODES)
                    .where(VOIDED_CODES.OFFICE.eq(told.office().value()), VOIDED_CODES.ON_DAY.eq(told.day()))
                    .and(VOIDED_CODES.FROM_SERIAL.in(
                            told.numbers().stream().map(Range::from).toList()))
                    .execute();
            for (var range : Range.of(stay)) {
                tx.insertInto(VOIDED_CODES)
                        .set(VOIDED_CODES.OFFICE, told.office().value())
                        .set(VOIDED_CODES.ON_DAY, told.day())
                        .set(VOIDED_CODES.FROM_SERIAL, range.from())
                        .set(VOIDED_CODES.TO_SERIAL, range.to())
                        .set(VOIDED_CODES.REPORTED, true)
                        .execute();
            }
            return true;
        });
    }
}
