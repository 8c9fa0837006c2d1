// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.ACCESS_LOG;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.office.OfficerId;

/// Who looked at what, and why. Only ever added to.
public final class AccessLog {

    private final DSLContext dsl;

    AccessLog(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// @param subject a hash or an id, never a number in the clear
    public void add(
            UUID id, Instant at, DeviceId device, OfficerId officer, String what, String subject, String purpose) {
        dsl.insertInto(ACCESS_LOG)
                .set(ACCESS_LOG.ID, id)
                .set(ACCESS_LOG.AT, at.atOffset(ZoneOffset.UTC))
                .set(ACCESS_LOG.DEVICE, device.value())
                .set(ACCESS_LOG.OFFICER, officer.value())
                .set(ACCESS_LOG.WHAT, what)
                .set(ACCESS_LOG.SUBJECT, subject)
                .set(ACCESS_LOG.PURPOSE, purpose)
                .execute();
    }

    public int count(String what, String subject) {
        return dsl.fetchCount(ACCESS_LOG, ACCESS_LOG.WHAT.eq(what).and(ACCESS_LOG.SUBJECT.eq(subject)));
    }
}
