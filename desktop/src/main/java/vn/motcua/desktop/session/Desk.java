// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.session;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import vn.motcua.desktop.centre.Credential;
import vn.motcua.desktop.centre.HttpCentralServer;
import vn.motcua.desktop.store.Disk;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.office.Office;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Wire;

/// What an enrolled desk knows before anybody has signed in: where the centre is and how to prove itself. Kept in
/// `desk.json`; nothing of a citizen is in it.
///
/// @param url of the centre
/// @param fingerprint of the centre's certificate, SHA-256 in hex
/// @param secret the device's credential
/// @param name short name of the desk
/// @param trustKey signs the trust list, SubjectPublicKeyInfo in base64
/// @param recoveryKey the store key is wrapped for it, SubjectPublicKeyInfo in base64
record Desk(
        String url,
        String fingerprint,
        DeviceId device,
        String secret,
        Office office,
        String name,
        String sealKeyId,
        String trustKey,
        String recoveryKey) {

    static Optional<Desk> read(Path profile) {
        var file = file(profile);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Wire.read(Files.readAllBytes(file), Desk.class));
        } catch (IOException | Problem e) {
            throw new Problem(e, SessionProblem.BROKEN);
        }
    }

    void write(Path profile) {
        try {
            Files.createDirectories(profile);
            Disk.write(file(profile), Wire.write(this));
        } catch (IOException e) {
            throw new Problem(e, SessionProblem.BROKEN);
        }
    }

    HttpCentralServer centre() {
        return new HttpCentralServer(URI.create(url), new Credential(device, secret), fingerprint);
    }

    PublicKey recovery() {
        try {
            var spki = Base64.getDecoder().decode(recoveryKey);
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(spki));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Problem(e, SessionProblem.BROKEN);
        }
    }

    private static Path file(Path profile) {
        return profile.resolve("desk.json");
    }

    /// Never the secret.
    @Override
    public String toString() {
        return "Desk[" + name + " " + device + "]";
    }
}
