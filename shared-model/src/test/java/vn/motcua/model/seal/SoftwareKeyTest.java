// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The native part and the JDK sign alike, as `openssl` sees it too; where the native part fails, the JDK signs.
class SoftwareKeyTest {

    private static final byte[] BYTES = "Giấy xác nhận tình trạng hôn nhân".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void theNativePartSignsWhereItIsPackedAndNowhereElse() throws GeneralSecurityException {
        var packed = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        for (var pair : new KeyPair[] {pair("RSA", 2048), pair("EC", 256)}) {
            assertEquals(
                    packed,
                    SoftwareKey.of(pair.getPrivate(), pair.getPublic()).isFast(),
                    pair.getPublic().getAlgorithm());
        }
    }

    @Test
    void bothGiveTheSameRsaSignature() throws Exception {
        for (var bits : new int[] {2048, 3072}) {
            var pair = pair("RSA", bits);
            var fast = SoftwareKey.of(pair.getPrivate(), pair.getPublic()).sign(BYTES);
            var slow = SoftwareKey.of(pair.getPrivate(), pair.getPublic(), null).sign(BYTES);
            assertArrayEquals(slow, fast);
            assertGenuine(pair, fast);
        }
    }

    @Test
    void bothGiveCurveSignaturesThatHold() throws Exception {
        var pair = pair("EC", 256);
        assertGenuine(pair, SoftwareKey.of(pair.getPrivate(), pair.getPublic()).sign(BYTES));
        assertGenuine(
                pair, SoftwareKey.of(pair.getPrivate(), pair.getPublic(), null).sign(BYTES));
    }

    @Test
    void aProviderThatCannotOrIsWrongIsNotUsed() throws Exception {
        var pair = pair("RSA", 2048);
        var nothing = new Provider("Nothing", "1", "") {
            private static final long serialVersionUID = 1;
        };
        var other = pair("RSA", 2048).getPublic();
        assertFalse(SoftwareKey.of(pair.getPrivate(), other).isFast(), "its signature did not fit");
        var key = SoftwareKey.of(pair.getPrivate(), pair.getPublic(), nothing);
        assertFalse(key.isFast());
        assertGenuine(pair, key.sign(BYTES));
    }

    private static KeyPair pair(String algorithm, int bits) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private void assertGenuine(KeyPair pair, byte[] signed) throws Exception {
        var check = Signature.getInstance(SoftwareKey.scheme(pair.getPublic()));
        check.initVerify(pair.getPublic());
        check.update(BYTES);
        assertTrue(check.verify(signed));
        assertEquals("Verified OK", openssl(pair, signed));
    }

    private String openssl(KeyPair pair, byte[] signed) throws IOException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPublic().getEncoded());
        var open = "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
        var key = Files.writeString(folder.resolve("open.pem"), open).toString();
        var signature = Files.write(folder.resolve("signature"), signed).toString();
        var bytes = Files.write(folder.resolve("bytes"), BYTES).toString();
        var said = new ProcessBuilder("openssl", "dgst", "-sha256", "-verify", key, "-signature", signature, bytes)
                .redirectErrorStream(true)
                .start();
        return new String(said.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
