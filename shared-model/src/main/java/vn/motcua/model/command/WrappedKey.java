// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/// A counter's 32-byte key as only the centre's recovery key opens it, and only in the name of that counter: RSA-OAEP
/// with SHA-256 for hash and mask, the device's id as label. Brought under another device's name it does not open.
public final class WrappedKey {

    private static final int BYTES = 32;

    private WrappedKey() {}

    /// @param recovery RSA key of the centre
    /// @return base64
    public static String of(byte[] key, DeviceId device, PublicKey recovery) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            cipher(Cipher.ENCRYPT_MODE, recovery, device).doFinal(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no RSA key", e);
        }
    }

    /// @param wrapped base64
    /// @return the key; nothing if it was wrapped for another device or another centre, or is none
    public static Optional<byte[]> open(String wrapped, DeviceId device, PrivateKey recovery) {
        try {
            var bytes = Base64.getDecoder().decode(wrapped);
            var key = cipher(Cipher.DECRYPT_MODE, recovery, device).doFinal(bytes);
            return Optional.of(key).filter(k -> k.length == BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, Key key, DeviceId device) throws GeneralSecurityException {
        var label = new PSource.PSpecified(device.toString().getBytes(StandardCharsets.US_ASCII));
        var cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(mode, key, new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, label));
        return cipher;
    }
}
