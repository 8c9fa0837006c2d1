// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.command.WrappedKey;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Wire;

/// The store key, put away once for each officer of the desk and once for the centre's recovery key, in `keys.json`.
/// Opening it is also how a password is checked while the centre is away.
public final class KeyRing {

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
    /// @param device of this counter: the centre opens the key in its name alone
    /// @param recovery RSA key of the centre
    public void add(OfficerId officer, String password, StoreKey key, DeviceId device, PublicKey recovery) {
        var old = ring();
        var officers = new TreeMap<>(old.officers());
        officers.put(officer.value(), wrap.wrap(key, password));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Disk.write(file, Wire.write(new Ring(1, officers, WrappedKey.of(key.bytes(), device, recovery))));
        } catch (IOException e) {
            throw StoreProblem.of(e);
        }
    }

    /// The key as only the centre's recovery key opens it in this device's name, base64; empty before the first
    /// officer.
    public String wrappedForRecovery() {
        return ring().recovery();
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
