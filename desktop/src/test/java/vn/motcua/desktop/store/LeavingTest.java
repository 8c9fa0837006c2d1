// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.EventRef;
import vn.motcua.model.command.Refusal;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Wire;

/// A dossier that another office holds now leaves this counter, but not from under its own commands.
class LeavingTest extends FreshStore {

    private static final Scope AGENCY = Scope.of(Sample.OFFICE);
    private static final OfficeCode ELSEWHERE = new OfficeCode("H17.243");

    private Dossier dossier;
    private PaperId paper;

    @BeforeEach
    void aDossierWithANoteThatTheCentreHasNotSeen() {
        var received = Sample.received(1);
        paper = keep(received, received.papers().getFirst().required().name());
        store.shelf().atCentre(paper);
        dossier = store.perform(new Act.ReceiveDossier(received), Sample.clerk());
        var receiving = command();
        store.outbox().settle(accepted(receiving, 1, 1));
        pull(changed(1, receiving, dossier));
        store.perform(new Act.AddNote(dossier.id(), "đã gọi điện"), Sample.clerk());
        pull(new Event(AGENCY, 2, null, new Event.Left(dossier.id(), ELSEWHERE)));
        assertTrue(isHere(), "a command of this counter stands on it");
    }

    @Test
    void itGoesOnceTheLastCommandOnItWasGivenUp() {
        store.outbox().settle(new Answer.Held(command().id(), 2, null, new Refusal("dossier.FORWARDED", List.of())));
        assertTrue(isHere());
        store.giveUp(command().id(), "đã chuyển", Sample.clerk());
        assertFalse(isHere());
    }

    @Test
    void itGoesOnceTheLastCommandOnItIsDoneWith() {
        store.outbox().settle(new Answer.Accepted(command().id(), 2, 2, List.of()));
        assertEquals(List.of(), store.outbox().all());
        assertFalse(isHere());
    }

    @Test
    void itStaysIfItCameBackMeanwhile() {
        var note = command();
        store.outbox().settle(accepted(note, 2, 3));
        pull(changed(3, note, dossier.atVersion(2)));
        assertEquals(List.of(), store.outbox().all());
        assertTrue(isHere());
    }

    @Test
    void itsPapersGoWhereverThePowerFailsOnTheWay() throws IOException {
        store.outbox().settle(new Answer.Accepted(command().id(), 2, 2, List.of()));
        assertFalse(isHere());
        startAgain();
        assertTrue(store.shelf().has(paper), "the dossier is gone, its papers are not");
        try (var files = Files.walk(profile.resolve("papers"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        startAgain();
        assertTrue(store.shelf().size(paper) > 0, "its file is gone, its row is not");
        store.tidy();
        assertThrows(Problem.class, () -> store.shelf().size(paper));
        startAgain();
        store.tidy();
        assertFalse(store.shelf().has(paper));
        assertEquals(List.of(), store.shelf().missing());
    }

    @Test
    void whatEndedThirtyDaysAgoGoesAndWhatIsOpenStays() {
        store.outbox().settle(new Answer.Accepted(command().id(), 2, 2, List.of()));
        var open = confirmed(3, new Act.ReceiveDossier(Sample.received(2)));
        var ended = confirmed(4, new Act.ReceiveDossier(Sample.received(3)));
        confirmed(5, new Act.CancelReceipt(ended.id(), "nhầm"));
        startAgain(Sample.NOW.plus(Duration.ofDays(29)));
        store.tidy();
        assertTrue(store.dossiers().find(ended.id()).isPresent());
        startAgain(Sample.NOW.plus(Duration.ofDays(31)));
        store.tidy();
        assertTrue(store.dossiers().find(ended.id()).isEmpty());
        assertTrue(store.dossiers().find(open.id()).isPresent());
    }

    /// Done here and at the centre.
    private Dossier confirmed(long seq, Act act) {
        var done = store.perform(act, Sample.clerk());
        var command = store.outbox().all().getLast().command();
        store.outbox().settle(accepted(command, done.version(), seq));
        pull(changed(seq, command, done));
        return done;
    }

    @Test
    void whatEndedLongAgoIsFoundWithoutLookingAtWhatIsOpen() {
        for (var serial = 2; serial <= 60; serial++) {
            store.perform(new Act.ReceiveDossier(Sample.received(serial)), Sample.clerk());
        }
        store.close();
        var before = Instant.parse("2026-10-01T00:00:00Z").atOffset(ZoneOffset.UTC);
        var left = looks(Leaving.LEFT);
        var ended = looks(Leaving.ENDED, Sample.OFFICE.value(), before);
        assertTrue(left < 10 && ended < 10, left + ", " + ended);
        var all = looks(Leaving.ENDED, Sample.OFFICE.value(), before.plusYears(1));
        assertTrue(all < 10, "none of them ended: " + all);
    }

    /// How many rows a search for what can go looks at.
    private int looks(String from, Object... values) {
        String plan;
        try (var database = new Database(profile, Keys.of(key).database())) {
            plan = database.read(db -> Sql.rows(
                            db,
                            "explain analyze select d.dossier from " + from + Leaving.FREE,
                            r -> r.getString(1),
                            values))
                    .getFirst();
        }
        return Pattern.compile("scanCount: (\\d+)")
                .matcher(plan)
                .results()
                .mapToInt(m -> Integer.parseInt(m.group(1)))
                .sum();
    }

    /// The scan of the sample's row of that name.
    private PaperId keep(Dossier of, String name) {
        return store.shelf().keep(new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)), "scan", of.id());
    }

    private boolean isHere() {
        return store.dossiers().find(dossier.id()).isPresent();
    }

    private Command command() {
        return store.outbox().all().getFirst().command();
    }

    private void pull(Event... events) {
        store.confirmed().apply(Stream.of(events).map(Wire::line).toList());
    }

    private static Answer accepted(Command command, long version, long seq) {
        return new Answer.Accepted(command.id(), command.op(), version, List.of(new EventRef(AGENCY, seq)));
    }

    private static Event changed(long seq, Command cause, Dossier dossier) {
        var what = cause.act().getClass().getSimpleName();
        var entry = new HistoryEntry(
                dossier.id(), dossier.version(), Sample.NOW, Sample.clerk().id(), what, "");
        return new Event(AGENCY, seq, cause.id(), new Event.DossierChanged(dossier, entry));
    }
}
