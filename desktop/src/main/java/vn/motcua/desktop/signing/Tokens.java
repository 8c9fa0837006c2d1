// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.util.List;
import java.util.Optional;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.desktop.signature.card.PinAsker;
import vn.motcua.desktop.signature.card.TokenChoice;
import vn.motcua.desktop.signature.card.TokenOffer;

/// Where the signing key is. One PIN opens it for a batch; a wrong one is never tried again by the program.
@FunctionalInterface
public interface Tokens {

    /// @param asker for a key that wants its PIN at each signature
    /// @throws vn.motcua.model.problem.Problem WRONG_PIN, EXPIRED, NO_TOKEN …
    SigningToken open(char[] pin, PinAsker asker);

    /// What there is to choose from; may take a second.
    default List<TokenOffer> offers() {
        return List.of();
    }

    /// What was chosen, on this machine, now or another day.
    default Optional<TokenChoice> chosen() {
        return Optional.empty();
    }

    /// Remembers it.
    default void choose(TokenChoice choice) {
        throw new UnsupportedOperationException();
    }
}
