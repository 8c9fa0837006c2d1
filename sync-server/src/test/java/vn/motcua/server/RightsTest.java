// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Scope;
import vn.motcua.model.command.WrappedKey;
import vn.motcua.model.wire.Messages.LeaseRequest;
import vn.motcua.model.wire.Messages.Lookup;
import vn.motcua.model.wire.Messages.LookupReply;
import vn.motcua.model.wire.Messages.Pull;
import vn.motcua.model.wire.Messages.SignIn;
import vn.motcua.model.wire.Messages.StoreKeyReply;
import vn.motcua.model.wire.Messages.StoreKeyRequest;
import vn.motcua.model.wire.Messages.TakeoverKey;
import vn.motcua.model.wire.Messages.Want;
import vn.motcua.server.directory.DemoData;

/// Who may do what, over the real line.
class RightsTest extends OpenCentre {

    @Test
    void whoeverIsUnknownIsToldNothing() {
        var counter = counter("ha.tran");
        var pull = new Pull(List.of(), 1);
        var refused = List.of(
                counter.with(null, null).post("/v1/sync/pull", pull),
                counter.with(counter.credential(), null).post("/v1/sync/pull", pull),
                counter.with(counter.credential(), "x").post("/v1/sync/pull", pull),
                counter.with(null, counter.session()).post("/v1/sync/pull", pull),
                counter.with(counter.enrolled().device() + ".x", counter.session())
                        .post("/v1/sync/pull", pull),
                counter.signedOut()
                        .post("/v1/session", new SignIn(Sample.clerk().id(), "wrong")),
                counter.signedOut()
                        .post("/v1/session", new SignIn(new vn.motcua.model.office.OfficerId("nobody"), "x")));
        for (var response : refused) {
            assertEquals(401, response.statusCode());
            assertEquals("{\"reason\":{\"key\":\"access.UNAUTHORISED\",\"args\":[]}}", new String(response.body()));
        }
    }

    @Test
    void aSessionIsWorthNothingOnAnotherDevice() {
        var one = counter("ha.tran");
        var other = counter("ha.tran");
        var response = one.with(other.credential(), one.session()).post("/v1/sync/pull", new Pull(List.of(), 1));
        assertEquals(401, response.statusCode());
    }

    @Test
    void anOfficerOfAnotherOfficeDoesNotSignInHere() {
        var counter = Counter.enrol(server.enrolmentText(DemoData.AGENT_OFFICE.code()), "B01");
        assertEquals(
                401,
                counter.post("/v1/session", new SignIn(Sample.clerk().id(), PASSWORD))
                        .statusCode());
    }

    @Test
    void theScopeOfAnotherOfficeOrDeviceIsNotRead() {
        var agent = counter("agent1");
        var clerk = counter("ha.tran");
        for (var scope : List.of(
                Scope.of(Sample.OFFICE), Scope.of(clerk.enrolled().device()), new Scope("ag:H17"), new Scope("x"))) {
            var response = agent.post("/v1/sync/pull", new Pull(List.of(new Want(scope, 0, 0, "")), 10));
            assertEquals(403, response.statusCode());
            assertEquals("{\"reason\":{\"key\":\"access.FORBIDDEN\",\"args\":[]}}", new String(response.body()));
        }
    }

    @Test
    void codesOfAnotherOfficeAreNotLeased() {
        var response = counter("agent1").post("/v1/codes/lease", new LeaseRequest(Sample.OFFICE, TODAY, 5));
        assertEquals(403, response.statusCode());
    }

    @Test
    void anAgentDoesNotSearchTheWarehouse() {
        var lookup = new Lookup(Sample.citizen().number(), null, "intake", VISIT);
        assertEquals(403, counter("agent1").post("/v1/lookup", lookup).statusCode());
    }

    @Test
    void aLookUpFindsTheCitizenAndThePapersButOnlyWithAPurpose() {
        var counter = counter("ha.tran");
        var number = Sample.citizen().number();
        var found = counter.call("/v1/lookup", new Lookup(number, null, "intake", VISIT), LookupReply.class);
        assertEquals("Nguyễn Thị Thuỳ Linh", found.citizen().name());
        assertTrue(found.results().stream().anyMatch(r -> r.notation().equals("118/2023")));
        assertEquals(
                400,
                counter.post("/v1/lookup", new Lookup(number, null, " ", VISIT)).statusCode());
        assertEquals(
                400,
                counter.post("/v1/lookup", new Lookup(null, null, "intake", VISIT))
                        .statusCode());
    }

    @Test
    void anEnrolmentCodeIsGoodOnce() {
        var text = server.enrolmentText(Sample.OFFICE);
        Counter.enrol(text, "Q03");
        assertThrows(AssertionError.class, () -> Counter.enrol(text, "Q03"));
    }

    @Test
    void theCentreUnwrapsAStoreKeyForAnOfficerOfThisDevice() throws Exception {
        var counter = counter("ha.tran");
        var key = new byte[32];
        key[5] = 7;
        var wrapped = WrappedKey.of(key, counter.enrolled().device(), recovery(counter));
        var reply = counter.call("/v1/storekey", new StoreKeyRequest(wrapped), StoreKeyReply.class);
        assertEquals(java.util.Base64.getEncoder().encodeToString(key), reply.key());
        assertEquals(
                403, counter.post("/v1/storekey", new StoreKeyRequest("AAAA")).statusCode());
        assertEquals(
                401,
                counter.signedOut()
                        .post("/v1/storekey", new StoreKeyRequest(wrapped))
                        .statusCode());
    }

    @Test
    void theStoreKeyOfAnotherDeviceOpensForASupervisorWhoTakesItOverOnly() throws Exception {
        var stolen = counter("ha.tran");
        var device = stolen.enrolled().device();
        var wrapped = WrappedKey.of(new byte[32], device, recovery(stolen));
        var ownKey = new StoreKeyRequest(wrapped);
        var itsKey = new TakeoverKey(device, wrapped);
        var clerk = counter("ha.tran");
        assertEquals(403, clerk.post("/v1/storekey", ownKey).statusCode());
        assertEquals(403, clerk.post("/v1/takeover/key", itsKey).statusCode());
        var supervisor = counter("vinh.phan");
        var self = new TakeoverKey(supervisor.enrolled().device(), wrapped);
        assertEquals(403, supervisor.post("/v1/storekey", ownKey).statusCode());
        assertEquals(403, supervisor.post("/v1/takeover/key", self).statusCode());
        var reply = supervisor.call("/v1/takeover/key", itsKey, StoreKeyReply.class);
        assertEquals(java.util.Base64.getEncoder().encodeToString(new byte[32]), reply.key());
    }

    private static java.security.PublicKey recovery(Counter counter) throws Exception {
        var spki = java.util.Base64.getDecoder().decode(counter.enrolled().recoveryKey());
        return java.security.KeyFactory.getInstance("RSA")
                .generatePublic(new java.security.spec.X509EncodedKeySpec(spki));
    }
}
