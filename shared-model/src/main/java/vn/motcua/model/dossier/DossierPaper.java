// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import vn.motcua.model.procedure.RequiredPaper;

/// One row of a dossier's checklist: what the procedure requires, and where it came from.
///
/// @param demanded why the citizen was asked for it although the warehouse has it (NĐ 118/2025 art 5), empty if not
public record DossierPaper(RequiredPaper required, Source source, String demanded) {

    public DossierPaper {
        demanded = demanded == null ? "" : demanded;
    }

    public DossierPaper(RequiredPaper required, Source source) {
        this(required, source, "");
    }

    public boolean isMissing() {
        return required.required() && source instanceof Source.Missing;
    }
}
