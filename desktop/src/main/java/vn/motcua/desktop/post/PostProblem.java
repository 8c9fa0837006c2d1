// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import vn.motcua.model.problem.ProblemCode;

public enum PostProblem implements ProblemCode {
    /// No seal number was given.
    NO_SEAL,
    /// The sheets in the envelope were not counted.
    NO_SHEETS,
    /// The sender has not seen the seal, or not read the list.
    NOT_SEEN,
    /// The owner did not sign in with an account of their own.
    NO_ACCOUNT,
    /// Nothing is chosen for the bag.
    EMPTY_BAG,
    /// A bag goes to one office.
    MIXED_BAG,
    /// {0} is what was read.
    UNKNOWN_BAG,
    /// Every dossier of the bag must be said to be there or not.
    NOT_CHECKED,
    /// Who gave the bag is not named.
    NO_GIVER,
    /// {0} is the code: its result does not go by post.
    NOT_BY_POST,
    /// {0} is the code: it has no result that waits.
    NO_RESULT_YET,
    /// Who took it, or what proves it, is missing.
    NO_DELIVERY_PROOF,
    /// {0} names the sheet: what was done stands.
    NOT_PRINTED;

    @Override
    public String room() {
        return "post";
    }
}
