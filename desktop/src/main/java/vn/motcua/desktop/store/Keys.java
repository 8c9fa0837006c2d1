// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.motcua.model.problem.Problem;

/// One key for each use, all made from the store key by HMAC-SHA-256, so that none tells of another.
///
/// @param database of the H2 file
/// @param content from which each paper's own key is made
/// @param names under which papers are filed
/// @param proof tells a wrong key from a broken file
record Keys(byte[] database, byte[] content, byte[] names, byte[] proof) {

    static Keys of(StoreKey key) {
        return new Keys(
                hmac(key.bytes(), utf8("motcua database")),
                hmac(key.bytes(), utf8("motcua papers")),
                hmac(key.bytes(), utf8("motcua names")),
                hmac(key.bytes(), utf8("motcua proof")));
    }

    /// Leaves a proof in a new profile, and checks it in a known one.
    ///
    /// @throws Problem WRONG_KEY
    void check(Path profile) {
        var file = profile.resolve("counter.key-proof");
        try {
            if (!Files.exists(file)) {
                Disk.write(file, proof);
            } else if (!MessageDigest.isEqual(proof, Files.readAllBytes(file))) {
                throw new Problem(StoreProblem.WRONG_KEY);
            }
        } catch (IOException e) {
            throw StoreProblem.of(e);
        }
    }

    static byte[] hmac(byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Keys[…]";
    }
}
