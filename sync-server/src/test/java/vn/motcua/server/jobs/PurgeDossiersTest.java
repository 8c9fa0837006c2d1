// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.ToldClock;
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
    private static final PaperId OTHER = PaperId.of(new byte[] {2});
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

    @Test
    void aPurgeThatIsCutOffAnywhereGoesOnWhereItWasAndTellsAndCountsEachOnce() {
        var one = ended(SCAN);
        var two = ended(OTHER);
        var cuts = 0;
        while (!isWholeUntil(cuts)) {
            cuts++;
        }
        assertTrue(cuts > 3, "at each dossier and rule: " + cuts);
        for (var dossier : List.of(one, two)) {
            assertTrue(centre.dossier(dossier.id()).isEmpty());
            assertEquals(1, told(new Event.ScansPurged(dossier.id(), dossier.scans())));
            assertEquals(1, told(new Event.Purged(dossier.id())));
        }
        assertEquals(
                2, (int) centre.database().inTransaction(tx -> tx.retention().erased("dossiers")));
        assertEquals(
                2, (int) centre.database().inTransaction(tx -> tx.retention().erased("scans")));
        assertEquals(Set.of(SCAN, OTHER), erased.stream().map(Erasure::paper).collect(Collectors.toSet()));
    }

    /// Purges until the power fails at a reading of the clock: before a dossier's transaction, or in the middle of it.
    ///
    /// @param readings how many are allowed
    /// @return whether it came to its end
    private boolean isWholeUntil(int readings) {
        var left = new AtomicInteger(readings);
        Supplier<Instant> clock = () -> {
            if (left.getAndDecrement() == 0) {
                throw new IllegalStateException("power cut");
            }
            return ELEVEN_YEARS.instant();
        };
        try {
            purge(new ToldClock(ELEVEN_YEARS.getZone(), clock));
            return true;
        } catch (IllegalStateException cut) {
            return false;
        }
    }

    private long told(Event.Body body) {
        return centre.events(OFFICE).stream().filter(e -> e.body().equals(body)).count();
    }

    @Test
    void bytesThatWentBeforeThePowerFailedAreErasedAgainAndTheOthersAfterThem() {
        ended(SCAN);
        ended(OTHER);
        var files = new ArrayList<PaperId>();
        Predicate<Erasure> cut = e -> {
            files.add(e.paper());
            throw new IllegalStateException("power cut");
        };
        var first = new PurgeDossiers(centre.database(), SIX_YEARS, cut);
        assertThrows(IllegalStateException.class, first::run);
        assertEquals(1, files.size(), "its bytes are gone, the note of it is not");
        assertEquals(Map.of(), purge(SIX_YEARS), "nothing is told twice");
        assertEquals(Set.of(SCAN, OTHER), erased.stream().map(Erasure::paper).collect(Collectors.toSet()));
        erased.clear();
        purge(SIX_YEARS);
        assertEquals(List.of(), erased);
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
        return scanned(SCAN);
    }

    private Dossier scanned(PaperId scan) {
        var dossier = centre.received(caller);
        var row = dossier.papers().getFirst().required().no();
        var shown = Sample.complete();
        for (var paper : shown.papers()) {
            shown = shown.withPaper(paper.required().no(), new Source.Shown());
        }
        return shown.withPaper(row, new Source.Scanned(scan, 1))
                .receive(dossier.receipt().orElseThrow());
    }

    /// Received and taken back.
    private Dossier ended() {
        return ended(SCAN);
    }

    private Dossier ended(PaperId scan) {
        var dossier = scanned(scan);
        push(0, new Act.ReceiveDossier(dossier));
        push(1, new Act.CancelReceipt(dossier.id(), "nhầm"));
        return dossier;
    }

    private Answer push(long base, Act act) {
        return centre.answers(caller, Centre.command(++op, Sample.clerk(), base, act))
                .getFirst();
    }
}
