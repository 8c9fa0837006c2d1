// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.worker.Limits;
import vn.motcua.desktop.worker.Worker;

/// A SoftHSM token in a folder, for the demo and the tests: a real PKCS#11 token, but for its being software. Its key
/// is made inside and can never be taken out.
public final class DemoCard {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/lib/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib64/pkcs11/libsofthsm2.so"),
            Path.of("/usr/local/lib/softhsm/libsofthsm2.so"),
            Path.of("/opt/homebrew/lib/softhsm/libsofthsm2.so"));
    private static final Limits LIMITS = new Limits(48, Duration.ofSeconds(60));

    private DemoCard() {}

    /// What is asked of the child.
    ///
    /// @param chain to be laid beside the key, DER; empty while there is none
    /// @param asks whether the key wants its PIN at each signature
    record Make(String module, String label, byte[] pin, DemoAuthority.Kind kind, boolean asks, List<byte[]> chain) {}

    /// What the child made.
    ///
    /// @param key X.509 encoded, empty once the certificates are there
    /// @param locked whether the token confirms that the key was made inside, is sensitive and never was
    /// extractable
    record Made(byte[] key, boolean locked) {}

    /// Where SoftHSM is installed, if it is.
    public static Optional<Path> softHsm() {
        return PLACES.stream().filter(Files::isRegularFile).findFirst();
    }

    /// A module of its own: its configuration and all its tokens are in the folder.
    public static CardModule module(Path softHsm, Path folder) throws IOException {
        var tokens = Files.createDirectories(folder.resolve("tokens"));
        var conf = folder.resolve("softhsm2.conf");
        Files.writeString(
                conf,
                "directories.tokendir = %s%nobjectstore.backend = file%nlog.level = ERROR%nslots.removable = true%n"
                        .formatted(tokens.toAbsolutePath()));
        return new CardModule(
                softHsm, Map.of("SOFTHSM2_CONF", conf.toAbsolutePath().toString()));
    }

    /// Makes a token with one key.
    ///
    /// @param certify signer first, then the authorities
    /// @return whether the token confirms that its key never was and never will be outside
    public static boolean make(
            CardModule module,
            String label,
            char[] pin,
            DemoAuthority.Kind kind,
            boolean asks,
            Function<PublicKey, List<X509Certificate>> certify) {
        try (var worker = Worker.start(DemoCardChild.class, LIMITS, module.environment())) {
            var library = module.library().toString();
            var secret = new String(pin).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            worker.send(new Make(library, label, secret, kind, asks, List.of()));
            var made = worker.next(Made.class);
            var chain = certify.apply(DemoCardChild.publicKey(kind, Objects.requireNonNull(made.key())));
            worker.send(new Make(library, label, secret, kind, asks, Chain.encode(chain)));
            return worker.next(Made.class).locked() && made.locked();
        }
    }
}
