// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.model.office.OfficeUnit;
import vn.motcua.model.office.Offices;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.CodePattern;
import vn.motcua.model.procedure.FeeSchedule;
import vn.motcua.model.procedure.Guide;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.procedure.ProcessTerms;
import vn.motcua.model.procedure.RequestForm;
import vn.motcua.model.procedure.ResultTemplate;
import vn.motcua.model.procedure.Validity;

/// A catalogue that takes published items, one after the other.
final class PublishedCatalogue {

    private final Catalogue base;
    private final List<Procedure> versions;
    private final List<RequestForm> requests;
    private final List<ResultTemplate> results;
    private FeeSchedule fees;
    private final Map<Integer, CalendarJson.Year> years;
    private final List<Catalogue.OfficeHours> hours;
    private final List<OfficeUnit> offices;
    private final List<CodePattern> patterns;
    private final List<ProcessTerms> terms;
    private final List<ReferenceItem> published;

    PublishedCatalogue(Catalogue base) {
        this.base = base;
        versions = new ArrayList<>(base.versions());
        requests = new ArrayList<>(base.requests());
        results = new ArrayList<>(base.results());
        fees = base.fees();
        years = new TreeMap<>(base.years());
        hours = new ArrayList<>(base.hours());
        offices = new ArrayList<>(base.offices().units());
        patterns = new ArrayList<>(base.codePatterns());
        terms = new ArrayList<>(base.terms());
        published = new ArrayList<>(base.published());
    }

    Catalogue catalogue() {
        return new Catalogue(
                        versions,
                        requests,
                        results,
                        fees,
                        base.lifeEvents(),
                        years,
                        hours,
                        new Offices(offices),
                        patterns,
                        terms,
                        published)
                .priced();
    }

    void take(ReferenceItem item) {
        try {
            read(item);
        } catch (RuntimeException e) {
            throw e instanceof Problem p && p.code() == WireProblem.UNREADABLE
                    ? p
                    : new Problem(e, WireProblem.UNREADABLE, item.kind() + " " + item.id());
        }
    }

    private void read(ReferenceItem item) {
        var from = item.validFrom();
        switch (item.kind()) {
            case ReferenceItem.PROCEDURE -> versions.add(procedure(item));
            case ReferenceItem.REQUEST -> requests.add(RequestJson.read(dated(item), from));
            case ReferenceItem.RESULT -> results.add(ResultJson.read(dated(item), from));
            case ReferenceItem.FEE -> fees = fees.with(FeeJson.read(dated(item), from));
            case ReferenceItem.FEE_SWITCH -> fees = fees.switchOn(item.id());
            case ReferenceItem.CALENDAR -> years.put(Integer.parseInt(item.id()), CalendarJson.year(Assets.read(item)));
            case ReferenceItem.HOURS -> {
                var json = dated(item);
                hours.add(ShippedCatalogue.officeHours(item.id(), json, Assets.validity(json, from)));
            }
            case ReferenceItem.OFFICE -> offices.add(OfficeJson.read(dated(item), from));
            case ReferenceItem.CODE_PATTERN -> patterns.add(OfficeJson.pattern(dated(item), from));
            case ReferenceItem.REPLACEMENT -> replaced(item);
            case ReferenceItem.PROOF -> {
                var unused = ProofRule.read(item);
            }
            case ReferenceItem.TERMS -> terms.add(TermsJson.read(dated(item), from));
            default -> {}
        }
        published.add(item);
    }

    /// The text with its first day as published.
    private static JsonNode dated(ReferenceItem item) {
        var json = Assets.read(item);
        if (json instanceof ObjectNode object) {
            object.put("validFrom", item.validFrom().toString());
        }
        return json;
    }

    /// A published version keeps the guide of the one before it.
    private Procedure procedure(ReferenceItem item) {
        var json = dated(item);
        var code = new ProcedureCode(json.path("code").asString(item.id()));
        var before = versions.stream().filter(p -> p.code().equals(code)).reduce((a, b) -> b);
        var replacements = before.stream()
                .flatMap(p -> p.rules().stream())
                .flatMap(r -> Stream.ofNullable(r.replacedBy()))
                .distinct()
                .toList();
        var guide = before.map(Procedure::guide).orElse(Guide.NONE);
        return ProcedureJson.read(json, item.validFrom(), replacements, guide);
    }

    /// From its day on the databases of a procedure's papers are those of the item.
    private void replaced(ReferenceItem item) {
        var now = ProcedureJson.replacements(Assets.read(item).path("replaced"));
        var code = new ProcedureCode(item.id());
        var last = versions.stream()
                .filter(p -> p.code().equals(code))
                .reduce((a, b) -> b)
                .orElseThrow();
        versions.add(last.with(new Validity(item.validFrom(), last.validTo()), ProcedureJson.replace(last, now)));
    }
}
