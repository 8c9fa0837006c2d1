// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.citizen.Sex;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultEntry;
import vn.motcua.server.Centre;

/// Old results that counters digitise and deposit.
class DepositedResultsTest extends PushedQueues {

    private static final PaperId PAPER = PaperId.of(new byte[] {7, 7, 7});

    private final CitizenNumber owner =
            new CitizenNumber("04819%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000)));

    @Test
    void aDepositSentTwiceIsOneResultWithItsPaperAwaitedAndItsOwnerKnown() {
        var command = deposit(1, result("118/1998", Sample.OFFICE), citizen());
        var answer = push(command).getFirst();
        assertInstanceOf(Answer.Accepted.class, answer);
        assertEquals(answer, push(command).getFirst());
        assertEquals(1, kept().size());
        assertEquals(
                citizen(),
                centre.database().inTransaction(tx -> tx.citizens().find(owner)).orElseThrow());
        var paper = centre.database().inTransaction(tx -> tx.papers().find(Sample.OFFICE, PAPER));
        assertFalse(paper.orElseThrow().whole(), "until it was sent");
        var deeds = centre.database()
                .inTransaction(tx -> tx.resultLines().of(kept().getFirst().id()));
        assertEquals(
                List.of("DepositResult"), deeds.stream().map(ResultEntry::what).toList());
        assertTrue(events(Scope.of(Sample.OFFICE)).stream()
                .map(Event::body)
                .anyMatch(b -> b instanceof Event.ResultChanged(var told, var _) && told.equals(kept().getFirst())));
    }

    @Test
    void whatTheWarehouseHasIsNotDepositedAgainInAnotherPushNorInTheSame() {
        var answers = push(
                deposit(1, result("12/QĐ-UBND", Sample.OFFICE), null),
                deposit(2, result(" 12 / qđ-ubnd", Sample.OFFICE), null));
        assertInstanceOf(Answer.Accepted.class, answers.getFirst());
        refused("result.ALREADY_DEPOSITED", answers.getLast());
        refused(
                "result.ALREADY_DEPOSITED",
                push(deposit(3, result("12/QĐ-UBND", Sample.OFFICE), null)).getFirst());
        assertEquals(1, kept().size());
    }

    @Test
    void aResultOfAnotherOfficeOrOfAnotherOwnerIsRefused() {
        var stranger = new OfficeCode("H17.999");
        refused(
                "dossier.NOT_YOURS",
                push(deposit(1, result("1/1998", stranger), null)).getFirst());
        refused(
                "result.NOT_TO_DEPOSIT",
                push(deposit(2, result("1/1998", Sample.OFFICE), Sample.citizen()))
                        .getFirst());
        assertEquals(List.of(), kept());
    }

    private List<Result> kept() {
        return centre.database().inTransaction(tx -> tx.results().of(owner));
    }

    private Citizen citizen() {
        return new Citizen(owner, "Nguyễn Thị Thuỳ Loan", new BirthDate(1998, 0, 0), Sex.FEMALE, "", "");
    }

    private static Command deposit(long op, Result result, Citizen owner) {
        return Centre.command(op, Sample.clerk(), 0, new Act.DepositResult(result, owner));
    }

    private Result result(String notation, OfficeCode issuer) {
        var sample = Sample.result();
        return new Result(
                sample.id(),
                sample.kind(),
                owner,
                sample.name(),
                notation,
                sample.summary(),
                issuer,
                Instant.parse("1998-06-02T17:00:00Z"),
                null,
                sample.scope(),
                Result.Status.VALID,
                PAPER);
    }
}
