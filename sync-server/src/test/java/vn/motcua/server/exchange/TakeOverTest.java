// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.Scope;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.Push;
import vn.motcua.model.wire.Messages.Takeover;
import vn.motcua.server.Centre;
import vn.motcua.server.SharedCentre;
import vn.motcua.server.access.AccessProblem;
import vn.motcua.server.access.Caller;

class TakeOverTest extends SharedCentre {

    private final TakeOver takeOver = new TakeOver(
            centre.database(), new AcceptCommands(centre.database(), Centre.CLOCK), Centre.CLOCK, new SecureRandom());
    private final Caller dead = centre.caller();
    private final Caller boss = centre.caller(Sample.signer());

    private List<Command> receipts(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(op -> Centre.command(op, Sample.clerk(), 0, new Act.ReceiveDossier(centre.received(dead))))
                .toList();
    }

    private List<Answer> brought(Caller by, Push push) {
        return assertInstanceOf(
                        Pushed.Answered.class,
                        takeOver.by(by, new Takeover(dead.device().id(), push)))
                .reply()
                .answers();
    }

    private int dossiers() {
        return centre.database().inTransaction(tx -> tx.dossiers().count());
    }

    @Test
    void eachCommandIsCarriedOutOnceHoweverOftenAndByWhomItIsBrought() {
        var commands = receipts(5);
        var before = dossiers();
        var half = centre.answers(dead, centre.push(dead, commands.subList(0, 2)));
        var all = centre.push(dead, commands);
        var first = brought(boss, all);
        assertEquals(half, first.subList(0, 2));
        assertEquals(first, brought(centre.caller(Sample.signer()), all));
        assertEquals(first, centre.answers(dead, all), "the dead counter lives on");
        assertEquals(before + 5, dossiers());
        assertEquals(5, centre.events(Scope.of(dead.device().id())).size());
    }

    @Test
    void theQueueOfARevokedCounterIsCarriedOutOnASupervisorsWord() {
        centre.database().write(tx -> tx.devices().revoke(dead.device().id()));
        brought(boss, centre.push(dead, receipts(2))).forEach(a -> assertInstanceOf(Answer.Accepted.class, a));
        var log = centre.database()
                .inTransaction(tx ->
                        tx.accessLog().count("takeover", dead.device().id().toString()));
        assertEquals(1, (int) log);
    }

    @Test
    void aQueueThatWasCutOrChangedIsNotTaken() {
        var whole = centre.push(dead, receipts(3));
        var cut = new Push(1, whole.commands().subList(0, 2), whole.signature());
        var problem = assertThrows(Problem.class, () -> brought(boss, cut));
        assertEquals(ExchangeProblem.CHAIN_BROKEN, problem.code());
        var before = dossiers();
        brought(boss, whole);
        assertEquals(before + 3, dossiers());
    }

    @Test
    void aCounterOfAnotherOfficeIsOutOfReach() {
        var stranger = centre.caller(centre.office("H17.247"));
        var push = centre.push(dead, receipts(1));
        var problem = assertThrows(Problem.class, () -> brought(stranger, push));
        assertEquals(AccessProblem.FORBIDDEN, problem.code());
    }
}
