// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import vn.motcua.model.seal.SoftwareKey;

/// A key in a PKCS#12 file.
record KeyFile(SoftwareKey key, List<X509Certificate> chain) implements HeldKey {

    static KeyFile open(Path file, char[] password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        for (var alias : Collections.list(store.aliases())) {
            if (store.getKey(alias, password) instanceof PrivateKey key && store.getCertificateChain(alias) != null) {
                var chain = chain(store, alias);
                return new KeyFile(SoftwareKey.of(key, chain.getFirst().getPublicKey()), chain);
            }
        }
        throw new GeneralSecurityException("no key");
    }

    static List<X509Certificate> chain(KeyStore store, String alias) throws GeneralSecurityException {
        return Arrays.stream(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
    }

    @Override
    public byte[] sign(byte[] bytes) throws GeneralSecurityException {
        return key.sign(bytes);
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
