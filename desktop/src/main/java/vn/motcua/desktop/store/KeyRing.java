// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Wire;

/// The store key, put away once for each officer of the desk and once for the centre's recovery key, in `keys.json`.
/// Opening it is also how a password is checked while the centre is away.
public final class KeyRing {

    /// RSA-OAEP with SHA-256 for hash and mask: what the centre unwraps with.
    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    /// @param recovery the key wrapped for the centre, base64; empty before the first officer
    private record Ring(int version, Map<String, KeyWrap.Wrapped> officers, String recovery) {}

    private final Path file;
    private final KeyWrap wrap = new PasswordWrap();

    private KeyRing(Path file) {
        this.file = file;
    }

    public static KeyRing at(Path profile) {
        return new KeyRing(profile.resolve("keys.json"));
    }

    /// Whether no officer ever signed in here.
    public boolean isEmpty() {
        return ring().officers().isEmpty();
    }

    public boolean knows(OfficerId officer) {
        return ring().officers().containsKey(officer.value());
    }

    /// @throws Problem WRONG_PASSWORD, also for an officer it does not know: the answer tells nothing
    public StoreKey unlock(OfficerId officer, String password) {
        KeyWrap.@Nullable Wrapped wrapped = ring().officers().get(officer.value());
        if (wrapped == null) {
            throw new Problem(StoreProblem.WRONG_PASSWORD);
        }
        return wrap.unwrap(wrapped, password);
    }

    /// Puts the key away for an officer, in place of an older password's.
    ///
    /// @param recovery RSA key of the centre
    public void add(OfficerId officer, String password, StoreKey key, PublicKey recovery) {
        var old = ring();
        var officers = new TreeMap<>(old.officers());
        officers.put(officer.value(), wrap.wrap(key, password));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Disk.write(file, Wire.write(new Ring(1, officers, wrapped(key, recovery))));
        } catch (IOException e) {
            throw StoreProblem.of(e);
        }
    }

    /// The key as only the centre's recovery key opens it, base64; empty before the first officer.
    public String wrappedForRecovery() {
        return ring().recovery();
    }

    /// A key as only the centre's recovery key opens it, base64.
    public static String wrapped(StoreKey key, PublicKey recovery) {
        try {
            var cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(Cipher.ENCRYPT_MODE, recovery, OAEP);
            return Base64.getEncoder().encodeToString(cipher.doFinal(key.bytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no RSA key", e);
        }
    }

    private Ring ring() {
        if (!Files.exists(file)) {
            return new Ring(1, Map.of(), "");
        }
        try {
            return Wire.read(Files.readAllBytes(file), Ring.class);
        } catch (IOException e) {
            throw StoreProblem.of(e);
        } catch (Problem e) {
            throw new Problem(e, StoreProblem.BROKEN);
        }
    }
}
