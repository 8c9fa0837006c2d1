// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import java.util.Optional;
import vn.motcua.desktop.signature.SignerInfo;

/// Asks for a PIN once more: some keys want theirs at each signature (`CKA_ALWAYS_AUTHENTICATE`).
@FunctionalInterface
public interface PinAsker {

    /// Waits for the officer.
    ///
    /// @return empty if they thought better of it; wiped after use
    Optional<char[]> ask(SignerInfo signer);

    /// Where nobody sits.
    static PinAsker nobody() {
        return _ -> Optional.empty();
    }
}
