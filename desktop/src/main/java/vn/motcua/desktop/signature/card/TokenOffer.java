// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.signature.SignerInfo;

/// A key that is there to sign with, as far as it is known without a PIN.
///
/// @param place the token's label, or the file's name
/// @param signer `null` for a file: it shows its certificate only after the PIN
public record TokenOffer(
        TokenChoice choice, String place, @Nullable SignerInfo signer, PinTries tries) {

    static TokenOffer of(Path p12) {
        return new TokenOffer(TokenChoice.of(p12), String.valueOf(p12.getFileName()), null, PinTries.ALL);
    }

    static TokenOffer of(CardModule module, Card card, CardKey key) {
        return new TokenOffer(TokenChoice.of(card.choice(module, key)), card.label(), key.signer(), card.tries());
    }
}
