// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.procedure.Procedure;

/// Why a citizen comes, and what will become of it.
///
/// @param no of the day, from 1
record Errand(int no, Fate fate, Procedure procedure, Citizen citizen) {

    @Override
    public String toString() {
        return no + " " + fate;
    }
}
