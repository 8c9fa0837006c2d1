// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/// Sums over a sequence of texts, each over all before it: a queue that was cut or changed shows, and so does a
/// log that is not the one that was read before.
public final class Chain {

    /// Before the first text.
    public static final String START = "0".repeat(64);

    private static final String PURPOSE = "motcua-command-v1\n";

    private Chain() {}

    /// SHA-256 over the sum so far and the text, 64 lower-case hex digits.
    ///
    /// @param before the sum so far, or [#START]
    public static String next(String before, String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before.getBytes(StandardCharsets.US_ASCII));
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What a device's key signs to vouch for its queue up to here; no seal ever has this form.
    public static byte[] signed(String sum) {
        return (PURPOSE + sum).getBytes(StandardCharsets.US_ASCII);
    }
}
