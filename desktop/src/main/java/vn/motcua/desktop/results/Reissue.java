// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.results;

import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;

/// Makes certified copies, with the keys of the signing desk.
public interface Reissue {

    /// Asks for the PIN, on the screen.
    ///
    /// @return whether the officer wants to go on
    boolean asked();

    /// Makes the copy and deposits it; takes seconds, away from the screen.
    ///
    /// @param reason what it is for
    /// @throws Problem of the token, the stamp or the store; nothing was done then
    void copy(Result original, String reason);
}
