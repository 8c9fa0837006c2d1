// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Wire;

/// Which key somebody signs with: a PKCS#12 file or a key on a token. One of the two is set.
public record TokenChoice(@Nullable String file, @Nullable CardChoice card) {

    public static TokenChoice of(Path p12) {
        return new TokenChoice(p12.toString(), null);
    }

    public static TokenChoice of(CardChoice card) {
        return new TokenChoice(null, card);
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
