// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import vn.motcua.model.procedure.RequiredPaper;

/// One thing to add or put right.
public record SupplementItem(String what, String reason) {

    boolean asksWithoutReason(RequiredPaper row) {
        return reason.isBlank() && what.strip().equalsIgnoreCase(row.name().strip());
    }
}
