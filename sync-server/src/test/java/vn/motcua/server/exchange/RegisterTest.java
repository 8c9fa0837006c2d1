// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.Event;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.Filing;
import vn.motcua.model.dossier.Moves;
import vn.motcua.model.dossier.RegisterNumber;
import vn.motcua.model.dossier.Stage;
import vn.motcua.server.Centre;
import vn.motcua.server.access.Caller;

/// The register of the year (sổ theo dõi hồ sơ, form 07).
class RegisterTest extends CentreLog {

    @Test
    void linesAreGivenFromOneOnAndEveryCounterIsToldThem() {
        var first = centre.received(caller);
        var second = centre.received(caller);
        push(centre, caller, receive(1, first), receive(2, second));
        assertEquals(new RegisterNumber(2026, 1), line(first));
        assertEquals(new RegisterNumber(2026, 2), line(second));
        var told = centre.events(OFFICE).stream()
                .map(Event::body)
                .filter(Event.DossierChanged.class::isInstance)
                .map(b -> ((Event.DossierChanged) b).dossier().progress().register())
                .toList();
        assertEquals(List.of(new RegisterNumber(2026, 1), new RegisterNumber(2026, 2)), told);
    }

    @Test
    void aCommandSentTwiceHasOneLineAndARefusedOneHasNone() {
        var dossier = centre.received(caller);
        var command = receive(1, dossier);
        push(centre, caller, command);
        push(centre, caller, command);
        var taken = Centre.received(dossier.receipt().orElseThrow().code());
        assertInstanceOf(
                Answer.Refused.class, push(centre, caller, receive(2, taken)).getFirst());
        var next = centre.received(caller);
        push(centre, caller, receive(3, next));
        assertEquals(new RegisterNumber(2026, 1), line(dossier));
        assertEquals(new RegisterNumber(2026, 2), line(next));
    }

    @Test
    void twoCountersAtOnceNeitherShareALineNorLeaveOneOut() throws Exception {
        var counters = List.of(caller, centre.caller(), centre.caller(), centre.caller());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = counters.stream()
                    .map(c -> threads.submit(() -> receiveSome(c)))
                    .toList();
            var lines = new ArrayList<Integer>();
            for (var some : done) {
                some.get().forEach(d -> lines.add(line(d).number()));
            }
            assertEquals(
                    IntStream.rangeClosed(1, 20).boxed().toList(),
                    lines.stream().sorted().toList());
        }
    }

    private List<Dossier> receiveSome(Caller who) {
        var dossiers = IntStream.range(0, 5).mapToObj(_ -> centre.received(who)).toList();
        for (var i = 0; i < dossiers.size(); i++) {
            push(centre, who, receive(i + 1, dossiers.get(i)));
        }
        return dossiers;
    }

    @Test
    void aRestoredCentreGoesOnWhereItsBookEndsAndTakesWhatItForgotOnce() {
        var kept = centre.received(caller);
        var forgotten = centre.received(caller);
        var commands = new Command[] {receive(1, kept), receive(2, forgotten)};
        push(centre, caller, commands);
        try (var restored = Centre.on(kind, folder)) {
            restored.know(caller, centre);
            restored.generation(Centre.CLOCK).restored();
            push(restored, caller, commands[0]);
            push(restored, caller, commands);
            push(restored, caller, commands);
            assertEquals(new RegisterNumber(2026, 1), line(restored, kept));
            assertEquals(new RegisterNumber(2026, 2), line(restored, forgotten));
        }
    }

    @Test
    void whatWasReceivedLastYearStandsInLastYearsBook() {
        var newYear = Instant.parse("2027-01-02T02:00:00Z");
        var old = centre.received(caller);
        var accept = new AcceptCommands(centre.database(), java.time.Clock.fixed(newYear, java.time.ZoneOffset.UTC));
        accept.from(caller, centre.push(caller, List.of(receive(1, old))));
        var wrongClock = Sample.NOW.minus(Duration.ofDays(3650));
        var other = centre.received(caller);
        accept.from(
                caller,
                centre.push(
                        caller,
                        List.of(new Command(
                                new CommandId(UUID.randomUUID()),
                                1,
                                2,
                                Sample.clerk().id(),
                                0,
                                wrongClock,
                                new Act.ReceiveDossier(other)))));
        assertEquals(new RegisterNumber(2026, 1), line(old));
        assertEquals(new RegisterNumber(2027, 1), line(other));
    }

    @Test
    void whatWasFiledEntersTheRegisterOnlyOnceItIsTakenInAndARefusedOneTooP5() {
        var code = DossierCode.official(Sample.OFFICE, Centre.TODAY, 9001);
        var online = Moves.file(Sample.complete(), Filing.online(code, Sample.NOW));
        push(centre, caller, Centre.command(1, Sample.clerk(), 0, new Act.FileDossier(online)));
        assertNull(centre.dossier(online.id()).orElseThrow().progress().register());
        var receipt = Sample.promised(online, code);
        push(centre, caller, Centre.command(2, Sample.clerk(), 1, new Act.AcceptFiled(online.id(), receipt)));
        assertEquals(new RegisterNumber(2026, 1), line(online));
        var refused = Moves.refuse(Sample.complete(), Sample.NOW, Sample.clerk().id(), "không thuộc thẩm quyền", "");
        push(centre, caller, Centre.command(3, Sample.clerk(), 0, new Act.RegisterOutcome(refused)));
        assertEquals(new RegisterNumber(2026, 2), line(refused));
        assertInstanceOf(
                Stage.Refused.class, centre.dossier(refused.id()).orElseThrow().stage());
    }

    @Test
    void aNumberThatACounterMakesUpIsNotBelieved() {
        var dossier = centre.received(caller).registered(new RegisterNumber(2026, 777));
        push(centre, caller, receive(1, dossier));
        assertEquals(new RegisterNumber(2026, 1), line(dossier));
    }

    private RegisterNumber line(Dossier dossier) {
        return line(centre, dossier);
    }

    private static RegisterNumber line(Centre centre, Dossier dossier) {
        return centre.dossier(dossier.id()).orElseThrow().progress().register();
    }
}
