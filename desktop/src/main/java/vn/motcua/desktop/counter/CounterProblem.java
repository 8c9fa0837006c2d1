// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import vn.motcua.model.problem.ProblemCode;

public enum CounterProblem implements ProblemCode {
    /// A code that is neither a card nor known here, and nobody's session is open.
    UNKNOWN_CODE,
    /// The office's key card of a citizen was bound to somebody else.
    NOT_FOUND,
    NO_PAGES,
    /// The dossier is received; only its paper is missing.
    NOT_PRINTED;

    @Override
    public String room() {
        return "counter";
    }
}
