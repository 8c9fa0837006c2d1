// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDate;
import vn.motcua.model.office.Office;

/// The head of a sheet.
///
/// @param parent governing body, as printed, for example `UBND PHƯỜNG HẢI CHÂU`
/// @param office who issues the paper
/// @param place where it is signed
/// @param day of the paper
public record Letterhead(String parent, String office, String place, LocalDate day) {

    public static Letterhead of(Office office, LocalDate day) {
        return new Letterhead(office.parent(), office.name(), office.place(), day);
    }
}
