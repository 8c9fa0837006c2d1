// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.seal.Seal;

/// What a seal says, for people and for programs.
final class SealFacts {

    /// Dates as people here write them.
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private SealFacts() {}

    /// Lines below a verdict; empty without a seal.
    static String text(@Nullable Seal seal, Words words) {
        return seal == null
                ? ""
                : words.get(
                        "cli.seal",
                        seal.id().value(),
                        seal.kind(),
                        seal.issuer().value(),
                        day(seal.issuedAt()),
                        day(seal.expiresAt()),
                        seal.holder(),
                        seal.keyId());
    }

    static @Nullable Object json(@Nullable Seal seal) {
        return seal == null
                ? null
                : Report.object(
                        "id", seal.id().value(),
                        "kind", seal.kind(),
                        "issuer", seal.issuer().value(),
                        "issuedAt", text(seal.issuedAt()),
                        "expiresAt", text(seal.expiresAt()),
                        "length", seal.length(),
                        "digest", seal.digest(),
                        "holder", seal.holder(),
                        "keyId", seal.keyId());
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "—" : DAY.format(at.atZone(HERE));
    }

    /// ISO 8601, for programs.
    static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
