// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.warehouse;

import vn.motcua.model.problem.ProblemCode;

public enum WarehouseProblem implements ProblemCode {
    /// A look-up must say what it is for.
    NO_PURPOSE,
    /// Neither a dossier or session it is done for, nor the citizen's consent.
    NO_GROUND,
    /// The dossier it is done for is no dossier of this office.
    OTHER_DOSSIER,
    /// Number or key, exactly one of them.
    BAD_QUESTION,
    UNKNOWN_RESULT,
    /// The reason for ending a result is too long.
    BAD_REASON,
    /// It is no longer valid already.
    ALREADY_ENDED,
    /// No certificate in the file: neither PEM nor DER nor a PKCS#7 bundle.
    NO_CERTIFICATE,
    /// A certificate that may not issue others; {0} is its name.
    NOT_AN_AUTHORITY,
    /// No trusted authority of this fingerprint, or no place of this name in the registry.
    UNKNOWN_AUTHORITY;

    @Override
    public String room() {
        return "warehouse";
    }
}
