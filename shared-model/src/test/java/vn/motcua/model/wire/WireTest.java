// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
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
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;

class WireTest {

    private final Dossier received = Sample.received(42);

    @Test
    void everyActComesBackAsItWent() {
        for (Act act : List.of(
                new Act.ReceiveDossier(received),
                new Act.ResolveDossier(received.id(), Sample.result()),
                new Act.HandOver(received.id(), "owner"),
                new Act.Urge(received.id(), "quá hạn"),
                new Act.BindKey("ab".repeat(32), Sample.citizen().number()))) {
            var command = Sample.command(1, act);
            assertEquals(command, Wire.read(Wire.write(command), Command.class));
        }
    }

    @Test
    void everyAnswerAndEventComesBackAsItWent() {
        var command = Sample.command(1, new Act.HandOver(received.id(), "owner"));
        var refs = List.of(new EventRef(new Scope("ag:H17.242"), 7));
        var refusal = new Refusal("dossier.NO_RESULT", List.of());
        for (Answer answer : List.of(
                new Answer.Accepted(command.id(), 1, 3, refs),
                new Answer.Refused(command.id(), 1, refusal),
                new Answer.Conflict(command.id(), 1, refusal, received),
                new Answer.Held(command.id(), 1, command.id(), null))) {
            var event = new Event(new Scope("dev:x"), 1, command.id(), new Event.Answered(answer));
            assertEquals(event, Wire.read(Wire.write(event), Event.class));
        }
        var entry =
                new HistoryEntry(received.id(), 1, Sample.NOW, Sample.clerk().id(), "ReceiveDossier", "");
        var changed = new Event(new Scope("ag:H17.242"), 1, null, new Event.DossierChanged(received, entry));
        assertEquals(changed, Wire.read(Wire.write(changed), Event.class));
    }

    @Test
    void aStageOfANewerProgramSurvivesARoundTrip() {
        var json =
                Wire.text(received).replace("\"type\":\"Received\"", "\"type\":\"Suspended\",\"since\":\"2027-01-01\"");
        var dossier = Wire.read(json, Dossier.class);
        var unknown = assertInstanceOf(Stage.Unknown.class, dossier.stage());
        assertEquals("Suspended", unknown.type());
        assertTrue(Wire.text(dossier).contains("\"since\":\"2027-01-01\""));
        assertEquals(dossier, Wire.read(Wire.text(dossier), Dossier.class));
    }

    @Test
    void anUnknownEventIsKeptRaw() {
        var event = Wire.read(
                "{\"scope\":\"ref\",\"seq\":1,\"cause\":null,\"body\":{\"type\":\"FeeChanged\",\"x\":[1,2]}}",
                Event.class);
        assertTrue(Wire.text(event).contains("\"x\":[1,2]"));
    }

    @Test
    void anActOfANewerProgramIsKeptAsItCame() {
        var text = Wire.text(Sample.command(1, new Act.AddNote(received.id(), "x")));
        var newer = text.replace("\"AddNote\"", "\"Suspend\"");
        var act = assertInstanceOf(Act.Unknown.class, Wire.command(newer).act());
        assertEquals("Suspend", act.type());
        assertEquals(newer, Wire.text(Wire.command(newer)));
    }

    @Test
    void anActThatCannotBeReadIsUnknownAndItsCommandIsNot() {
        var command = Sample.command(7, new Act.ReceiveDossier(received));
        for (var broken : List.of(
                Wire.text(command).replace("\"stage\"", "\"stages\"").replace("\"version\":0", "\"version\":\"x\""),
                Wire.text(command).replaceFirst("\"act\":.*", "\"act\":{\"type\":\"ReceiveDossier\"}}"),
                Wire.text(command).replaceFirst("\"act\":.*", "\"act\":null}"),
                Wire.text(command).replaceFirst(",\"act\":.*", "}"))) {
            var read = Wire.command(broken);
            assertEquals(command.id(), read.id());
            assertEquals(7, read.op());
            assertInstanceOf(Act.Unknown.class, read.act());
        }
    }

    @Test
    void aTextThatIsNoCommandIsAProblem() {
        for (var garbage : List.of("", "null", "[]", "{}", "{\"id\":1}", "{\"act\":{\"type\":\"AddNote\"}}")) {
            assertEquals(
                    WireProblem.UNREADABLE,
                    assertThrows(Problem.class, () -> Wire.command(garbage)).code());
        }
    }

    @Test
    void idsMayBeKeysOfAMap() {
        var reply = new Messages.BlobReply(List.of(PaperId.of(new byte[0])), Map.of(PaperId.of(new byte[1]), 5L));
        assertEquals(reply, Wire.read(Wire.write(reply), Messages.BlobReply.class));
    }

    @Test
    void garbageIsAProblemAndNothingElse() {
        var random = new Random(1);
        var good = Wire.text(Sample.command(1, new Act.ReceiveDossier(received)));
        for (var i = 0; i < 2_000; i++) {
            var text = new StringBuilder(good);
            text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(32, 127));
            try {
                Wire.read(text.toString(), Command.class);
            } catch (Problem e) {
                assertEquals(WireProblem.UNREADABLE, e.code());
            }
        }
        assertThrows(Problem.class, () -> Wire.read("null", Command.class));
        assertThrows(Problem.class, () -> Wire.read("", Command.class));
    }

    @Test
    void theCatalogueHasTheCuratedProceduresAndThreeImported() {
        assertEquals(25 + 3, Sample.CATALOGUE.procedures().size());
        assertEquals("Đăng ký khai sinh", Sample.BIRTH.name());
        assertEquals(6, Sample.BIRTH.papers().size());
        assertTrue(Sample.CATALOGUE.search("khai sinh").contains(Sample.BIRTH));
        assertTrue(Sample.CATALOGUE.search("chung thuc").size() >= 3);
    }
}
