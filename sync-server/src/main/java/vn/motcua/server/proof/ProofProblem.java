// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.proof;

import vn.motcua.model.problem.ProblemCode;

/// Why a signature could not be made provable for longer, this time.
public enum ProofProblem implements ProblemCode {
    /// The process that does it ended, or could not be started.
    CHILD_DIED,
    /// The signed file has not arrived yet.
    NO_PAPER,
    /// The time-stamping authority has no newer certificate: another time stamp would not hold longer.
    NO_NEWER_STAMP,
    /// What came back is not the signed file with something added.
    NOT_THE_SAME;

    @Override
    public String room() {
        return "proof";
    }
}
