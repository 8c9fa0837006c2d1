// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.Scope;
import vn.motcua.model.command.WrappedKey;
import vn.motcua.model.dossier.Remittance;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.wire.Messages.AccessQuery;
import vn.motcua.model.wire.Messages.BlobQuery;
import vn.motcua.model.wire.Messages.DayRequest;
import vn.motcua.model.wire.Messages.Hello;
import vn.motcua.model.wire.Messages.LeaseRequest;
import vn.motcua.model.wire.Messages.Lookup;
import vn.motcua.model.wire.Messages.Pull;
import vn.motcua.model.wire.Messages.PushReply;
import vn.motcua.model.wire.Messages.Range;
import vn.motcua.model.wire.Messages.StoreKeyRequest;
import vn.motcua.model.wire.Messages.Takeover;
import vn.motcua.model.wire.Messages.TakeoverKey;
import vn.motcua.model.wire.Messages.Views;
import vn.motcua.model.wire.Messages.VoidCodes;
import vn.motcua.model.wire.Messages.Want;

/// Who may do what: every role by every route and every act, at the own office and at a foreign one, asked of the real
/// API. What is expected stands in `rights.txt`, for people to review: `+` may, `-` may not, `.` there is no such case;
/// first at the own office, then at the foreign one.
class RightsTableTest extends OpenCentre {

    static final OfficeCode THIRD = new OfficeCode("H17.300");
    private static final OfficeCode OWN = Sample.OFFICE;
    private static final OfficeCode FOREIGN = new OfficeCode("H17.299");

    private record Asked(Counter counter, Role role, boolean foreign) {}

    private final Map<Role, Counter> counters = new EnumMap<>(Role.class);
    private final Map<Role, Long> ops = new EnumMap<>(Role.class);
    private Counter otherDesk;
    private Counter foreignDesk;
    private long otherOp;
    private long foreignOp;

    @BeforeAll
    static void offices() {
        var ours = Sample.office();
        for (var code : List.of(FOREIGN, THIRD)) {
            server.database()
                    .write(tx -> tx.offices()
                            .put(new Office(code, "Phường khác", ours.parent(), ours.place(), ours.validFrom(), null)));
        }
        for (var role : Role.values()) {
            server.signInDesk().keep(new Officer(id(role), role.name(), "", OWN, Set.of(role)), PASSWORD);
        }
        var boss = Set.of(Role.CLERK, Role.SUPERVISOR);
        server.signInDesk().keep(new Officer(new OfficerId("own.boss"), "Boss", "", OWN, boss), PASSWORD);
        server.signInDesk().keep(new Officer(new OfficerId("far.boss"), "Boss", "", FOREIGN, boss), PASSWORD);
    }

    private static OfficerId id(Role role) {
        return new OfficerId("role." + role.name().toLowerCase(java.util.Locale.ROOT));
    }

    /// A supervisor of the own or the foreign office.
    static OfficerId boss(OfficeCode office) {
        return new OfficerId(office.equals(OWN) ? "own.boss" : "far.boss");
    }

    @Test
    void everyRoleMayDoWhatTheTableSaysAndNothingElse() throws IOException {
        otherDesk = desk(OWN, "own.boss");
        foreignDesk = desk(FOREIGN, "far.boss");
        for (var role : Role.values()) {
            counters.put(role, desk(OWN, id(role).value()));
            ops.put(role, 0L);
        }
        var lines = new ArrayList<String>();
        routes().forEach((name, call) -> lines.add(line(name, (asked) -> route(call, asked))));
        var acts = acts();
        var answers = new EnumMap<Role, List<Answer>>(Role.class);
        for (var role : Role.values()) {
            answers.put(role, push(role, acts));
        }
        var names = List.copyOf(acts.keySet());
        for (var i = 0; i < names.size(); i++) {
            var at = i;
            lines.add(line(names.get(i), asked -> mark(answers.get(asked.role).get(2 * at + (asked.foreign ? 1 : 0)))));
        }
        var actual = String.join("\n", lines);
        try (var in = RightsTableTest.class.getResourceAsStream("rights.txt")) {
            var expected = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .reduce((a, b) -> a + "\n" + b)
                    .orElse("");
            assertEquals(expected, actual);
        }
    }

    private interface Ask {
        char of(Asked asked);
    }

    private String line(String name, Ask ask) {
        var line = new StringBuilder("%-32s".formatted(name));
        for (var role : Role.values()) {
            var counter = counters.get(role);
            line.append("  ")
                    .append(ask.of(new Asked(counter, role, false)))
                    .append(ask.of(new Asked(counter, role, true)));
        }
        return line.toString();
    }

    private static char route(BiFunction<Counter, Boolean, HttpResponse<byte[]>> call, Asked asked) {
        var response = call.apply(asked.counter, asked.foreign);
        if (response == null) {
            return '.';
        }
        return switch (response.statusCode()) {
            case 401, 403 -> '-';
            case 200, 204, 404, 409 -> '+';
            default -> '!';
        };
    }

    private static char mark(Answer answer) {
        return switch (answer) {
            case Answer.Accepted _ -> '+';
            case Answer.Refused refused when refused.reason().key().equals("dossier.NOT_YOURS") -> '-';
            case Answer.Refused refused when refused.reason().key().equals("command.NONE") -> '.';
            default -> '!';
        };
    }

    /// A route's call at the own or the foreign office; `null` where there is no such case.
    private Map<String, BiFunction<Counter, Boolean, HttpResponse<byte[]>>> routes() {
        var routes = new LinkedHashMap<String, BiFunction<Counter, Boolean, HttpResponse<byte[]>>>();
        var visited = Sample.citizen().number();
        routes.put("POST /v1/sync/hello", own(c -> c.post("/v1/sync/hello", new Hello(1, "1", 1, 0, 0, Sample.NOW))));
        routes.put("POST /v1/sync/push", own(c -> c.post("/v1/sync/push", c.push(List.of()))));
        routes.put("POST /v1/sync/pull ref", own(c -> c.post("/v1/sync/pull", pull(Scope.REFERENCE))));
        routes.put(
                "POST /v1/sync/pull office", (c, far) -> c.post("/v1/sync/pull", pull(Scope.of(far ? FOREIGN : OWN))));
        routes.put(
                "POST /v1/sync/pull device",
                (c, far) -> c.post(
                        "/v1/sync/pull",
                        pull(Scope.of((far ? foreignDesk : c).enrolled().device()))));
        routes.put(
                "POST /v1/sync/takeover",
                (c, far) -> c.post(
                        "/v1/sync/takeover",
                        new Takeover(device(far), (far ? foreignDesk : otherDesk).push(List.of()))));
        routes.put(
                "POST /v1/takeover/key",
                (c, far) -> c.post(
                        "/v1/takeover/key", new TakeoverKey(device(far), wrapped(far ? foreignDesk : otherDesk))));
        routes.put(
                "POST /v1/storekey",
                (c, far) -> c.post("/v1/storekey", new StoreKeyRequest(wrapped(far ? foreignDesk : c))));
        routes.put(
                "POST /v1/codes/lease",
                (c, far) -> c.post("/v1/codes/lease", new LeaseRequest(far ? FOREIGN : OWN, TODAY, 1)));
        routes.put(
                "POST /v1/codes/void",
                (c, far) -> c.post(
                        "/v1/codes/void",
                        new VoidCodes(far ? FOREIGN : OWN, TODAY.minusDays(1), List.of(new Range(1, 1)), "x")));
        routes.put("POST /v1/day", own(c -> c.post("/v1/day", new DayRequest(TODAY))));
        routes.put(
                "POST /v1/lookup for a dossier",
                (c, far) -> c.post("/v1/lookup", new Lookup(visited, null, "intake", dossierOf(far))));
        routes.put(
                "POST /v1/lookup without ground", own(c -> c.post("/v1/lookup", new Lookup(visited, null, "x", null))));
        routes.put("POST /v1/views", own(c -> c.post("/v1/views", new Views(List.of()))));
        routes.put(
                "POST /v1/access-log",
                own(c -> c.post("/v1/access-log", new AccessQuery(TODAY, TODAY, null, null, null, 10))));
        routes.put("POST /v1/blobs/query", own(c -> c.post("/v1/blobs/query", new BlobQuery(List.of()))));
        routes.put("POST /v1/papers/missing", own(c -> c.post("/v1/papers/missing", Map.of())));
        routes.put(
                "GET /v1/trust", own(c -> c.send(c.request("/v1/trust?newer=-1").GET())));
        routes.put("PATCH /v1/blobs", (c, far) -> {
            var bytes = (far ? "far" : "own").getBytes(StandardCharsets.UTF_8);
            var hash = java.util.HexFormat.of().parseHex(paper(far));
            return c.send(c.request("/v1/blobs/" + paper(far) + "?len=" + bytes.length)
                    .header("Upload-Offset", "0")
                    .header("Content-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":")
                    .method("PATCH", BodyPublishers.ofByteArray(bytes)));
        });
        routes.put(
                "GET /v1/blobs",
                (c, far) -> c.send(c.request("/v1/blobs/" + paper(far)).GET()));
        routes.put(
                "HEAD /v1/blobs",
                (c, far) -> c.send(c.request("/v1/blobs/" + paper(far)).method("HEAD", BodyPublishers.noBody())));
        return routes;
    }

    private static BiFunction<Counter, Boolean, HttpResponse<byte[]>> own(
            java.util.function.Function<Counter, HttpResponse<byte[]>> call) {
        return (counter, far) -> far ? null : call.apply(counter);
    }

    private static Pull pull(Scope scope) {
        return new Pull(List.of(new Want(scope, 0, 0, "")), 1);
    }

    private vn.motcua.model.command.DeviceId device(boolean far) {
        return (far ? foreignDesk : otherDesk).enrolled().device();
    }

    private static String wrapped(Counter of) {
        try {
            var spki = Base64.getDecoder().decode(of.enrolled().recoveryKey());
            var recovery = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(spki));
            return WrappedKey.of(new byte[32], of.enrolled().device(), recovery);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private final Map<Boolean, UUID> dossiers = new java.util.HashMap<>();

    private UUID dossierOf(boolean far) {
        return dossiers.computeIfAbsent(far, f -> {
            var act = new RightsActs(server.database()).all().get("AddNote").apply(f ? FOREIGN : OWN);
            return act.subject().orElseThrow().value();
        });
    }

    /// Named by a dossier of that office alone.
    private static String paper(boolean far) {
        var paper = vn.motcua.model.paper.PaperId.of((far ? "far" : "own").getBytes(StandardCharsets.UTF_8));
        server.database()
                .write(tx -> tx.papers()
                        .name(
                                far ? FOREIGN : OWN,
                                Map.of(paper, new vn.motcua.server.store.Papers.Named(null, "Q03", Sample.NOW))));
        return paper.sha256();
    }

    /// An act at an office; `null` where there is no such case.
    private Map<String, BiFunction<Role, Boolean, Act>> acts() {
        var acts = new LinkedHashMap<String, BiFunction<Role, Boolean, Act>>();
        new RightsActs(server.database())
                .all()
                .forEach((name, at) -> acts.put(name, (_, far) -> at.apply(far ? FOREIGN : OWN)));
        var key = "0123456789abcdef".repeat(4);
        acts.put(
                "BindKey",
                (role, far) ->
                        far ? null : new Act.BindKey(key, Sample.citizen().number()));
        acts.put(
                "Consent",
                (role, far) -> far ? null : new Act.Consent(new CitizenNumber("048195000128"), "x", "1", true));
        acts.put("Remit", (role, far) -> {
            var id = "NT-" + UUID.randomUUID();
            var office = far ? FOREIGN : OWN;
            return new Act.Remit(
                    new Remittance(id, office, "Kho bạc", null, "", List.of("BL1"), 8000, Sample.NOW, id(role)));
        });
        acts.put(
                "PublishReference",
                (role, far) -> far ? null : new Act.PublishReference("consent", "x", LocalDate.of(2027, 1, 1), "{}"));
        acts.put("GiveUp", (role, far) -> new Act.GiveUp(far ? heldAt(true) : heldBy(role), "không làm nữa"));
        acts.put("Release", (role, far) -> new Act.Release(heldAt(far), false, "không làm nữa"));
        return acts;
    }

    private List<Answer> push(Role role, Map<String, BiFunction<Role, Boolean, Act>> acts) {
        var made = new ArrayList<Act>();
        acts.values().forEach(act -> {
            made.add(act.apply(role, false));
            made.add(act.apply(role, true));
        });
        var commands = new ArrayList<Command>();
        made.stream()
                .filter(java.util.Objects::nonNull)
                .forEach(act -> commands.add(command(ops.merge(role, 1L, Long::sum), id(role), act, Sample.NOW)));
        var counter = counters.get(role);
        var answers = new ArrayList<>(counter.call("/v1/sync/push", counter.push(commands), PushReply.class)
                .answers());
        var all = new ArrayList<Answer>();
        for (var act : made) {
            all.add(act == null ? nothing() : answers.removeFirst());
        }
        return all;
    }

    private static Answer nothing() {
        var none = new vn.motcua.model.command.Refusal("command.NONE", List.of());
        return new Answer.Refused(new CommandId(UUID.randomUUID()), 0, none);
    }

    private static Command command(long op, OfficerId actor, Act act, Instant at) {
        var base = act instanceof Act.Entry ? 0 : 1;
        return new Command(new CommandId(UUID.randomUUID()), 1, op, actor, base, at, act);
    }

    /// A command that waits for a supervisor: it was made long after the lease of its officer.
    private CommandId heldBy(Role role) {
        return held(counters.get(role), ops.merge(role, 1L, Long::sum), id(role));
    }

    private CommandId heldAt(boolean far) {
        return far
                ? held(foreignDesk, ++foreignOp, new OfficerId("far.boss"))
                : held(otherDesk, ++otherOp, new OfficerId("own.boss"));
    }

    private CommandId held(Counter counter, long op, OfficerId officer) {
        var note = new RightsActs(server.database()).all().get("AddNote").apply(OWN);
        var late = command(op, officer, note, Instant.now().plus(Duration.ofDays(60)));
        counter.call("/v1/sync/push", counter.push(late), PushReply.class);
        return late.id();
    }

    private static Counter desk(OfficeCode office, String officer) {
        var counter = Counter.enrol(server.enrolmentText(office), "Q03");
        counter.signIn(officer, PASSWORD);
        return counter;
    }
}
