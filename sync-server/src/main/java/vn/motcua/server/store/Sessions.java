// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.LEASES;
import static vn.motcua.server.store.db.Tables.OFFICERS;
import static vn.motcua.server.store.db.Tables.SESSIONS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;

/// Who is signed in where, and who may work offline where until when.
public final class Sessions {

    private final DSLContext dsl;

    Sessions(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// @param tokenHash SHA-256 of the bearer token, hex
    public void open(String tokenHash, OfficerId officer, DeviceId device, Instant until, Instant offlineUntil) {
        dsl.insertInto(SESSIONS)
                .set(SESSIONS.TOKEN_HASH, tokenHash)
                .set(SESSIONS.OFFICER, officer.value())
                .set(SESSIONS.DEVICE, device.value())
                .set(SESSIONS.EXPIRES_AT, until.atOffset(ZoneOffset.UTC))
                .execute();
        var lease = dsl.newRecord(LEASES);
        lease.setDevice(device.value());
        lease.setOfficer(officer.value());
        lease.setUntil(offlineUntil.atOffset(ZoneOffset.UTC));
        Rows.put(lease);
    }

    /// The officer behind a token on this very device, while the session lasts.
    public Optional<Officer> officer(String tokenHash, DeviceId device, Instant now) {
        return dsl.select(OFFICERS.fields())
                .from(SESSIONS)
                .join(OFFICERS)
                .on(OFFICERS.ID.eq(SESSIONS.OFFICER))
                .where(SESSIONS.TOKEN_HASH.eq(tokenHash))
                .and(SESSIONS.DEVICE.eq(device.value()))
                .and(SESSIONS.EXPIRES_AT.gt(now.atOffset(ZoneOffset.UTC)))
                .fetchOptional(row -> Officers.toOfficer(row.into(OFFICERS)));
    }

    /// Who ever signed in on these devices, and until when each may work there offline.
    public Map<DeviceId, Map<OfficerId, Instant>> leases(Collection<DeviceId> devices) {
        var leases = new HashMap<DeviceId, Map<OfficerId, Instant>>();
        dsl.selectFrom(LEASES)
                .where(LEASES.DEVICE.in(devices.stream().map(DeviceId::value).toList()))
                .forEach(r -> leases.computeIfAbsent(new DeviceId(r.getDevice()), _ -> new HashMap<>())
                        .put(new OfficerId(r.getOfficer()), r.getUntil().toInstant()));
        return leases;
    }

    public void forget(Instant endedBefore) {
        dsl.deleteFrom(SESSIONS)
                .where(SESSIONS.EXPIRES_AT.lt(endedBefore.atOffset(ZoneOffset.UTC)))
                .execute();
    }
}
