// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.seal;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.Signature;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.security.auth.login.LoginException;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.seal.SoftwareKey;

/// Signs with a key in a security module, by the JDK's own PKCS#11 provider. Told once by its standard input where the
/// key is and the PIN, tried once; from then on each block that comes is signed. The PIN is forgotten with the first
/// signature, unless the key wants it before each. Ends with its standard input, or with the first failure.
final class KeyTokenChild {

    static final int WRONG_PIN = -1;
    private static final int NO_KEY = 0;

    private KeyTokenChild() {}

    public static void main(String[] args) throws IOException {
        System.setOut(System.err); // standard output is the line to the centre
        var in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        try {
            serve(in, out);
        } catch (EOFException ended) {
            out.flush();
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            out.writeInt(e instanceof EachTimePin.Refused || isLoginRefused(e) ? WRONG_PIN : NO_KEY);
            out.flush();
        }
        Runtime.getRuntime().halt(0);
    }

    private static void serve(DataInputStream in, DataOutputStream out) throws IOException, GeneralSecurityException {
        var provider = provider(in.readUTF(), in.readInt());
        var wanted = in.readUTF();
        var secret = KeyToken.block(in);
        var pin = new String(secret, StandardCharsets.UTF_8).toCharArray();
        var store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, pin);
        Arrays.fill(secret, (byte) 0);
        var alias = alias(store, wanted);
        var chain = KeyFile.chain(store, alias);
        out.writeInt(chain.size());
        for (var certificate : chain) {
            KeyToken.block(out, certificate.getEncoded());
        }
        out.flush();
        var key = (PrivateKey) store.getKey(alias, null);
        var eachTime = false;
        for (var first = true; ; first = false) {
            var bytes = KeyToken.block(in);
            byte[] signature;
            try {
                signature = eachTime ? EachTimePin.sign(provider, key, bytes, pin) : sign(provider, key, bytes);
            } catch (GeneralSecurityException | ProviderException e) {
                eachTime = first && EachTimePin.isWanted(e);
                if (!eachTime) {
                    throw e;
                }
                signature = EachTimePin.sign(provider, key, bytes, pin);
            }
            if (!eachTime) {
                Arrays.fill(pin, ' ');
            }
            KeyToken.block(out, signature);
            out.flush();
        }
    }

    private static byte[] sign(Provider provider, PrivateKey key, byte[] bytes) throws GeneralSecurityException {
        var signature = Signature.getInstance(SoftwareKey.scheme(key), provider);
        signature.initSign(key);
        signature.update(bytes);
        return signature.sign();
    }

    private static Provider provider(String library, int slot) {
        var given = "--name = Motcua\nlibrary = \"%s\"\nslotListIndex = %d\n"
                .formatted(library.replace("\\", "\\\\").replace("\"", "\\\""), slot);
        return Security.getProvider("SunPKCS11").configure(given);
    }

    /// @param wanted SHA-256 of the certificate, empty: the first key that has one
    private static String alias(KeyStore store, String wanted) throws GeneralSecurityException {
        List<String> aliases = Collections.list(store.aliases());
        for (var alias : aliases) {
            if (store.isKeyEntry(alias)
                    && store.getCertificateChain(alias) != null
                    && (wanted.isEmpty() || wanted.equals(sha256(store, alias)))) {
                return alias;
            }
        }
        throw new GeneralSecurityException("no such key");
    }

    private static String sha256(KeyStore store, String alias) throws GeneralSecurityException {
        return PaperId.of(store.getCertificate(alias).getEncoded()).sha256();
    }

    private static boolean isLoginRefused(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof LoginException) {
                return true;
            }
        }
        return false;
    }
}
