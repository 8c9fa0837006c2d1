// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import vn.motcua.model.problem.ProblemCode;

public enum CardProblem implements ProblemCode {
    /// {0} file name.
    MODULE_MISSING,
    /// {0} file name: no PKCS#11 module.
    MODULE_FOREIGN,
    /// The module crashed, hung or would not start.
    MODULE_BROKEN,
    /// Pulled out, or never in.
    TOKEN_GONE,
    /// Wrong, and one more locks it.
    WRONG_PIN_LAST,
    PIN_LOCKED,
    /// The PIN has expired or was never set.
    PIN_UNSET,
    /// The key asks for its PIN at each signature, and nobody gave it.
    PIN_NOT_GIVEN;

    @Override
    public String room() {
        return "card";
    }
}
