// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.seal.Seal;

/// What a seal says, for people and for programs.
final class SealFacts {

    private SealFacts() {}

    /// Lines below a verdict; empty without a seal.
    static String text(@Nullable Seal seal, Words words) {
        return seal == null
                ? ""
                : words.get(
                        "cli.seal",
                        seal.id(),
                        seal.kind(),
                        seal.issuer(),
                        seal.issuedAt().toString(),
                        day(seal.expiresAt()),
                        seal.holder(),
                        seal.keyId());
    }

    static @Nullable Object json(@Nullable Seal seal) {
        return seal == null
                ? null
                : Report.object(
                        "id", seal.id(),
                        "kind", seal.kind(),
                        "issuer", seal.issuer(),
                        "issuedAt", seal.issuedAt().toString(),
                        "expiresAt", day(seal.expiresAt()),
                        "length", seal.length(),
                        "digest", seal.digest(),
                        "holder", seal.holder(),
                        "keyId", seal.keyId());
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }
}
