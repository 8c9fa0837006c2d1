// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Event;
import vn.motcua.model.wire.Messages;

/// What the citizen sees and allows (Luật 91/2025/QH15 art 9).
class ConsentTest extends AtBench {

    @BeforeEach
    void begin() {
        bench.store.citizens().put(List.of(Sample.citizen()));
        bench.counter.card(Bench.card());
        bench.counter.choose(Sample.BIRTH);
    }

    @Test
    void nothingIsTickedBeforehandAndSilenceIsNoConsent() {
        assertTrue(bench.counter.citizen().consents().stream()
                .noneMatch(c -> c.given().get()));
        bench.counter.citizen().confirm(AskConsent.Way.DISPLAY);
        assertEquals(List.of(), said());
    }

    @Test
    void eachUseIsAllowedByItselfAndTakenBackTheSameWay() {
        tick("sms-notices");
        bench.counter.citizen().confirm(AskConsent.Way.CLERK);
        assertEquals(List.of(consent("sms-notices", "2026-1/CLERK", true)), said());
        bench.counter.end();
        bench.counter.card(Bench.card());
        bench.counter.choose(Sample.BIRTH);
        tick("sms-notices");
        bench.counter.citizen().confirm(AskConsent.Way.DISPLAY);
        assertEquals(consent("sms-notices", "2026-1/DISPLAY", false), said().getLast());
    }

    @Test
    void whatTheCentreHoldsIsShownAndCanBeTakenBack() {
        bench.counter.end();
        var before = Sample.NOW.minusSeconds(86_400);
        bench.reply = new Messages.LookupReply(
                Sample.citizen(),
                List.of(),
                List.of(new Event.ConsentChanged(
                        Sample.citizen().number(),
                        "sms-notices",
                        "2026-1/CLERK",
                        true,
                        before,
                        Sample.clerk().id())));
        bench.counter.card(Bench.card());
        bench.counter.choose(Sample.BIRTH);
        assertTrue(row("sms-notices").given().get());
        assertTrue(row("sms-notices").hint(Words.of(Words.VIETNAMESE)).contains("20/11/2026"));
        bench.counter.citizen().confirm(AskConsent.Way.CLERK);
        assertEquals(List.of(), said(), "it stands as it was asked");
        tick("sms-notices");
        bench.counter.citizen().confirm(AskConsent.Way.CLERK);
        assertEquals(List.of(consent("sms-notices", "2026-1/CLERK", false)), said());
    }

    @Test
    void aWithdrawalThatWaitsHereIsNotUndoneByWhatTheCentreStillHolds() {
        tick("sms-notices");
        bench.counter.citizen().confirm(AskConsent.Way.CLERK);
        var number = Sample.citizen().number();
        var consents = bench.store.citizens().consents();
        consents.put(List.of(new Event.ConsentChanged(
                number,
                "sms-notices",
                "2026-1",
                false,
                Sample.NOW.minusSeconds(60),
                Sample.clerk().id())));
        assertTrue(consents.standing(number, "sms-notices").isPresent());
        consents.put(List.of(new Event.ConsentChanged(
                number,
                "sms-notices",
                "2026-1",
                false,
                Sample.NOW.plusSeconds(60),
                Sample.clerk().id())));
        assertTrue(consents.standing(number, "sms-notices").isEmpty());
    }

    @Test
    void newWordsAreAskedForAnew() {
        bench.store
                .citizens()
                .consents()
                .put(List.of(new Event.ConsentChanged(
                        Sample.citizen().number(),
                        "sms-notices",
                        "2025-9/CLERK",
                        true,
                        Sample.NOW,
                        Sample.clerk().id())));
        bench.counter.end();
        bench.counter.card(Bench.card());
        bench.counter.choose(Sample.BIRTH);
        bench.counter.citizen().confirm(AskConsent.Way.DISPLAY);
        assertEquals(List.of(consent("sms-notices", "2026-1/DISPLAY", true)), said());
    }

    @Test
    void aCodeSentToThePhoneConfirmsOnce() {
        var citizen = bench.counter.citizen();
        tick("keep-scans");
        citizen.sendCode();
        var code = bench.texts.getFirst().replaceAll(".*: (\\d{6}).*", "$1");
        citizen.typedCode().set("000000".equals(code) ? "000001" : "000000");
        citizen.confirmByCode();
        assertEquals(List.of(), said());
        citizen.typedCode().set(code);
        citizen.confirmByCode();
        assertEquals(List.of(consent("keep-scans", "2026-1/OTP", true)), said());
        assertFalse(bench.counter.draft().draft().isEmpty());
    }

    @Test
    void aStoreThatFailsIsToldAndTheDossierStaysInHand() {
        bench.store.close();
        bench.counter.citizen().learnt();
        assertEquals(Notice.Level.BAD, bench.counter.notice().get().level());
        assertEquals(
                CitizenDisplayViewModel.Showing.CHECK,
                bench.counter.citizen().showing().get());
    }

    @Test
    void theDisplayIsBlankAtOnceWhenTheSessionEnds() {
        var citizen = bench.counter.citizen();
        assertEquals(CitizenDisplayViewModel.Showing.CHECK, citizen.showing().get());
        assertFalse(citizen.facts().isEmpty());
        bench.counter.end();
        assertEquals(CitizenDisplayViewModel.Showing.IDLE, citizen.showing().get());
        assertTrue(citizen.facts().isEmpty() && citizen.consents().isEmpty());
    }

    @Test
    void aFeeIsShownAsATransferCodeOnceTheDossierIsReceived() {
        var procedure = Sample.CATALOGUE.procedures(Sample.TODAY).stream()
                .filter(p -> p.fee().atCounter() > 0)
                .findFirst()
                .orElseThrow();
        bench.counter.choose(procedure);
        bench.settle();
        bench.paper.add(Bench.written());
        for (var row : List.copyOf(bench.counter.draft().rows())) {
            if (row.paper().required() && !row.isDone()) {
                bench.scanInto(row.paper().no());
            }
        }
        bench.settle();
        bench.counter.receive();
        var owed = bench.counter.draft().dossier().get().owedDong();
        assertTrue(owed > 0);
        assertEquals(owed, bench.counter.citizen().payment().get().orElseThrow().dong());
    }

    private void tick(String purpose) {
        var given = row(purpose).given();
        given.set(!given.get());
    }

    private ConsentRowViewModel row(String purpose) {
        return bench.counter.citizen().consents().stream()
                .filter(c -> c.purpose().equals(purpose))
                .findFirst()
                .orElseThrow();
    }

    private static Act.Consent consent(String purpose, String version, boolean given) {
        return new Act.Consent(Sample.citizen().number(), purpose, version, given);
    }

    private List<Act> said() {
        return bench.store.outbox().all().stream()
                .map(p -> p.command().act())
                .filter(Act.Consent.class::isInstance)
                .toList();
    }
}
