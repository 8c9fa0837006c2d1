// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.seal;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/// A key in memory that signs documents with SHA-256: RSA (PKCS#1 v1.5) or on a curve (ECDSA, DER). AWS-LC does the
/// arithmetic where its native part loads, RSA-2048 about three times as fast as the JDK, which does it elsewhere.
public final class SoftwareKey {

    private static final String FAST = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";
    private static final byte[] PROBE = {1};

    private final PrivateKey key;
    private final @Nullable Provider provider;

    /// @param key in the provider's own form, which costs more than a signature to make
    /// @param provider `null` for the JDK's own
    private SoftwareKey(PrivateKey key, @Nullable Provider provider) {
        this.key = key;
        this.provider = provider;
    }

    /// @param open the public key that belongs to it: the JDK checks one signature by the native part before any other
    public static SoftwareKey of(PrivateKey secret, PublicKey open) {
        return of(secret, open, Loaded.PROVIDER);
    }

    static SoftwareKey of(PrivateKey secret, PublicKey open, @Nullable Provider provider) {
        var fast = provider == null ? null : tried(secret, open, provider);
        return fast == null ? new SoftwareKey(secret, null) : fast;
    }

    private static @Nullable SoftwareKey tried(PrivateKey secret, PublicKey open, Provider provider) {
        try {
            var same = KeyFactory.getInstance(secret.getAlgorithm(), provider).translateKey(secret);
            var fast = new SoftwareKey((PrivateKey) same, provider);
            var check = Signature.getInstance(scheme(open));
            check.initVerify(open);
            check.update(PROBE);
            return check.verify(fast.sign(PROBE)) ? fast : null;
        } catch (GeneralSecurityException | RuntimeException | LinkageError e) {
            return null; // whatever it is, the JDK can do the same
        }
    }

    /// Name of the scheme that a key signs with.
    public static String scheme(Key key) {
        return key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    }

    /// Whether the native part signs.
    boolean isFast() {
        return provider != null;
    }

    /// @param bytes themselves, not their hash
    public byte[] sign(byte[] bytes) throws GeneralSecurityException {
        var scheme = scheme(key);
        var signature = provider == null ? Signature.getInstance(scheme) : Signature.getInstance(scheme, provider);
        signature.initSign(key);
        signature.update(bytes);
        return signature.sign();
    }

    /// Loaded with the first key, and handed to signatures only: nothing else in the program changes its provider.
    private static final class Loaded {

        static final @Nullable Provider PROVIDER = find();

        private static @Nullable Provider find() {
            try {
                return ServiceLoader.load(Provider.class, SoftwareKey.class.getClassLoader()).stream()
                        .filter(one -> one.type().getName().equals(FAST))
                        .findFirst()
                        .map(ServiceLoader.Provider::get)
                        .orElse(null);
            } catch (ServiceConfigurationError | RuntimeException | LinkageError e) {
                return null; // no native part for this machine
            }
        }
    }
}
