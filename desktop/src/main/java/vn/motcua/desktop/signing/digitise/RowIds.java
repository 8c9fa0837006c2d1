// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.motcua.model.result.ResultId;

/// Names the results of one worksheet, each row always the same: a run that was cut off goes on without doing anything
/// twice. Without the seed nobody can guess them.
///
/// @param seed 64 hex digits
record RowIds(String seed) {

    private static final String MAC = "HmacSHA256";
    private static final int LETTERS = 20;

    /// @param random a cryptographically strong source
    static RowIds fresh(RandomGenerator random) {
        var seed = new byte[32];
        random.nextBytes(seed);
        return new RowIds(HexFormat.of().formatHex(seed));
    }

    ResultId of(int row) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(seed), MAC));
            var rest = new BigInteger(
                    1,
                    mac.doFinal(ByteBuffer.allocate(Integer.BYTES).putInt(row).array()));
            var base = BigInteger.valueOf(ResultId.ALPHABET.length());
            var text = new StringBuilder(LETTERS);
            for (var i = 0; i < LETTERS; i++) {
                var parts = rest.divideAndRemainder(base);
                text.append(ResultId.ALPHABET.charAt(parts[1].intValue()));
                rest = parts[0];
            }
            return new ResultId(text.toString());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
