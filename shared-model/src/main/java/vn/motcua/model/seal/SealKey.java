// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import vn.motcua.model.problem.Problem;

/// An Ed25519 key pair: an office's seal key, or the centre's trust key.
public record SealKey(PrivateKey secret, PublicKey open) {

    public static SealKey generate() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SealKey(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param pkcs8 private key, PKCS#8
    /// @param spki public key, SubjectPublicKeyInfo
    public static SealKey of(byte[] pkcs8, byte[] spki) {
        try {
            var secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            var key = new SealKey(secret, publicKey(spki));
            if (!verify(key.open, new byte[] {1}, key.sign(new byte[] {1}))) {
                throw new Problem(SealProblem.BAD_KEY);
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new Problem(e, SealProblem.BAD_KEY);
        }
    }

    /// @param spki SubjectPublicKeyInfo of an Ed25519 key
    public static PublicKey publicKey(byte[] spki) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki));
        } catch (GeneralSecurityException e) {
            throw new Problem(e, SealProblem.BAD_KEY);
        }
    }

    /// Name of a public key: the first 8 bytes of the SHA-256 of its SubjectPublicKeyInfo, as 16 hex digits.
    public static String idOf(byte[] spki) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(spki), 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String id() {
        return idOf(spki());
    }

    /// The private key, PKCS#8.
    public byte[] pkcs8() {
        return secret.getEncoded();
    }

    /// The public key, SubjectPublicKeyInfo (44 bytes).
    public byte[] spki() {
        return open.getEncoded();
    }

    /// Ed25519 (RFC 8032), 64 bytes.
    public byte[] sign(byte[] bytes) {
        return sign(secret, bytes);
    }

    static byte[] sign(PrivateKey key, byte[] bytes) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new Problem(e, SealProblem.BAD_KEY);
        }
    }

    /// Whether an Ed25519 signature is genuine; one that cannot be read is not.
    public static boolean verify(PublicKey key, byte[] bytes, byte[] sign) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(bytes);
            return signature.verify(sign);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "SealKey[" + id() + "]";
    }
}
