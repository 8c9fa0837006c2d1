// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.util.UUID;

/// Identity of a dossier, made at the counter that opened it. People speak of its [DossierCode].
public record DossierId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
