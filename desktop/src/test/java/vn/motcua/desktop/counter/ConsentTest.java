// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;

/// What the citizen sees and allows (Luật 91/2025/QH15 art 9).
class ConsentTest {

    @TempDir
    Path profile;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(profile);
        bench.store.citizens().put(List.of(Sample.citizen()));
        bench.counter.card(Bench.card());
        bench.counter.choose(Sample.BIRTH);
    }

    @AfterEach
    void close() {
        bench.close();
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
        bench.counter.citizen().consents().stream()
                .filter(c -> c.purpose().equals(purpose))
                .forEach(c -> c.given().set(!c.given().get()));
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
