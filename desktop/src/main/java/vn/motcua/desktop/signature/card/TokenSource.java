// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import java.util.List;
import vn.motcua.desktop.signature.SignatureProblem;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.model.problem.Problem;

/// The signing keys of a machine.
public interface TokenSource {

    /// What could sign now. Asks for no PIN; may take a second.
    List<TokenOffer> offers();

    /// Opens one with one try of the PIN.
    ///
    /// @throws Problem of rooms `signature` and `card`
    SigningToken open(TokenChoice choice, char[] pin, PinAsker asker);

    /// A machine without keys.
    static TokenSource none() {
        return new TokenSource() {
            @Override
            public List<TokenOffer> offers() {
                return List.of();
            }

            @Override
            public SigningToken open(TokenChoice choice, char[] pin, PinAsker asker) {
                throw new Problem(SignatureProblem.NO_KEY);
            }
        };
    }
}
