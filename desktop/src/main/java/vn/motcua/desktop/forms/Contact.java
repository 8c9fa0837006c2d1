// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import vn.motcua.model.office.Hotline;
import vn.motcua.model.office.Officer;

/// Whom to ask for help.
///
/// @param name the clerk or unit
public record Contact(String name, String phone, String website) {

    /// The officer, under the numbers of the office.
    public static Contact of(Officer officer, Hotline hotline) {
        return new Contact(officer.name(), hotline.phone(), hotline.website());
    }
}
