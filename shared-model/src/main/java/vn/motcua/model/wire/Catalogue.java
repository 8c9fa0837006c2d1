// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Fee;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.procedure.ProcedureProblem;
import vn.motcua.model.procedure.RequiredPaper;
import vn.motcua.model.procedure.TimeLimit;
import vn.motcua.model.procedure.WorkingCalendar;
import vn.motcua.model.procedure.WorkingHours;

/// The procedures and the calendar that ship with the product (`assets/procedures`, `assets/calendar`).
///
/// @param procedures in catalogue order
public record Catalogue(List<Procedure> procedures, WorkingCalendar calendar) {

    /// First day of the catalogue as read on 18/7/2026.
    private static final LocalDate VALID_FROM = LocalDate.of(2026, 7, 18);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static Catalogue shipped() {
        return new Catalogue(
                procedures(tree("/assets/procedures/core_procedures.json")),
                calendar(tree("/assets/calendar/holidays.json"), WorkingHours.usual()));
    }

    /// @throws Problem UNKNOWN
    public Procedure procedure(ProcedureCode code) {
        return procedures.stream()
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Problem(ProcedureProblem.UNKNOWN, code));
    }

    /// Procedures whose code or name contains the text, accents aside.
    public List<Procedure> search(String text) {
        var key = NameKey.of(text);
        return procedures.stream()
                .filter(p -> p.code().value().startsWith(key.value())
                        || NameKey.of(p.name()).contains(key))
                .toList();
    }

    private static JsonNode tree(String resource) {
        try (InputStream in = Catalogue.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Procedure> procedures(JsonNode list) {
        var all = new ArrayList<Procedure>();
        for (var p : list) {
            var name = NameKey.clean(p.get("name").asString()).replaceFirst("^Thủ tục ", "");
            all.add(new Procedure(
                    new ProcedureCode(p.get("code").asString()),
                    VALID_FROM,
                    name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1),
                    p.path("sectorName").asString(""),
                    p.path("agency").asString(""),
                    limit(p),
                    new Fee(
                            p.path("feeDirectVnd").asLong(0),
                            p.path("feeOnlineVnd").asLong(0)),
                    p.path("result").path("code").asString(""),
                    NameKey.clean(p.path("result").path("name").asString("")),
                    papers(p.get("components"))));
        }
        return List.copyOf(all);
    }

    private static TimeLimit limit(JsonNode p) {
        return new TimeLimit(
                Math.max(1, p.path("timeQty").asInt(1)),
                TimeLimit.Unit.valueOf(p.path("timeUnit").asString("WORKING_DAY")));
    }

    private static List<RequiredPaper> papers(JsonNode components) {
        var papers = new ArrayList<RequiredPaper>();
        for (var c : components) {
            papers.add(new RequiredPaper(
                    papers.size() + 1,
                    NameKey.clean(c.get("name").asString()),
                    RequiredPaper.Kind.valueOf(c.get("kind").asString()),
                    c.path("original").asInt(0),
                    c.path("copy").asInt(0),
                    c.path("required").asBoolean(false),
                    c.path("reusableFromWarehouse").asBoolean(false)));
        }
        return papers;
    }

    private static WorkingCalendar calendar(JsonNode years, WorkingHours hours) {
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> makeUp = new HashSet<>();
        var first = Integer.MAX_VALUE;
        var last = 0;
        for (var entry : years.properties()) {
            if (!entry.getKey().matches("\\d{4}")) {
                continue;
            }
            first = Math.min(first, Integer.parseInt(entry.getKey()));
            last = Math.max(last, Integer.parseInt(entry.getKey()));
            entry.getValue()
                    .get("days_off")
                    .forEach(d -> off.add(LocalDate.parse(d.get("date").asString())));
            entry.getValue().get("make_up_workdays").forEach(d -> makeUp.add(LocalDate.parse(d.asString())));
        }
        return new WorkingCalendar(hours, off, makeUp, first, last);
    }
}
