// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import vn.motcua.model.wire.Wire;

/// A dossier that another office holds now leaves this counter, but not from under its own commands.
class LeavingTest {

    private static final Scope AGENCY = Scope.of(Sample.OFFICE);
    private static final OfficeCode ELSEWHERE = new OfficeCode("H17.243");

    @TempDir
    Path profile;

    private Store store;
    private Dossier dossier;

    @BeforeEach
    void aDossierWithANoteThatTheCentreHasNotSeen() {
        store = Store.open(profile, StoreKey.random(), Clock.fixed(Sample.NOW, ZoneOffset.UTC));
        dossier = store.perform(new Act.ReceiveDossier(Sample.received(1)), Sample.clerk());
        var receiving = command();
        store.outbox().settle(accepted(receiving, 1, 1));
        pull(changed(1, receiving, dossier));
        store.perform(new Act.AddNote(dossier.id(), "đã gọi điện"), Sample.clerk());
        pull(new Event(AGENCY, 2, null, new Event.Left(dossier.id(), ELSEWHERE)));
        assertTrue(isHere(), "a command of this counter stands on it");
    }

    @AfterEach
    void close() {
        store.close();
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
