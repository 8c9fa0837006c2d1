// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.swap;

import java.time.Instant;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.office.OfficeCode;

/// What anybody may read on an exported queue: whose it is, and how much. Nothing of a citizen.
///
/// @param format 1
/// @param device whose queue it is
/// @param desk short name of the old counter
/// @param damaged papers that could not be read and are not in it
/// @param key that opens the rest, wrapped for the centre's recovery key in this device's name, base64
record Label(
        int format,
        DeviceId device,
        OfficeCode office,
        String desk,
        Instant made,
        int commands,
        int papers,
        int damaged,
        String key) {

    static final int FORMAT = 1;
}
