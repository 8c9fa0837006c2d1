// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.seal;

import vn.motcua.model.problem.ProblemCode;

public enum SealProblem implements ProblemCode {
    /// The centre has no key of its own.
    NO_KEY,
    /// Others than the service can read the key or its password.
    KEY_EXPOSED,
    /// The key cannot be opened, or is no longer valid.
    KEY_UNUSABLE,
    /// What is to be signed is no signature on a document by this key.
    BAD_REQUEST,
    UNKNOWN_REQUEST,
    /// The same id, but something else is asked for.
    USED_TWICE,
    /// Who asks cannot approve: a second officer must.
    OWN_REQUEST,
    /// It was approved or refused already.
    DECIDED,
    /// What was approved is not what was asked for.
    OTHER_DOCUMENT,
    /// The document has not come yet, so nobody can have seen what they approve.
    NO_DOCUMENT,
    /// It waited too long.
    TOO_OLD,
    /// A refusal needs a reason.
    NO_REASON,
    /// Too many wait already.
    TOO_MANY;

    @Override
    public String room() {
        return "centreseal";
    }
}
