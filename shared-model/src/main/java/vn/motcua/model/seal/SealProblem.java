// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.seal;

import vn.motcua.model.problem.ProblemCode;

public enum SealProblem implements ProblemCode {
    /// The text is not one of our seals: other letters, other structure, cut off or overlong.
    MALFORMED,
    /// A field of a seal to be made breaks its rule.
    BAD_FIELD,
    /// Bytes that are no key of the expected kind.
    BAD_KEY,
    /// Bytes that are no trust list.
    TRUST_MALFORMED,
    /// A trust list that the pinned key did not sign.
    TRUST_FORGED;

    @Override
    public String room() {
        return "seal";
    }
}
