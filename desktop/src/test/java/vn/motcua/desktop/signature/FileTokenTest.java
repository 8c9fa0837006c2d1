// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.seal.SealProblem;
import vn.motcua.model.seal.TrustList;

class FileTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final char[] PIN = "123456".toCharArray();
    private static final byte[] P12 = new DemoAuthority(NOW)
            .issue("Người Mẫu", "UBND Mẫu", DemoAuthority.Kind.P_256, PIN, NOW, NOW.plus(Duration.ofDays(1)));

    @TempDir
    Path folder;

    @Test
    void eachTroubleOfATokenHasItsOwnSentence() throws Exception {
        assertEquals(SignatureProblem.WRONG_PIN, refused(P12, "000000", NOW));
        assertEquals(SignatureProblem.EXPIRED, refused(P12, "123456", NOW.plus(Duration.ofDays(2))));
        assertEquals(SignatureProblem.NOT_YET_VALID, refused(P12, "123456", NOW.minusSeconds(1)));
        assertEquals(SignatureProblem.UNREADABLE, refused("no token".getBytes(), "123456", NOW));
        var missing = assertThrows(Problem.class, () -> FileToken.open(folder.resolve("none.p12"), PIN));
        assertEquals(SignatureProblem.UNREADABLE, missing.code());
        assertEquals("Người Mẫu", FileToken.open(P12, PIN, NOW).info().name());
    }

    @Test
    void aTrustFolderIsReadBackAndAForeignKeyInItIsRefused() throws Exception {
        var centre = SealKey.generate();
        var list = new TrustList(
                3, NOW, java.util.List.of(), java.util.List.of(), java.util.List.of(), java.util.List.of());
        var trust = new TrustFolder(folder.resolve("trust"));
        assertEquals(
                SignatureProblem.TRUST_FOLDER,
                assertThrows(Problem.class, trust::read).code());
        trust.write(list.encode(centre.secret()), centre.open());
        assertEquals(3, trust.read().version());
        var foreign = SealKey.generate();
        var unwritten = assertThrows(Problem.class, () -> trust.write(list.encode(centre.secret()), foreign.open()));
        assertEquals(SealProblem.TRUST_FORGED, unwritten.code());
        Files.write(folder.resolve("trust/trust.cose"), list.encode(foreign.secret()));
        assertEquals(
                SealProblem.TRUST_FORGED,
                assertThrows(Problem.class, trust::read).code());
    }

    private static Object refused(byte[] p12, String pin, Instant now) {
        return assertThrows(Problem.class, () -> FileToken.open(p12, pin.toCharArray(), now))
                .code();
    }
}
