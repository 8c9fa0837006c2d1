// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import vn.motcua.model.citizen.Citizen;

/// A person or organisation on a sheet; what is unknown is empty.
///
/// @param number personal identification number, passport or tax code
public record Party(String name, String address, String phone, String email, String number) {

    public static Party of(Citizen citizen) {
        return new Party(
                citizen.name(),
                citizen.residence(),
                citizen.phone(),
                "",
                citizen.number().value());
    }

    public static Party named(String name) {
        return new Party(name, "", "", "", "");
    }
}
