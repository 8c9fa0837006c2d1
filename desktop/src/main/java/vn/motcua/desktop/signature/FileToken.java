// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.SoftwareKey;

/// A token that is a PKCS#12 file.
public final class FileToken implements SigningToken {

    private final SoftwareKey key;
    private final SignerInfo info;

    private FileToken(PrivateKey key, List<X509Certificate> chain) {
        this.key = SoftwareKey.of(key, chain.getFirst().getPublicKey());
        this.info = SignerInfo.of(chain);
    }

    /// Opens it with today's date.
    public static FileToken open(Path p12, char[] pin) {
        return open(p12, pin, Instant.now());
    }

    /// @throws Problem `WRONG_PIN`, `EXPIRED`, `NOT_YET_VALID`, `NO_KEY`, `KEY_KIND`, `UNREADABLE`
    public static FileToken open(Path p12, char[] pin, Instant now) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(p12);
        } catch (IOException e) {
            throw new Problem(e, SignatureProblem.UNREADABLE);
        }
        return open(bytes, pin, now);
    }

    static FileToken open(byte[] p12, char[] pin, Instant now) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(p12), pin);
            for (var alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, pin) instanceof PrivateKey key && store.getCertificateChain(alias) != null) {
                    var chain = Arrays.stream(store.getCertificateChain(alias))
                            .map(X509Certificate.class::cast)
                            .toList();
                    SignerInfo.of(chain).requireUsable(now);
                    return new FileToken(key, chain);
                }
            }
            throw new Problem(SignatureProblem.NO_KEY);
        } catch (IOException e) {
            var wrong = e.getCause() instanceof UnrecoverableKeyException;
            throw new Problem(e, wrong ? SignatureProblem.WRONG_PIN : SignatureProblem.UNREADABLE);
        } catch (UnrecoverableKeyException e) {
            throw new Problem(e, SignatureProblem.WRONG_PIN);
        } catch (GeneralSecurityException e) {
            throw new Problem(e, SignatureProblem.UNREADABLE);
        }
    }

    @Override
    public SignerInfo info() {
        return info;
    }

    @Override
    public byte[] sign(byte[] toBeSigned) {
        try {
            return key.sign(toBeSigned);
        } catch (GeneralSecurityException e) {
            throw new Problem(e, SignatureProblem.TOKEN);
        }
    }

    @Override
    public void close() {
        // a file holds no session
    }
}
