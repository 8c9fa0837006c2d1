// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.command.WrappedKey;
import vn.motcua.model.wire.Messages.StoreKeyReply;
import vn.motcua.model.wire.Messages.TakeoverKey;
import vn.motcua.server.directory.DemoData;

/// Who may open the queue of another counter.
class TakeOverKeyTest {

    private static final String PASSWORD = "đúng mật khẩu";
    private static final String PATH = "/v1/takeover/key";
    private static final byte[] KEY = new SecureRandom().generateSeed(32);

    @TempDir
    static Path home;

    private static SyncServer server;
    private static Counter dead;
    private static TakeoverKey request;

    @BeforeAll
    static void start() throws Exception {
        server = SyncServer.start(Configuration.of(home), Clock.systemUTC());
        new DemoData(server.database(), server.signInDesk(), Clock.systemUTC(), new SecureRandom()).fill(PASSWORD);
        dead = Counter.enrol(server.enrolmentText(DemoData.OFFICE.code()), "Q03");
        request = new TakeoverKey(
                dead.enrolled().device(), wrapped(KEY, dead.enrolled().device()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String wrapped(byte[] key, DeviceId device) throws Exception {
        var spki = Base64.getDecoder().decode(dead.enrolled().recoveryKey());
        var open = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(spki));
        return WrappedKey.of(key, device, open);
    }

    private static Counter counter(String officer) {
        var office = officer.startsWith("agent") ? DemoData.AGENT_OFFICE : DemoData.OFFICE;
        var counter = Counter.enrol(server.enrolmentText(office.code()), "Q05");
        counter.signIn(officer, PASSWORD);
        return counter;
    }

    private static int logged(DeviceId device) {
        return server.database().inTransaction(tx -> tx.accessLog().count("takeoverkey", device.toString()));
    }

    @Test
    void aSupervisorOfTheOfficeGetsItAndEachTimeIsLogged() {
        var supervisor = counter("vinh.phan");
        var before = logged(request.device());
        for (var time = 1; time <= 2; time++) {
            var reply = supervisor.call(PATH, request, StoreKeyReply.class);
            assertArrayEquals(KEY, Base64.getDecoder().decode(reply.key()));
            assertEquals(before + time, logged(request.device()));
        }
    }

    @Test
    void aRevokedCountersQueueIsOpenedToo() throws Exception {
        var revoked = Counter.enrol(server.enrolmentText(DemoData.OFFICE.code()), "Q07");
        var device = revoked.enrolled().device();
        server.database().write(tx -> tx.devices().revoke(device));
        counter("vinh.phan").call(PATH, new TakeoverKey(device, wrapped(KEY, device)), StoreKeyReply.class);
        assertEquals(1, logged(device));
    }

    @Test
    void nobodyElseGetsItAndNothingIsLoggedAsGiven() {
        var before = logged(request.device());
        assertEquals(403, counter("ha.tran").post(PATH, request).statusCode(), "a clerk");
        assertEquals(403, counter("agent1").post(PATH, request).statusCode(), "a post office");
        var supervisor = counter("vinh.phan");
        assertEquals(401, supervisor.signedOut().post(PATH, request).statusCode(), "a counter without an officer");
        assertEquals(
                401, Counter.stranger(server.url()).post(PATH, request).statusCode(), "somebody who is no counter");
        server.database().write(tx -> tx.devices().revoke(supervisor.enrolled().device()));
        assertEquals(401, supervisor.post(PATH, request).statusCode(), "a supervisor at a revoked counter");
        assertEquals(before, logged(request.device()));
    }

    @Test
    void aSupervisorOfAnotherOfficeDoesNotGetIt() throws Exception {
        var elsewhere = Counter.enrol(server.enrolmentText(DemoData.AGENT_OFFICE.code()), "B01");
        elsewhere.signIn("agent1", PASSWORD);
        var theirs = new TakeoverKey(
                elsewhere.enrolled().device(), wrapped(KEY, elsewhere.enrolled().device()));
        var supervisor = counter("vinh.phan");
        assertEquals(403, supervisor.post(PATH, theirs).statusCode());
        var unknown = new DeviceId(UUID.randomUUID());
        var nobody = new TakeoverKey(unknown, wrapped(KEY, unknown));
        assertEquals(403, supervisor.post(PATH, nobody).statusCode());
        assertEquals(0, logged(theirs.device()) + logged(nobody.device()));
    }

    @Test
    void whatWasNotWrappedForThisCentreIsNotOpened() throws Exception {
        var supervisor = counter("vinh.phan");
        var before = logged(request.device());
        for (var other : new String[] {"", "AAAA", "không phải", wrapped(new byte[16], request.device())}) {
            var response = supervisor.post(PATH, new TakeoverKey(request.device(), other));
            assertEquals(403, response.statusCode());
        }
        assertEquals(before, logged(request.device()));
    }
}
