// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import vn.motcua.model.problem.Problem;

/// Argon2id of the password (64 MiB, 3 rounds, 1 lane; RFC 9106 §4, second choice with one lane), then AES-256-GCM.
final class PasswordWrap implements KeyWrap {

    private static final String HOW = "argon2id+aes-256-gcm";
    private static final List<Integer> COST = List.of(64 << 10, 3, 1);

    @Override
    public Wrapped wrap(StoreKey key, String password) {
        var salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, password, salt, COST).doFinal(key.bytes());
            return new Wrapped(HOW, COST, hex(salt), hex(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public StoreKey unwrap(Wrapped wrapped, String password) {
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, password, bytes(wrapped.salt()), wrapped.parameters());
            return new StoreKey(cipher.doFinal(bytes(wrapped.sealed())));
        } catch (GeneralSecurityException e) {
            throw new Problem(e, StoreProblem.WRONG_PASSWORD);
        }
    }

    /// The nonce may be fixed: each salt makes a key that is used once.
    private static Cipher cipher(int mode, String password, byte[] salt, List<Integer> cost)
            throws GeneralSecurityException {
        var key = new SecretKeySpec(key(password, salt, cost), "AES");
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(128, new byte[12]));
        return cipher;
    }

    private static byte[] key(String password, byte[] salt, List<Integer> cost) {
        var argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.get(0))
                .withIterations(cost.get(1))
                .withParallelism(cost.get(2))
                .withSalt(salt)
                .build());
        var key = new byte[32];
        var typed = Normalizer.normalize(password, Normalizer.Form.NFC);
        argon.generateBytes(typed.getBytes(StandardCharsets.UTF_8), key);
        return key;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
