// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.procedure.Clock;
import vn.motcua.model.procedure.Fee;
import vn.motcua.model.procedure.Guide;
import vn.motcua.model.procedure.Guide.Doubt;
import vn.motcua.model.procedure.PaperRule;
import vn.motcua.model.procedure.PaperRule.Replacement;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.procedure.RequiredPaper;
import vn.motcua.model.procedure.SupplementPolicy;
import vn.motcua.model.procedure.TimeLimit;

/// Imports procedures as the national catalogue publishes them. Its "components" hold sentences that are no papers
/// (quantity 0), the same paper stands once a case, times contradict each other, names hold invisible characters.
final class NationalCatalogue {

    private static final int LONGEST_NAME = 400;

    private NationalCatalogue() {}

    /// @param from first day of validity
    static Procedure read(JsonNode p, LocalDate from, List<Replacement> replacements) {
        var papers = papers(p);
        var result = p.path("results").path(0);
        return new Procedure(
                new ProcedureCode(p.path("code").asString("")),
                Assets.validity(p, from),
                ProcedureJson.title(Assets.text(p, "name")),
                Assets.text(p.path("category").path(0), "code"),
                Assets.text(p.path("category").path(0), "name"),
                NameKey.clean(p.path("executing").path(0).asString("")),
                new Clock(counterTime(p), null, SupplementPolicy.RESTART),
                new Fee(0, 0),
                Assets.text(result, "code"),
                Assets.text(result, "name").replaceFirst("^-\\s*", "").replaceFirst("\\.+$", ""),
                papers,
                papers.stream().map(paper -> rule(p, paper, replacements)).toList(),
                Set.of(),
                false,
                guide(p));
    }

    static Guide guide(JsonNode p) {
        var notes = p.path("components")
                .valueStream()
                .filter(c -> !isPaper(c))
                .map(c -> Assets.text(c, "name"))
                .filter(n -> !n.isEmpty())
                .distinct()
                .toList();
        var cases = p.path("cases")
                .valueStream()
                .map(c -> new Guide.Case(Assets.text(c, "code"), limit(c, "qty")))
                .distinct()
                .toList();
        return new Guide(notes, cases, doubts(p, cases));
    }

    private static boolean isPaper(JsonNode c) {
        return c.path("original").asInt(0) + c.path("copy").asInt(0) > 0;
    }

    private static List<RequiredPaper> papers(JsonNode p) {
        var papers = new ArrayList<RequiredPaper>();
        var seen = new java.util.HashSet<NameKey>();
        for (var c : p.path("components")) {
            var name = Assets.text(c, "name");
            if (isPaper(c) && seen.add(NameKey.of(name))) {
                papers.add(new RequiredPaper(
                        papers.size() + 1,
                        name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name,
                        kind(name),
                        c.path("original").asInt(0),
                        c.path("copy").asInt(0),
                        c.path("required").asBoolean(false),
                        kind(name) == RequiredPaper.Kind.COMPONENT));
            }
        }
        return papers;
    }

    private static RequiredPaper.Kind kind(String name) {
        var key = NameKey.of(name).value();
        if (key.matches("(to khai|don de nghi|don dang ky|giay de nghi).*")) {
            return RequiredPaper.Kind.FORM;
        }
        var shown = key.matches("(ho chieu|the can cuoc|giay to tuy than).*");
        return shown ? RequiredPaper.Kind.PRESENT : RequiredPaper.Kind.COMPONENT;
    }

    private static PaperRule rule(JsonNode p, RequiredPaper paper, List<Replacement> replacements) {
        var code = p.path("components")
                .valueStream()
                .filter(c -> Assets.text(c, "name").equals(paper.name()))
                .map(c -> Assets.text(c, "code"))
                .findFirst()
                .orElse("");
        var shown = paper.kind() == RequiredPaper.Kind.PRESENT ? PaperRule.NotScanned.SHOWN_ONLY : null;
        return new PaperRule(code, shown, ProcedureJson.replacement(paper, "", replacements), "");
    }

    private static TimeLimit counterTime(JsonNode p) {
        for (var method : p.path("methods")) {
            var limit = limit(method, "time");
            if (method.path("channel").asString("").equals("DIRECT") && limit != null) {
                return limit;
            }
        }
        return p.path("cases")
                .valueStream()
                .flatMap(c -> java.util.stream.Stream.ofNullable(limit(c, "qty")))
                .findFirst()
                .orElse(new TimeLimit(1, TimeLimit.Unit.WORKING_DAY));
    }

    /// `null` where the time stands in words only.
    private static @Nullable TimeLimit limit(JsonNode node, String quantity) {
        var unit = node.path("unit").asString("OTHER");
        if (!unit.equals("WORKING_DAY") && !unit.equals("DAY") && !unit.equals("HOUR")) {
            return null;
        }
        return new TimeLimit(Math.max(1, node.path(quantity).asInt(1)), TimeLimit.Unit.valueOf(unit));
    }

    private static Set<Doubt> doubts(JsonNode p, List<Guide.Case> cases) {
        var doubts = EnumSet.noneOf(Doubt.class);
        var inWords = p.path("methods").valueStream().anyMatch(m -> limit(m, "time") == null);
        if (inWords || cases.stream().anyMatch(c -> c.limit() == null)) {
            doubts.add(Doubt.TIME_IN_WORDS);
        }
        var time = p.path("methods").path(0).path("time").asInt(0);
        if (cases.stream().anyMatch(c -> c.limit() != null && c.limit().quantity() != Math.max(1, time))) {
            doubts.add(Doubt.TIMES_DISAGREE);
        }
        var fees = p.path("methods").valueStream().flatMap(m -> m.path("fees").valueStream());
        if (fees.allMatch(f -> f.path("value").asLong(0) == 0)) {
            doubts.add(Doubt.FEE_SET_LOCALLY);
        }
        var home = p.path("results").valueStream().map(r -> Assets.text(r, "code"));
        if (home.anyMatch(c -> c.matches("KQ\\.H(?!17\\.).*"))) {
            doubts.add(Doubt.FOREIGN_RESULT);
        }
        return doubts;
    }
}
