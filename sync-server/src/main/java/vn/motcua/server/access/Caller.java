// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.server.store.AccessLog;
import vn.motcua.server.store.Device;

/// Who makes a call: an officer signed in on an enrolled device of the same office.
public record Caller(Device device, Officer officer) {

    public OfficeCode office() {
        return device.office();
    }

    /// A line of the access log.
    ///
    /// @param subject a hash or an id, never a number in the clear
    /// @param about the dossier or session it was done for
    public AccessLog.Line looked(
            UUID id, Instant at, String what, String subject, String purpose, @Nullable UUID about) {
        return new AccessLog.Line(id, at, device.id(), office(), officer.id(), what, subject, purpose, about, null);
    }
}
