// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.money;

import vn.motcua.model.dossier.Dossier;

/// What somebody at a desk is to pay for a dossier.
public record Bill(Dossier dossier, FeeDue due) {

    /// Whether something was owed and all of it is paid.
    public boolean isPaid() {
        return due.owed() > 0 && due.left() == 0;
    }
}
