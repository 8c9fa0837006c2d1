// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.CODE_BLOCKS;
import static vn.motcua.server.store.db.Tables.CODE_HEADS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.wire.Messages.Range;

/// Serial numbers of dossier codes: one row an office and day says which was handed out last, so blocks cannot
/// overlap.
public final class Codes {

    private final DSLContext dsl;
    private final CodeGaps gaps;

    Codes(DSLContext dsl) {
        this.dsl = dsl;
        this.gaps = new CodeGaps(dsl);
    }

    /// The next numbers of that office and day, for this device alone.
    public CodeBlock lease(DeviceId device, OfficeCode office, LocalDate day, int count) {
        new Generations(dsl).lease();
        var to = raise(office, day, count);
        var block = new CodeBlock(office, day, to - count + 1, to);
        dsl.insertInto(CODE_BLOCKS)
                .set(CODE_BLOCKS.OFFICE, office.value())
                .set(CODE_BLOCKS.ON_DAY, day)
                .set(CODE_BLOCKS.FROM_SERIAL, block.from())
                .set(CODE_BLOCKS.TO_SERIAL, block.to())
                .set(CODE_BLOCKS.DEVICE, device.value())
                .execute();
        return block;
    }

    /// What a device was given for a day, in the order of the numbers.
    public List<Range> blocks(DeviceId device, OfficeCode office, LocalDate day) {
        return dsl.selectFrom(CODE_BLOCKS)
                .where(CODE_BLOCKS.DEVICE.eq(device.value()))
                .and(CODE_BLOCKS.OFFICE.eq(office.value()))
                .and(CODE_BLOCKS.ON_DAY.eq(day))
                .orderBy(CODE_BLOCKS.FROM_SERIAL)
                .fetch(r -> new Range(r.getFromSerial(), r.getToSerial()));
    }

    public VoidedCodes voided() {
        return new VoidedCodes(dsl);
    }

    /// The next number, given by the centre itself.
    public int next(OfficeCode office, LocalDate day) {
        return raise(office, day, 1);
    }

    /// Whether this device may bear the number: leased to it, or perhaps leased to it by a centre of which this one is
    /// an older copy.
    public boolean leased(DeviceId device, OfficeCode office, LocalDate day, int serial) {
        var to = dsl.select(CODE_BLOCKS.DEVICE)
                .from(CODE_BLOCKS)
                .where(CODE_BLOCKS.OFFICE.eq(office.value()))
                .and(CODE_BLOCKS.ON_DAY.eq(day))
                .and(CODE_BLOCKS.FROM_SERIAL.le(serial))
                .and(CODE_BLOCKS.TO_SERIAL.ge(serial))
                .fetchOptional(CODE_BLOCKS.DEVICE);
        return !voided().contain(office, day, serial)
                && to.map(device.value()::equals).orElseGet(() -> gaps.contain(office, day, serial));
    }

    /// What was leased to these devices for these days.
    public Map<DeviceId, List<CodeBlock>> leased(Collection<DeviceId> devices, Collection<LocalDate> days) {
        var blocks = new HashMap<DeviceId, List<CodeBlock>>();
        if (days.isEmpty()) {
            return blocks;
        }
        dsl.selectFrom(CODE_BLOCKS)
                .where(CODE_BLOCKS.DEVICE.in(
                        devices.stream().map(DeviceId::value).toList()))
                .and(CODE_BLOCKS.ON_DAY.in(days))
                .forEach(r -> blocks.computeIfAbsent(new DeviceId(r.getDevice()), _ -> new ArrayList<>())
                        .add(new CodeBlock(
                                new OfficeCode(r.getOffice()), r.getOnDay(), r.getFromSerial(), r.getToSerial())));
        return voided().without(blocks, days);
    }

    private int raise(OfficeCode office, LocalDate day, int count) {
        var raised = dsl.update(CODE_HEADS)
                .set(CODE_HEADS.SERIAL, CODE_HEADS.SERIAL.plus(count))
                .where(CODE_HEADS.OFFICE.eq(office.value()))
                .and(CODE_HEADS.ON_DAY.eq(day))
                .returning(CODE_HEADS.SERIAL)
                .fetchOne();
        if (raised != null) {
            return raised.getSerial();
        }
        var first = gaps.open(office, day) + count;
        dsl.insertInto(CODE_HEADS)
                .set(CODE_HEADS.OFFICE, office.value())
                .set(CODE_HEADS.ON_DAY, day)
                .set(CODE_HEADS.SERIAL, first)
                .execute();
        return first;
    }
}
