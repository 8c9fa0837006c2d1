// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.motcua.model.problem.Problem;

/// Papers are named by their content, so a page sent twice after a lost connection is stored once.
///
/// @param sha256 64 lower-case hex digits of the plaintext's SHA-256
public record PaperId(String sha256) {

    public PaperId {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new Problem(PaperProblem.BAD_ID);
        }
    }

    public static PaperId of(byte[] bytes) {
        return new PaperId(HexFormat.of().formatHex(digest().digest(bytes)));
    }

    public static PaperId of(InputStream in) {
        try {
            var digest = digest();
            var buffer = new byte[1 << 16];
            for (int n; (n = in.read(buffer)) > 0; ) {
                digest.update(buffer, 0, n);
            }
            return new PaperId(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return sha256;
    }
}
