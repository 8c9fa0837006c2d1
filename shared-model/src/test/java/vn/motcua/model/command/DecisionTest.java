// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;

class DecisionTest {

    private final Dossier received = Sample.received(1);

    @Test
    void aNewDossierIsAcceptedAsVersionOne() {
        var decision = Sample.decide(null, new Act.ReceiveDossier(received), 0, Sample.clerk(), Sample.NOW);
        assertEquals(
                1, assertInstanceOf(Decision.Accepted.class, decision).after().version());
    }

    @Test
    void aDraftIsRefused() {
        var draft = new Act.ReceiveDossier(Sample.complete());
        assertRefused("dossier.ALREADY_RECEIVED", Sample.decide(null, draft, 0, Sample.clerk(), Sample.NOW));
    }

    @Test
    void anOfficerOfAnotherOfficeIsRefused() {
        var stranger =
                new Officer(new OfficerId("x"), "X", "", new OfficeCode("H17.999"), Set.of(Role.CLERK, Role.SIGNER));
        assertRefused(
                "dossier.NOT_YOURS", Sample.decide(null, new Act.ReceiveDossier(received), 0, stranger, Sample.NOW));
        assertRefused("dossier.NOT_YOURS", Sample.decide(received.atVersion(1), resolve(), 1, stranger, Sample.NOW));
    }

    @Test
    void aClerkDoesNotSignResults() {
        assertRefused(
                "dossier.NOT_YOURS", Sample.decide(received.atVersion(1), resolve(), 1, Sample.clerk(), Sample.NOW));
    }

    @Test
    void aSecondHandOverMadeOnTheOldVersionIsAConflict() {
        var returned = received.atVersion(1)
                .resolve(Sample.result().id())
                .atVersion(2)
                .handOver(Sample.NOW, Sample.clerk().id(), "owner")
                .atVersion(3);
        var again = new Act.HandOver(returned.id(), "owner");
        var decision = Sample.decide(returned, again, 2, Sample.clerk(), Sample.NOW);
        assertEquals(
                returned, assertInstanceOf(Decision.Conflict.class, decision).current());
    }

    @Test
    void aMoveThatIsStillLegalIsAcceptedOnANewerVersion() {
        var urged = Sample.decide(
                received.atVersion(5), new Act.Urge(received.id(), "quá hạn"), 1, Sample.signer(), Sample.NOW);
        assertEquals(6, assertInstanceOf(Decision.Accepted.class, urged).after().version());
    }

    @Test
    void aDossierNobodyKnowsIsRefused() {
        assertRefused("dossier.UNKNOWN_DOSSIER", Sample.decide(null, resolve(), 1, Sample.signer(), Sample.NOW));
    }

    private Act resolve() {
        return new Act.ResolveDossier(received.id(), Sample.result());
    }

    private static void assertRefused(String key, Decision decision) {
        assertEquals(
                key, assertInstanceOf(Decision.Refused.class, decision).reason().key());
    }
}
