// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.EventRef;
import vn.motcua.model.command.Refusal;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.FieldEdit;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Moves;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;

/// The files under `golden/` are what counters in the field write and read: a change here that alters one of them
/// breaks them.
class JsonGoldenTest {

    private static final DossierId ID = new DossierId(UUID.fromString("019aa3b0-0000-7000-8000-000000000001"));
    private static final CommandId COMMAND = new CommandId(UUID.fromString("019aa3b0-0000-7000-8000-000000000002"));

    @TestFactory
    List<DynamicTest> everyMessageIsWrittenAndReadAsItsGoldenFileSays() {
        return messages().entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
                    var golden = golden(e.getKey());
                    assertEquals(tree(golden), tree(Wire.text(e.getValue())));
                    assertEquals(e.getValue(), Wire.read(golden, e.getValue().getClass()));
                }))
                .toList();
    }

    /// What was written before a dossier knew its payments (v1), and before a row said whether it is an identity paper.
    @TestFactory
    List<DynamicTest> everyMessageThatWasEverShippedIsStillRead() {
        return Map.of(
                        "command-receive-v1", Command.class,
                        "event-dossier-v1", Event.class,
                        "answer-conflict-v1", Event.class,
                        "answer-held-v1", Event.class,
                        "command-receive-v2", Command.class,
                        "event-dossier-v2", Event.class,
                        "answer-conflict-v2", Event.class,
                        "dossier-cancelled-v1", Dossier.class)
                .entrySet()
                .stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
                    var read = Wire.text(Wire.read(golden(e.getKey()), e.getValue()));
                    assertTrue(contains(tree(read), tree(golden(e.getKey()))), read);
                }))
                .toList();
    }

    private static boolean contains(JsonNode whole, JsonNode part) {
        return part.isObject()
                ? part.properties().stream()
                        .allMatch(f -> whole.has(f.getKey()) && contains(whole.get(f.getKey()), f.getValue()))
                : part.equals(whole);
    }

    static Map<String, Object> messages() {
        var dossier = dossier();
        var all = new TreeMap<String, Object>();
        all.put("command-receive-v3", command(new Act.ReceiveDossier(dossier)));
        all.put("command-resolve-v1", command(new Act.ResolveDossier(ID, result())));
        all.put("command-handover-v1", command(new Act.HandOver(ID, "owner")));
        all.put("command-urge-v1", command(new Act.Urge(ID, "Quá hạn")));
        all.put(
                "command-bindkey-v1",
                command(new Act.BindKey("ab".repeat(32), Sample.citizen().number())));
        all.put(
                "command-edit-v1",
                command(new Act.EditFields(ID, Map.of("child.name", new FieldEdit("Huy", "Trần Gia Huy")))));
        var note = new Act.AddNote(ID, "Đã gọi điện");
        all.put("command-note-v1", command(note));
        var failed = new CommandId(ID.value());
        all.put("command-replaces-v1", new Command(COMMAND, 1, 1, Sample.clerk().id(), 3, Sample.NOW, note, failed));
        var payment =
                new Payment("BL-0001", 8_000, "cash", Sample.NOW, Sample.clerk().id());
        all.put("command-fee-v1", command(new Act.TakeFee(ID, payment)));
        all.put("command-cancel-v1", command(new Act.CancelReceipt(ID, "Trùng")));
        all.put("command-forward-v1", command(new Act.Forward(ID, new OfficeCode("H17.243"), "Đúng thẩm quyền")));
        all.put("command-giveup-v1", command(new Act.GiveUp(COMMAND, "Đã trả ở quầy khác")));
        all.put("command-release-v1", command(new Act.Release(COMMAND, true, "Đồng ý")));
        all.put("event-paper-v1", event(new Event.PaperArrived(PaperId.of(new byte[] {1}))));
        all.put("event-left-v1", event(new Event.Left(ID, new OfficeCode("H17.243"))));
        all.put("event-duplicate-v1", event(new Event.PossibleDuplicate(ID, ID)));
        var why = new Refusal("exchange.LEASE_ENDED", List.of());
        var device = new DeviceId(COMMAND.value());
        all.put("event-heldforperson-v1", event(new Event.HeldForPerson(COMMAND, "{}", why, device, "Q03")));
        all.put("event-heldsettled-v1", event(new Event.HeldSettled(COMMAND)));
        var cancelled = Moves.cancel(dossier, Sample.NOW, Sample.clerk().id(), "Trùng");
        all.put("dossier-cancelled-v2", cancelled);
        var entry = new HistoryEntry(ID, 1, Sample.NOW, Sample.clerk().id(), "ReceiveDossier", "");
        all.put("event-dossier-v3", event(new Event.DossierChanged(dossier, entry)));
        all.put("event-citizen-v1", event(new Event.CitizenChanged(Sample.citizen())));
        all.put("event-result-v1", event(new Event.ResultChanged(result())));
        all.put(
                "event-keybound-v1",
                event(new Event.KeyBound("ab".repeat(32), Sample.citizen().number())));
        all.put(
                "event-code-v1",
                event(new Event.CodeGiven(
                        DossierCode.provisional(Sample.OFFICE, "Q03", Sample.TODAY, 7),
                        DossierCode.official(Sample.OFFICE, Sample.TODAY, 42))));
        var refs = List.of(new EventRef(Scope.of(Sample.OFFICE), 8));
        var refusal = new Refusal("dossier.PAPERS_MISSING", List.of("2"));
        all.put("answer-accepted-v1", event(new Event.Answered(new Answer.Accepted(COMMAND, 1, 1, refs))));
        all.put("answer-refused-v1", event(new Event.Answered(new Answer.Refused(COMMAND, 1, refusal))));
        all.put("answer-conflict-v3", event(new Event.Answered(new Answer.Conflict(COMMAND, 1, refusal, dossier))));
        all.put("answer-held-v2", event(new Event.Answered(new Answer.Held(COMMAND, 1, COMMAND, refusal))));
        GoldenLife.acts().forEach((name, act) -> all.put(name, command(act)));
        all.putAll(GoldenLife.stages());
        all.putAll(GoldenLife.events().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> event(e.getValue()))));
        return all;
    }

    /// As counters wrote it that scanned the identity paper too.
    private static Dossier allScanned() {
        var scan = new Source.Scanned(
                PaperId.of(Sample.BIRTH.papers().getLast().name().getBytes(StandardCharsets.UTF_8)), 1);
        return Sample.complete().withPaper(Sample.BIRTH.papers().getLast().no(), scan);
    }

    private static Dossier dossier() {
        var d = allScanned().receive(Sample.receipt(42));
        return new Dossier(
                ID,
                1,
                d.office(),
                d.procedure(),
                d.procedureVersion(),
                d.procedureName(),
                d.applicant(),
                d.fields(),
                d.papers(),
                List.of(new Payment(
                        "BL-0001", 8_000, "cash", Sample.NOW, Sample.clerk().id())),
                d.filing(),
                d.progress(),
                d.stage());
    }

    private static Result result() {
        return new Result(
                new ResultId("0123456789BCFGHJKLMN"),
                "KQ.G15.000031",
                Sample.citizen().number(),
                "Giấy khai sinh",
                "214/2026",
                "Khai sinh Trần Gia Huy",
                Sample.OFFICE,
                Instant.parse("2026-11-21T02:00:00Z"),
                LocalDate.of(2027, 5, 21),
                "Toàn quốc",
                Result.Status.VALID,
                PaperId.of(new byte[] {1}));
    }

    private static Command command(Act act) {
        return new Command(COMMAND, 1, 1, Sample.clerk().id(), 0, Sample.NOW, act);
    }

    private static Event event(Event.Body body) {
        return new Event(Scope.of(Sample.OFFICE), 8, COMMAND, body);
    }

    private static JsonNode tree(String json) {
        return JsonMapper.builder().build().readTree(json);
    }

    private static String golden(String name) {
        try (var in = JsonGoldenTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            assertNotNull(in, name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
