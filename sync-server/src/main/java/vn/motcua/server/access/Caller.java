// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.access;

import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.server.store.Device;

/// Who makes a call: an officer signed in on an enrolled device of the same office.
public record Caller(Device device, Officer officer) {

    public OfficeCode office() {
        return device.office();
    }
}
