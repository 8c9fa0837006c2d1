// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import java.util.Optional;
import vn.motcua.desktop.signature.SigningToken;

/// The officer's signing key, which signs the report of a verification.
public interface ReportKey {

    /// Whether one is chosen on this machine, or is the only one. May take a second.
    boolean isThere();

    /// Asks for its PIN, on the screen's thread. A wrong one is not tried again.
    ///
    /// @return empty where the officer thought better of it
    Optional<char[]> pin();

    /// @throws vn.motcua.model.problem.Problem of the token
    SigningToken open(char[] pin);

    /// No key: reports are left unsigned.
    static ReportKey none() {
        return new ReportKey() {
            @Override
            public boolean isThere() {
                return false;
            }

            @Override
            public Optional<char[]> pin() {
                return Optional.empty();
            }

            @Override
            public SigningToken open(char[] pin) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
