// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import vn.motcua.desktop.signature.SigningToken;

/// Where the signing key is. One PIN opens it for a batch; a wrong one is never tried again by the program.
@FunctionalInterface
public interface Tokens {

    /// @throws vn.motcua.model.problem.Problem WRONG_PIN, EXPIRED, NO_TOKEN …
    SigningToken open(char[] pin);
}
