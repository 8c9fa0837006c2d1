// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WrappedKeyTest {

    private static final DeviceId MINE = new DeviceId(UUID.randomUUID());
    private static final DeviceId OTHER = new DeviceId(UUID.randomUUID());
    private static final byte[] KEY = new byte[32];
    private static KeyPair recovery;

    @BeforeAll
    static void recoveryKey() throws Exception {
        recovery = pair();
    }

    private static KeyPair pair() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    @Test
    void itOpensInTheNameOfItsOwnDevice() {
        var wrapped = WrappedKey.of(KEY, MINE, recovery.getPublic());
        assertArrayEquals(
                KEY, WrappedKey.open(wrapped, MINE, recovery.getPrivate()).orElseThrow());
    }

    @Test
    void itDoesNotOpenInTheNameOfAnotherDevice() {
        var wrapped = WrappedKey.of(KEY, MINE, recovery.getPublic());
        assertEquals(Optional.empty(), WrappedKey.open(wrapped, OTHER, recovery.getPrivate()));
    }

    @Test
    void itDoesNotOpenForAnotherCentreNorIsNonsenseAKey() throws Exception {
        var wrapped = WrappedKey.of(KEY, MINE, recovery.getPublic());
        assertEquals(Optional.empty(), WrappedKey.open(wrapped, MINE, pair().getPrivate()));
        assertEquals(Optional.empty(), WrappedKey.open("AAAA", MINE, recovery.getPrivate()));
        assertEquals(Optional.empty(), WrappedKey.open("no base64!", MINE, recovery.getPrivate()));
        var shorter = WrappedKey.of(new byte[16], MINE, recovery.getPublic());
        assertEquals(Optional.empty(), WrappedKey.open(shorter, MINE, recovery.getPrivate()));
    }
}
