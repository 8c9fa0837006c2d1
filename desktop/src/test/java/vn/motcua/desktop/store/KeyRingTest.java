// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.command.WrappedKey;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.problem.Problem;

class KeyRingTest {

    private static final OfficerId HA = new OfficerId("ha.tran");
    private static final OfficerId VINH = new OfficerId("vinh.phan");
    private static final DeviceId DEVICE = new DeviceId(new UUID(0, 3));
    private static KeyPair recovery;

    @TempDir
    Path profile;

    @BeforeAll
    static void recoveryKey() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        recovery = generator.generateKeyPair();
    }

    @Test
    void eachOfficerOpensTheSameKeyWithTheirOwnPassword() {
        var key = StoreKey.random();
        var ring = KeyRing.at(profile);
        assertTrue(ring.isEmpty());
        ring.add(HA, "mật khẩu của Hà", key, DEVICE, recovery.getPublic());
        ring.add(VINH, "another", key, DEVICE, recovery.getPublic());

        var again = KeyRing.at(profile);
        assertFalse(again.isEmpty());
        assertTrue(again.knows(HA));
        assertEquals(key, again.unlock(HA, "mật khẩu của Hà"));
        assertEquals(key, again.unlock(VINH, "another"));
        assertEquals(StoreProblem.WRONG_PASSWORD, refused(again, HA, "another"));
        assertEquals(StoreProblem.WRONG_PASSWORD, refused(again, new OfficerId("nobody"), "another"));
    }

    @Test
    void aNewPasswordReplacesTheOld() {
        var key = StoreKey.random();
        var ring = KeyRing.at(profile);
        ring.add(HA, "old", key, DEVICE, recovery.getPublic());
        ring.add(HA, "new", key, DEVICE, recovery.getPublic());
        assertEquals(key, ring.unlock(HA, "new"));
        assertEquals(StoreProblem.WRONG_PASSWORD, refused(ring, HA, "old"));
    }

    @Test
    void aPasswordIsTheSameHoweverItsAccentsAreTyped() {
        var key = StoreKey.random();
        KeyRing.at(profile).add(HA, "\u1ea5m", key, DEVICE, recovery.getPublic());
        assertEquals(key, KeyRing.at(profile).unlock(HA, "a\u0302\u0301m"));
    }

    @Test
    void theCentreOpensItWithItsRecoveryKeyAndNobodyElseFindsItInTheFile() throws Exception {
        var key = StoreKey.random();
        KeyRing.at(profile).add(HA, "pw", key, DEVICE, recovery.getPublic());
        var wrapped = KeyRing.at(profile).wrappedForRecovery();
        assertArrayEquals(
                key.bytes(),
                WrappedKey.open(wrapped, DEVICE, recovery.getPrivate()).orElseThrow());
        var file = Files.readString(profile.resolve("keys.json"));
        assertFalse(file.contains(Base64.getEncoder().encodeToString(key.bytes())));
    }

    @Test
    void aSpoiltFileIsSaidToBeBroken() throws Exception {
        Files.writeString(profile.resolve("keys.json"), "{");
        var problem = assertThrows(Problem.class, () -> KeyRing.at(profile).isEmpty());
        assertEquals(StoreProblem.BROKEN, problem.code());
    }

    private static Object refused(KeyRing ring, OfficerId officer, String password) {
        return assertThrows(Problem.class, () -> ring.unlock(officer, password)).code();
    }
}
