// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.model.Sample;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.SignIn;
import vn.motcua.server.Centre;

class AccessTest {

    private static final SignIn RIGHT = new SignIn(Sample.clerk().id(), "right");
    private static final SignIn WRONG = new SignIn(Sample.clerk().id(), "wrong");

    private final Passwords passwords = new Passwords();

    @TempDir
    Path folder;

    private SignInDesk desk(Centre centre, Clock clock) {
        var desk = new SignInDesk(centre.database(), passwords, clock, new SecureRandom());
        desk.keep(Sample.clerk(), "right");
        return desk;
    }

    @ParameterizedTest
    @EnumSource(Centre.Kind.class)
    void fiveWrongTriesCloseTheAccountForFiveMinutes(Centre.Kind kind) {
        try (var centre = Centre.on(kind, folder)) {
            var device = centre.caller().device();
            var desk = desk(centre, Centre.CLOCK);
            for (var i = 0; i < 5; i++) {
                assertFalse(desk.isLocked(RIGHT.officer()));
                assertThrows(Problem.class, () -> desk.signIn(device, WRONG));
            }
            assertTrue(desk.isLocked(RIGHT.officer()));
            assertThrows(Problem.class, () -> desk.signIn(device, RIGHT));
            var later = Clock.offset(Centre.CLOCK, Duration.ofMinutes(6));
            var reopened = new SignInDesk(centre.database(), passwords, later, new SecureRandom());
            assertEquals(Sample.clerk(), reopened.signIn(device, RIGHT).officer());
        }
    }

    @ParameterizedTest
    @EnumSource(Centre.Kind.class)
    void aSessionEndsAfterTwelveHours(Centre.Kind kind) {
        try (var centre = Centre.on(kind, folder)) {
            var random = new SecureRandom();
            var codes = new EnrolmentCodes(folder.resolve("codes"), Centre.CLOCK, random);
            var enrolment = new Enrolment(centre.database(), codes, "-", "-", Centre.CLOCK, random);
            var seal = java.util.Base64.getEncoder()
                    .encodeToString(vn.motcua.model.seal.SealKey.generate().spki());
            var enrolled =
                    enrolment.enrol(new vn.motcua.model.wire.Messages.Enrol(codes.make(Sample.OFFICE), "Q03", seal));
            var credential = enrolled.device() + "." + enrolled.secret();
            var access = new Access(centre.database(), Centre.CLOCK);
            var signedIn = desk(centre, Centre.CLOCK).signIn(access.device(credential), RIGHT);
            var bearer = "Bearer " + signedIn.session();
            assertEquals(
                    Sample.clerk(),
                    access.caller(credential, bearer, Right.PULL).officer());
            var tomorrow = new Access(centre.database(), Clock.offset(Centre.CLOCK, Duration.ofHours(13)));
            assertThrows(Problem.class, () -> tomorrow.caller(credential, bearer, Right.PULL));
            centre.database().write(tx -> tx.devices().revoke(enrolled.device()));
            assertThrows(Problem.class, () -> access.caller(credential, bearer, Right.PULL));
        }
    }

    @ParameterizedTest
    @EnumSource(Centre.Kind.class)
    void theVerifierForOfflineUseHasItsOwnSaltAndAgentsWorkLongerAlone(Centre.Kind kind) {
        try (var centre = Centre.on(kind, folder)) {
            var device = centre.caller().device();
            var desk = desk(centre, Centre.CLOCK);
            var first = desk.signIn(device, RIGHT);
            assertTrue(passwords.matches("right", first.verifier()));
            assertFalse(passwords.matches("wrong", first.verifier()));
            assertNotEquals(first.verifier(), desk.signIn(device, RIGHT).verifier());
            assertEquals(Centre.CLOCK.instant().plus(Duration.ofHours(72)), first.offlineUntil());
            var agent = new Officer(new OfficerId("agent1"), "A", "", Sample.OFFICE, Set.of(Role.AGENT));
            desk.keep(agent, "agent");
            var agentsSession = desk.signIn(device, new SignIn(agent.id(), "agent"));
            assertEquals(Centre.CLOCK.instant().plus(Duration.ofDays(7)), agentsSession.offlineUntil());
        }
    }
}
