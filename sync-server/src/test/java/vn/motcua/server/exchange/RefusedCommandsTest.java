// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.result.Result;
import vn.motcua.server.Centre;

/// What the centre does not accept, and that it stops nothing else.
class RefusedCommandsTest extends PushedQueues {

    @Test
    void aCodeThatWasNotLeasedToThisDeviceIsRefused() {
        var dossier = centre.received(centre.caller());
        refused("exchange.CODE_NOT_LEASED", push(receive(1, dossier)).getFirst());
    }

    @Test
    void aCodeIsUsedOnce() {
        var dossier = centre.received(caller);
        var code = dossier.receipt().orElseThrow().code();
        var answers = push(receive(1, dossier), receive(2, Centre.received(code)));
        refused("exchange.CODE_TAKEN", answers.getLast());
    }

    @Test
    void whatWasBuiltOnARefusedCommandIsHeldAndOtherDossiersGoOn() {
        var bad = centre.received(centre.caller());
        var good = centre.received(caller);
        var head = receive(1, bad);
        var answers = push(head, resolve(2, bad, 1), receive(3, good));
        assertInstanceOf(Answer.Refused.class, answers.get(0));
        assertEquals(
                head.id(), assertInstanceOf(Answer.Held.class, answers.get(1)).behind());
        assertInstanceOf(Answer.Accepted.class, answers.get(2));
        var later = push(handOver(4, bad, 2));
        assertEquals(
                head.id(), assertInstanceOf(Answer.Held.class, later.getFirst()).behind());
    }

    @Test
    void aRefusedDossierReceivedAnewEndsTheWait() {
        var dossier = centre.received(centre.caller());
        push(receive(1, dossier));
        var code = centre.received(caller).receipt().orElseThrow().code();
        var renewed = dossier.under(code);
        assertInstanceOf(Answer.Accepted.class, push(receive(2, renewed)).getFirst());
        assertInstanceOf(Answer.Accepted.class, push(resolve(3, renewed, 1)).getFirst());
    }

    @Test
    void anOfficerWhoNeverSignedInOnThisDeviceIsNotBelieved() {
        var stranger = new vn.motcua.model.office.Officer(
                new vn.motcua.model.office.OfficerId("stranger"),
                "X",
                "",
                Sample.OFFICE,
                Sample.clerk().roles());
        centre.database().write(tx -> tx.officers().put(stranger, "-"));
        var act = new Act.ReceiveDossier(centre.received(caller));
        var held = assertInstanceOf(
                Answer.Held.class, push(Centre.command(1, stranger, 0, act)).getFirst());
        assertEquals(
                "exchange.UNKNOWN_OFFICER",
                Objects.requireNonNull(held.reason()).key());
    }

    @Test
    void aClerkDoesNotSignAndASignerDoesNotReceive() {
        var dossier = centre.received(caller);
        push(receive(1, dossier));
        var signs = Centre.command(2, Sample.clerk(), 1, new Act.ResolveDossier(dossier.id(), Sample.result()));
        refused("dossier.NOT_YOURS", push(signs).getFirst());
        var receives = Centre.command(3, Sample.signer(), 0, new Act.ReceiveDossier(centre.received(caller)));
        refused("dossier.NOT_YOURS", push(receives).getFirst());
    }

    @Test
    void aResultOfSomebodyElseIsRefused() {
        var dossier = centre.received(caller);
        push(receive(1, dossier));
        var r = Sample.result();
        var wrong = new Result(
                r.id(),
                r.kind(),
                new vn.motcua.model.citizen.CitizenNumber("048093000507"),
                r.name(),
                r.notation(),
                r.summary(),
                r.issuer(),
                r.issuedAt(),
                null,
                r.scope(),
                r.status(),
                r.paper());
        var act = new Act.ResolveDossier(dossier.id(), wrong);
        refused(
                "exchange.WRONG_RESULT",
                push(Centre.command(2, Sample.signer(), 1, act)).getFirst());
    }

    @Test
    void aCommandThatBreaksTheDatabaseIsRefusedAndDoesNotBlockTheQueue() {
        var dossier = centre.received(caller);
        var good = receive(1, dossier);
        var payment = new Payment(
                "f".repeat(400), 8_000, "cash", Sample.NOW, Sample.clerk().id());
        var broken = Centre.command(2, Sample.clerk(), 1, new Act.TakeFee(dossier.id(), payment));
        assertInstanceOf(Answer.Accepted.class, push(good).getFirst());
        var answers = push(broken, receive(3, centre.received(caller)));
        refused("exchange.BROKEN_COMMAND", answers.get(0));
        assertInstanceOf(Answer.Accepted.class, answers.get(1));
        gapless(events(Scope.of(Sample.OFFICE)));
    }
}
