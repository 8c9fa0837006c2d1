// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Offices;
import vn.motcua.model.procedure.FeeRule;
import vn.motcua.model.procedure.FeeSchedule;
import vn.motcua.model.procedure.Guide;
import vn.motcua.model.procedure.LifeEvent;
import vn.motcua.model.procedure.PaperRule.Replacement;
import vn.motcua.model.procedure.PayerGroup;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.procedure.Validity;

/// Reads the reference data that ships with the product. Curated procedures go before those of the national
/// catalogue, whose notes and cases they take over.
final class ShippedCatalogue {

    /// First day of the catalogue as read on 18/7/2026.
    static final LocalDate VALID_FROM = LocalDate.of(2026, 7, 18);

    static final List<String> REQUESTS = List.of(
            "birth",
            "death",
            "marriage",
            "marital-status",
            "extract-copy",
            "construction",
            "driver-licence",
            "residence",
            "certified-copy");
    static final List<String> RESULTS = List.of(
            "birth",
            "death",
            "marriage",
            "marital-status",
            "extract-copy",
            "construction",
            "driver-licence",
            "residence");
    static final List<String> FEES =
            List.of("civil-status", "certification", "residence", "construction", "other", "proposed");

    static final Catalogue WHOLE = read();

    private ShippedCatalogue() {}

    private static Catalogue read() {
        var calendar = Assets.tree("calendar/holidays.json");
        return new Catalogue(
                        procedures(),
                        each(REQUESTS, "requests", RequestJson::read),
                        each(RESULTS, "results", ResultJson::read),
                        fees(),
                        lifeEvents(),
                        CalendarJson.years(calendar),
                        hours(),
                        offices(),
                        Assets.tree("procedures/code_patterns.json")
                                .valueStream()
                                .map(p -> OfficeJson.pattern(p, VALID_FROM))
                                .toList(),
                        Assets.tree("procedures/terms.json")
                                .valueStream()
                                .map(t -> TermsJson.read(t, VALID_FROM))
                                .toList(),
                        List.of())
                .priced();
    }

    private interface Reader<T> {
        T read(JsonNode node, LocalDate from);
    }

    private static <T> List<T> each(List<String> names, String folder, Reader<T> reader) {
        return names.stream()
                .map(n -> reader.read(Assets.tree("procedures/" + folder + "/" + n + ".json"), VALID_FROM))
                .toList();
    }

    private static List<Procedure> procedures() {
        var replacements = Assets.tree("procedures/nq66_7_replacements.json").path("procedures");
        var national = new HashMap<ProcedureCode, JsonNode>();
        var catalogue = Assets.tree("procedures/national_catalogue.json");
        catalogue.forEach(p -> national.put(code(p), p));
        var all = new ArrayList<Procedure>();
        for (var p : Assets.tree("procedures/core_procedures.json")) {
            var guide = national.containsKey(code(p)) ? guide(national, code(p)) : Guide.NONE;
            all.add(ProcedureJson.read(p, VALID_FROM, replaced(replacements, code(p)), guide));
        }
        var curated = Set.copyOf(all.stream().map(Procedure::code).toList());
        for (var p : catalogue) {
            if (!curated.contains(code(p))) {
                all.add(NationalCatalogue.read(p, VALID_FROM, replaced(replacements, code(p))));
            }
        }
        return all;
    }

    private static Guide guide(Map<ProcedureCode, JsonNode> national, ProcedureCode code) {
        var raw = national.get(code);
        return raw == null ? Guide.NONE : NationalCatalogue.guide(raw);
    }

    private static ProcedureCode code(JsonNode procedure) {
        return new ProcedureCode(procedure.path("code").asString(""));
    }

    private static List<Replacement> replaced(JsonNode replacements, ProcedureCode code) {
        return ProcedureJson.replacements(replacements.path(code.value()).path("replaced"));
    }

    private static FeeSchedule fees() {
        var rules = new ArrayList<FeeRule>();
        for (var name : FEES) {
            Assets.tree("procedures/fees/" + name + ".json").forEach(r -> rules.add(FeeJson.read(r, VALID_FROM)));
        }
        var groups = Assets.tree("procedures/fees/groups.json")
                .valueStream()
                .map(g -> new PayerGroup(Assets.text(g, "id"), Assets.label(g.path("label"))))
                .toList();
        return new FeeSchedule(rules, groups, Set.of());
    }

    private static List<LifeEvent> lifeEvents() {
        return Assets.tree("procedures/life_events.json")
                .valueStream()
                .map(e -> new LifeEvent(Assets.text(e, "id"), Assets.label(e.path("label"))))
                .toList();
    }

    private static Offices offices() {
        return new Offices(Assets.tree("offices/offices.json")
                .path("units")
                .valueStream()
                .map(u -> OfficeJson.read(u, VALID_FROM))
                .toList());
    }

    /// An office is written as its code, or `*` for all the others.
    private static List<Catalogue.OfficeHours> hours() {
        return Assets.tree("calendar/hours.json")
                .valueStream()
                .map(h -> officeHours(Assets.text(h, "office"), h, Assets.validity(h, VALID_FROM)))
                .toList();
    }

    static Catalogue.OfficeHours officeHours(String office, JsonNode hours, Validity validity) {
        return new Catalogue.OfficeHours(
                office.equals("*") ? null : new OfficeCode(office), validity, CalendarJson.hours(hours));
    }
}
