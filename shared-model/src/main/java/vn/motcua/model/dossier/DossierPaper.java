// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import vn.motcua.model.procedure.RequiredPaper;

/// One row of a dossier's checklist: what the procedure requires, and where it came from.
public record DossierPaper(RequiredPaper required, Source source) {

    public boolean isMissing() {
        return required.required() && source instanceof Source.Missing;
    }
}
