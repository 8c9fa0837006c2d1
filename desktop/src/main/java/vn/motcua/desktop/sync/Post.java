// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import vn.motcua.model.office.Office;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.Role;

/// Who works where.
///
/// @param desk short name of the desk, for example `Q03`
public record Post(Office office, Officer officer, String desk) {

    /// Whether what the centre holds for a person waits for this officer.
    boolean mayDecide() {
        return officer.may(Role.SUPERVISOR);
    }
}
