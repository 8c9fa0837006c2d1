// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.signature.SignerInfo;
import vn.motcua.desktop.signature.card.DemoCard;
import vn.motcua.desktop.signature.card.MachineTokens;

/// The demo's signing key: on a SoftHSM token where that is installed, made inside and never outside; else a PKCS#12
/// file.
///
/// @param onToken whether it is on a token
/// @param lockedIn whether the token confirms that the key was made in it and cannot be taken out
record DemoKey(MachineTokens machine, boolean onToken, boolean lockedIn) {

    private static final String OFFICE = "UBND phường Hải Châu (mẫu)";
    private static final String LABEL = "Motcua demo";

    /// @param home the demo's folder
    static DemoKey make(Path home, DemoAuthority authority, String pin, Clock clock) throws IOException {
        var now = clock.instant();
        var from = now.minus(Duration.ofDays(1));
        var to = now.plus(Duration.ofDays(365));
        var kind = DemoAuthority.Kind.RSA_2048;
        var softHsm = DemoCard.softHsm();
        if (softHsm.isPresent()) {
            var module = DemoCard.module(softHsm.get(), home.resolve("token"));
            var locked = DemoCard.make(
                    module,
                    LABEL,
                    pin.toCharArray(),
                    kind,
                    false,
                    key -> authority.certify(DemoSite.SIGNER, OFFICE, key, from, to));
            return new DemoKey(new MachineTokens(List.of(), List.of(module), clock), true, locked);
        }
        return file(home, authority.issue(DemoSite.SIGNER, OFFICE, kind, pin.toCharArray(), from, to), clock);
    }

    private static DemoKey file(Path home, byte[] p12, Clock clock) throws IOException {
        var file = home.resolve("signer.p12");
        Files.write(file, p12);
        return new DemoKey(new MachineTokens(List.of(file), List.of(), clock), false, false);
    }

    /// SHA-256 of the certificate that the token shows, hex; empty for a file.
    String certificate() {
        return machine.offers().stream()
                .flatMap(offer -> Optional.ofNullable(offer.signer()).stream())
                .map(DemoKey::sha256)
                .findFirst()
                .orElse("");
    }

    private static String sha256(SignerInfo signer) {
        try {
            var der = signer.chain().getFirst().getEncoded();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
