// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.motcua.model.dossier.Remittance;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.wire.Messages.PushReply;

/// Who may do what: every role by every route and every act, at the own office and at a foreign one, asked of the real
/// API. What is expected stands in `rights.txt`, for people to review: `+` may, `-` may not, `.` there is no such case;
/// first at the own office, then at the foreign one.
class RightsTableTest extends OpenCentre {

    static final OfficeCode THIRD = new OfficeCode("H17.300");
    static final OfficeCode OWN = Sample.OFFICE;
    static final OfficeCode FOREIGN = new OfficeCode("H17.299");

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
        new RightsRoutes(otherDesk, foreignDesk)
                .all()
                .forEach((name, call) -> lines.add(line(name, (asked) -> route(call, asked))));
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
            case Answer.Refused refused when refused.reason().key().endsWith(".NOT_YOURS") -> '-';
            case Answer.Refused refused when refused.reason().key().equals("command.NONE") -> '.';
            default -> '!';
        };
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
        acts.put("DepositResult", (_, far) -> new Act.DepositResult(RightsActs.oldResult(far ? FOREIGN : OWN), null));
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
