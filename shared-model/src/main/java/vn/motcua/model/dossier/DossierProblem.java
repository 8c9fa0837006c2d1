// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import vn.motcua.model.problem.ProblemCode;

public enum DossierProblem implements ProblemCode {
    BAD_CODE,
    ALREADY_RECEIVED,
    PAPERS_MISSING,
    NOT_RECEIVED,
    NO_RESULT,
    ALREADY_RETURNED,
    NOT_YOURS,
    UNKNOWN_STAGE,
    CHANGED_MEANWHILE,
    UNKNOWN_DOSSIER,
    UNKNOWN_ACT,
    /// Arguments: the keys of the fields where another value stands than the one that was corrected.
    FIELD_CHANGED,
    CANCELLED,
    /// The dossier is with another office by now.
    FORWARDED;

    @Override
    public String room() {
        return "dossier";
    }
}
