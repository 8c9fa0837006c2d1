// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;

/// The centre's own signing key: `seal.p12` in its home, its password in `seal.pin`, both readable by the
/// service alone. Opened when it is first used, and again when the file was changed; never given away.
public final class CentreKey {

    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private record Opened(long changed, PrivateKey key, List<X509Certificate> chain) {}

    private final Path file;
    private final Path password;
    private final Clock clock;
    private @Nullable Opened opened;

    /// @param home of the centre
    public CentreKey(Path home, Clock clock) {
        this.file = home.resolve("seal.p12");
        this.password = home.resolve("seal.pin");
        this.clock = clock;
    }

    /// Its certificates, its own first.
    ///
    /// @throws Problem NO_KEY, KEY_EXPOSED, KEY_UNUSABLE
    List<X509Certificate> chain() {
        return open().chain();
    }

    /// @throws Problem as [#chain]
    byte[] sign(byte[] bytes) {
        var key = open().key();
        try {
            var signature =
                    Signature.getInstance(key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new Problem(e, SealProblem.KEY_UNUSABLE);
        }
    }

    private synchronized Opened open() {
        if (!Files.exists(file) || !Files.exists(password)) {
            throw new Problem(SealProblem.NO_KEY);
        }
        try {
            requireSecret(file);
            requireSecret(password);
            var changed = Files.getLastModifiedTime(file).toMillis();
            var known = opened;
            if (known == null || known.changed() != changed) {
                known = read(changed);
                opened = known;
            }
            known.chain().getFirst().checkValidity(java.util.Date.from(clock.instant()));
            return known;
        } catch (IOException | GeneralSecurityException e) {
            throw new Problem(SealProblem.KEY_UNUSABLE); // without the cause: it may name the password's kind
        }
    }

    private Opened read(long changed) throws IOException, GeneralSecurityException {
        var pin = Files.readString(password, StandardCharsets.UTF_8).strip().toCharArray();
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(Files.readAllBytes(file)), pin);
            for (var alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, pin) instanceof PrivateKey key && store.getCertificateChain(alias) != null) {
                    var chain = Arrays.stream(store.getCertificateChain(alias))
                            .map(X509Certificate.class::cast)
                            .toList();
                    return new Opened(changed, key, chain);
                }
            }
            throw new Problem(SealProblem.KEY_UNUSABLE);
        } finally {
            Arrays.fill(pin, ' ');
        }
    }

    private static void requireSecret(Path path) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")
                && !Collections.disjoint(Files.getPosixFilePermissions(path), OTHERS)) {
            throw new Problem(SealProblem.KEY_EXPOSED);
        }
    }
}
