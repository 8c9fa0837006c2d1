// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;

/// The centre's own signing key: in a security module that `seal.pkcs11` in its home tells of, else in `seal.p12`. The
/// PIN or password is in `seal.pin`, readable by the service alone, or in the environment. Opened when it is first
/// used, and again when these files were changed; never given away. A PIN that was wrong is not tried again until
/// then.
public final class CentreKey implements AutoCloseable {

    private static final String PIN_VARIABLE = "MOTCUA_SEAL_PIN";

    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    /// @param key none: the PIN of then was wrong
    private record Opened(List<Long> changed, @Nullable HeldKey key) {}

    private final Path file;
    private final Path token;
    private final Path password;
    private final Clock clock;
    private final String classPath;
    private @Nullable Opened opened;

    /// @param home of the centre
    public CentreKey(Path home, Clock clock) {
        this(home, clock, System.getProperty("java.class.path"));
    }

    /// @param classPath for the process that a security module's library runs in
    public CentreKey(Path home, Clock clock, String classPath) {
        this.file = home.resolve("seal.p12");
        this.token = home.resolve("seal.pkcs11");
        this.password = home.resolve("seal.pin");
        this.clock = clock;
        this.classPath = classPath;
    }

    /// Its certificates, its own first.
    ///
    /// @throws Problem NO_KEY, KEY_EXPOSED, KEY_UNUSABLE
    List<X509Certificate> chain() {
        return open().chain();
    }

    /// @throws Problem as [#chain]
    byte[] sign(byte[] bytes) {
        try {
            return open().sign(bytes);
        } catch (KeyToken.WrongPin e) {
            forgetPin();
            throw new Problem(SealProblem.KEY_UNUSABLE);
        } catch (GeneralSecurityException | IOException e) {
            throw new Problem(SealProblem.KEY_UNUSABLE); // without the cause: it may name the password's kind
        }
    }

    private synchronized HeldKey open() {
        var inModule = Files.exists(token);
        if (!inModule && !Files.exists(file) || !Files.exists(password) && System.getenv(PIN_VARIABLE) == null) {
            throw new Problem(SealProblem.NO_KEY);
        }
        try {
            requireSecret(inModule ? token : file);
            requireSecret(password);
            var changed = List.of(changed(inModule ? token : file), changed(password));
            var known = opened;
            if (known == null || !known.changed().equals(changed) || isLost(known)) {
                close();
                known = read(changed, inModule);
                opened = known;
            }
            var key = known.key();
            if (key == null) {
                throw new Problem(SealProblem.KEY_UNUSABLE);
            }
            key.chain().getFirst().checkValidity(Date.from(clock.instant()));
            return key;
        } catch (IOException | GeneralSecurityException e) {
            throw new Problem(SealProblem.KEY_UNUSABLE); // without the cause: it may name the password's kind
        }
    }

    /// A key that wants the PIN before each signature refused it: as if it had been wrong at the first.
    private synchronized void forgetPin() {
        var known = opened;
        if (known != null) {
            opened = new Opened(known.changed(), null);
        }
    }

    /// A module that was opened once and has gone.
    private static boolean isLost(Opened known) {
        return known.key() != null && !known.key().isOpen();
    }

    private Opened read(List<Long> changed, boolean inModule) throws IOException, GeneralSecurityException {
        var pin = pin();
        try {
            return new Opened(
                    changed,
                    inModule ? KeyToken.open(KeyTokenPlace.read(token), pin, classPath) : KeyFile.open(file, pin));
        } catch (KeyToken.WrongPin wrong) {
            return new Opened(changed, null);
        } finally {
            Arrays.fill(pin, ' ');
        }
    }

    private char[] pin() throws IOException {
        var given = System.getenv(PIN_VARIABLE);
        return Files.exists(password)
                ? Files.readString(password, StandardCharsets.UTF_8).strip().toCharArray()
                : String.valueOf(given).toCharArray();
    }

    private static long changed(Path path) throws IOException {
        return Files.exists(path) ? Files.getLastModifiedTime(path).toMillis() : 0;
    }

    private static void requireSecret(Path path) throws IOException {
        if (Files.exists(path)
                && Files.getFileStore(path).supportsFileAttributeView("posix")
                && !Collections.disjoint(Files.getPosixFilePermissions(path), OTHERS)) {
            throw new Problem(SealProblem.KEY_EXPOSED);
        }
    }

    /// Lets go of the security module.
    @Override
    public synchronized void close() {
        var known = opened;
        opened = null;
        if (known != null && known.key() != null) {
            known.key().close();
        }
    }
}
