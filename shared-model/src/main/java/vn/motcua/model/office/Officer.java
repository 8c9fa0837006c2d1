// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.office;

import java.util.Set;

/// A one-stop officer (cán bộ một cửa) as signed in at a desk.
///
/// @param id sign-in name
/// @param name full name, as printed under a signature
/// @param title as printed, for example `Cán bộ tiếp nhận`
/// @param office where the officer works
/// @param roles what the officer may do there
public record Officer(OfficerId id, String name, String title, OfficeCode office, Set<Role> roles) {

    public boolean may(Role role) {
        return roles.contains(role);
    }
}
