// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Chain;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.wire.ReferenceItem;
import vn.motcua.server.Centre;
import vn.motcua.server.FreshCentre;
import vn.motcua.server.exchange.CompactLogs;
import vn.motcua.server.store.Purges.Erasure;

/// Dossiers and their scans go when their time is over, and never before.
class PurgeDossiersTest extends FreshCentre {

    private static final Scope OFFICE = Scope.of(Sample.OFFICE);
    private static final PaperId SCAN = PaperId.of(new byte[] {1});
    private static final Clock SIX_YEARS = Clock.offset(Centre.CLOCK, Duration.ofDays(6 * 366));
    private static final Clock ELEVEN_YEARS = Clock.offset(Centre.CLOCK, Duration.ofDays(11 * 366));

    private final List<Erasure> erased = new ArrayList<>();
    private long op;

    @Test
    void scansGoFirstAndTheDossierLaterEachWithAnEventAndALineOfWhatWasErased() {
        var dossier = ended();
        assertEquals(Map.of(), purge(Centre.CLOCK));
        assertEquals(Map.of("scans", 1), purge(SIX_YEARS));
        assertEquals(List.of(new Erasure(SCAN, Sample.OFFICE)), erased);
        assertEquals(new Event.ScansPurged(dossier.id(), List.of(SCAN)), last());
        assertTrue(centre.dossier(dossier.id()).isPresent());
        assertEquals(Map.of(), purge(SIX_YEARS));
        assertEquals(Map.of("dossiers", 1), purge(ELEVEN_YEARS));
        assertEquals(new Event.Purged(dossier.id()), last());
        assertTrue(centre.dossier(dossier.id()).isEmpty());
        assertEquals(List.of(), centre.history(dossier.id()));
        assertEquals(
                1, (int) centre.database().inTransaction(tx -> tx.retention().erased("dossiers")));
        assertEquals(Map.of(), purge(ELEVEN_YEARS));
    }

    @Test
    void theLogsSumStandsAndAfterCompactionItSaysOnlyThatItWasPurged() {
        var dossier = ended();
        purge(ELEVEN_YEARS);
        var sum = Chain.START;
        for (var line : centre.lines(OFFICE)) {
            sum = Chain.next(sum, line.body());
        }
        var head = centre.database().inTransaction(tx -> tx.events().head(OFFICE));
        assertEquals(head.checksum(), sum);
        centre.database().write(tx -> tx.retention().note(LocalDate.of(2037, 12, 1)));
        push(0, new Act.ReceiveDossier(centre.received(caller)));
        new CompactLogs(centre.database(), Clock.offset(ELEVEN_YEARS, Duration.ofDays(90))).run();
        var said = centre.events(OFFICE).stream()
                .map(Event::body)
                .filter(b -> b instanceof Event.Purged
                        || b instanceof Event.DossierChanged(var d, var _) && d.id().equals(dossier.id()))
                .toList();
        assertEquals(List.of(new Event.Purged(dossier.id())), said);
    }

    @Test
    void whatACounterStillSaysOfItIsRefusedAndDoesNotBringItBack() {
        var dossier = ended();
        purge(ELEVEN_YEARS);
        for (var act : List.of(new Act.AddNote(dossier.id(), "muộn"), new Act.ReceiveDossier(dossier))) {
            var refused = assertInstanceOf(Answer.Refused.class, push(0, act));
            assertEquals("exchange.PURGED", refused.reason().key());
        }
        assertTrue(centre.dossier(dossier.id()).isEmpty());
    }

    @Test
    void whatIsOpenOrHeldBackBecauseOfAComplaintStays() {
        var open = scanned();
        push(0, new Act.ReceiveDossier(open));
        var held = ended();
        hold(held, "2037-12-31");
        assertEquals(Map.of(), purge(ELEVEN_YEARS));
        hold(held, "2030-12-31");
        assertEquals(Map.of("scans", 0, "dossiers", 1), with("scans", purge(ELEVEN_YEARS)));
        assertTrue(centre.dossier(open.id()).isPresent());
        assertEquals(List.of(), erased, "the open one names the same scan");
    }

    private static Map<String, Integer> with(String what, Map<String, Integer> gone) {
        return Map.of(what, gone.getOrDefault(what, 0), "dossiers", gone.getOrDefault("dossiers", 0));
    }

    private void hold(Dossier dossier, String until) {
        var code = dossier.code().map(DossierCode::value).orElseThrow();
        var item = new ReferenceItem("retention-hold", code, Centre.TODAY, "{\"until\":\"" + until + "\"}");
        centre.database().write(tx -> tx.reference().put(item, Sample.NOW, new OfficerId("quan.tri")));
    }

    private Map<String, Integer> purge(Clock at) {
        return new PurgeDossiers(centre.database(), at, erased::add).run();
    }

    private Event.Body last() {
        return centre.events(OFFICE).getLast().body();
    }

    private Dossier scanned() {
        var dossier = centre.received(caller);
        var row = dossier.papers().getFirst().required().no();
        var shown = Sample.complete();
        for (var paper : shown.papers()) {
            shown = shown.withPaper(paper.required().no(), new Source.Shown());
        }
        return shown.withPaper(row, new Source.Scanned(SCAN, 1))
                .receive(dossier.receipt().orElseThrow());
    }

    /// Received and taken back.
    private Dossier ended() {
        var dossier = scanned();
        push(0, new Act.ReceiveDossier(dossier));
        push(1, new Act.CancelReceipt(dossier.id(), "nhầm"));
        return dossier;
    }

    private Answer push(long base, Act act) {
        return centre.answers(caller, Centre.command(++op, Sample.clerk(), base, act))
                .getFirst();
    }
}
