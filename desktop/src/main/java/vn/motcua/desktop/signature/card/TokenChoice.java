// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Wire;

/// Which key somebody signs with: a PKCS#12 file, a key on a token, or one that is kept at the centre. One of
/// them is set.
public record TokenChoice(
        @Nullable String file,
        @Nullable CardChoice card,
        @Nullable String centre) {

    /// The key of the centre.
    public static TokenChoice ofCentre() {
        return new TokenChoice(null, null, "seal");
    }

    public static TokenChoice of(Path p12) {
        return new TokenChoice(p12.toString(), null, null);
    }

    public static TokenChoice of(CardChoice card) {
        return new TokenChoice(null, card, null);
    }

    /// Whether the key is not on this machine: it wants another officer's approval instead of a PIN.
    public boolean atCentre() {
        return centre != null;
    }

    /// To be remembered.
    public String text() {
        return Wire.text(this);
    }

    /// @return empty for what cannot be read
    public static Optional<TokenChoice> parse(String text) {
        try {
            return Optional.of(Wire.read(text, TokenChoice.class));
        } catch (Problem unreadable) {
            return Optional.empty();
        }
    }
}
