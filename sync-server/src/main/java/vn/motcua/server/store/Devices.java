// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.DEVICES;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.server.store.db.tables.records.DevicesRecord;

/// Enrolled devices.
public final class Devices {

    private final DSLContext dsl;

    Devices(DSLContext dsl) {
        this.dsl = dsl;
    }

    public void add(Device device) {
        dsl.insertInto(DEVICES)
                .set(DEVICES.ID, device.id().value())
                .set(DEVICES.OFFICE, device.office().value())
                .set(DEVICES.DESK, device.desk())
                .set(DEVICES.SECRET_HASH, device.secretHash())
                .set(DEVICES.SEAL_KEY_ID, device.sealKeyId())
                .set(DEVICES.SEAL_KEY, device.sealKey())
                .set(DEVICES.ENROLLED_AT, device.enrolledAt().atOffset(ZoneOffset.UTC))
                .set(DEVICES.REVOKED, device.revoked())
                .execute();
    }

    public Optional<Device> find(DeviceId id) {
        return dsl.selectFrom(DEVICES).where(DEVICES.ID.eq(id.value())).fetchOptional(Devices::toDevice);
    }

    /// Locks the device until the end of the transaction: two pushes of one device never interleave.
    public Optional<Device> lock(DeviceId id) {
        return dsl.selectFrom(DEVICES)
                .where(DEVICES.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(Devices::toDevice);
    }

    public List<Device> all() {
        return dsl.selectFrom(DEVICES).orderBy(DEVICES.ENROLLED_AT, DEVICES.ID).fetch(Devices::toDevice);
    }

    /// Another text whenever a device was added or revoked.
    public String tally() {
        return dsl.fetchCount(DEVICES) + "/" + dsl.fetchCount(DEVICES, DEVICES.REVOKED.isTrue());
    }

    public void revoke(DeviceId id) {
        dsl.update(DEVICES)
                .set(DEVICES.REVOKED, true)
                .where(DEVICES.ID.eq(id.value()))
                .execute();
    }

    private static Device toDevice(DevicesRecord row) {
        return new Device(
                new DeviceId(row.getId()),
                new OfficeCode(row.getOffice()),
                row.getDesk(),
                row.getSecretHash(),
                row.getSealKeyId(),
                row.getSealKey(),
                row.getEnrolledAt().toInstant(),
                row.getRevoked());
    }
}
