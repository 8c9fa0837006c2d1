// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.procedure.Clock;
import vn.motcua.model.procedure.Fee;
import vn.motcua.model.procedure.Guide;
import vn.motcua.model.procedure.PaperRule;
import vn.motcua.model.procedure.PaperRule.NotScanned;
import vn.motcua.model.procedure.PaperRule.Replacement;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.procedure.RequiredPaper;
import vn.motcua.model.procedure.SupplementPolicy;
import vn.motcua.model.procedure.TimeLimit;

/// A curated procedure, as `core_procedures.json` and a published item write it.
final class ProcedureJson {

    private ProcedureJson() {}

    /// @param from first day where the text names none
    /// @param guide what the national catalogue says besides
    static Procedure read(JsonNode p, LocalDate from, List<Replacement> replacements, Guide guide) {
        var papers = new ArrayList<RequiredPaper>();
        var rules = new ArrayList<PaperRule>();
        for (var c : p.path("components")) {
            var paper = paper(c, papers.size() + 1);
            papers.add(paper);
            rules.add(rule(c, paper, replacements));
        }
        return new Procedure(
                new ProcedureCode(p.path("code").asString("")),
                Assets.validity(p, from),
                title(Assets.text(p, "name")),
                Assets.text(p, "sectorCode"),
                Assets.text(p, "sectorName"),
                Assets.text(p, "agency"),
                clock(p),
                new Fee(0, 0),
                Assets.text(p.path("result"), "code"),
                Assets.text(p.path("result"), "name"),
                papers,
                rules,
                new HashSet<>(Assets.texts(p.path("lifeEvents"))),
                p.path("essential").asBoolean(false),
                guide);
    }

    /// `Thủ tục đăng ký khai sinh` is shown as `Đăng ký khai sinh`.
    static String title(String name) {
        var bare = name.replaceFirst("^Thủ tục ", "");
        return bare.isEmpty() ? bare : bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
    }

    private static Clock clock(JsonNode p) {
        var unit = TimeLimit.Unit.valueOf(p.path("timeUnit").asString("WORKING_DAY"));
        var online = p.path("onlineTimeQty").asInt(0);
        return new Clock(
                new TimeLimit(Math.max(1, p.path("timeQty").asInt(1)), unit),
                online > 0 ? new TimeLimit(online, unit) : null,
                SupplementPolicy.valueOf(p.path("supplement").asString("RESTART")));
    }

    private static RequiredPaper paper(JsonNode c, int no) {
        return new RequiredPaper(
                no,
                Assets.text(c, "name"),
                RequiredPaper.Kind.valueOf(c.path("kind").asString("COMPONENT")),
                c.path("original").asInt(0),
                c.path("copy").asInt(0),
                c.path("required").asBoolean(false)
                        && Assets.text(c, "forbiddenToRequest").isEmpty(),
                c.path("reusableFromWarehouse").asBoolean(false),
                c.has("identity") ? c.path("identity").asBoolean(false) : null);
    }

    private static PaperRule rule(JsonNode c, RequiredPaper paper, List<Replacement> replacements) {
        var reason = Assets.text(c, "notScanned");
        var notScanned = !reason.isEmpty()
                ? NotScanned.valueOf(reason)
                : paper.kind() == RequiredPaper.Kind.PRESENT ? NotScanned.SHOWN_ONLY : null;
        return new PaperRule(
                Assets.text(c, "code"),
                notScanned,
                replacement(paper, Assets.text(c, "database"), replacements),
                Assets.text(c, "forbiddenToRequest"));
    }

    /// The paper's own data says by which words the resolution names it; without them the names must share each other.
    static @Nullable Replacement replacement(RequiredPaper paper, String words, List<Replacement> replacements) {
        if (paper.kind() == RequiredPaper.Kind.FORM) {
            return null;
        }
        var row = NameKey.of(paper.name());
        for (var replacement : replacements) {
            var component = NameKey.of(replacement.component());
            var named = words.isEmpty()
                    ? row.contains(component) || component.contains(row)
                    : component.contains(NameKey.of(words));
            if (named) {
                return replacement;
            }
        }
        return null;
    }

    static List<Replacement> replacements(JsonNode replaced) {
        return replaced.valueStream()
                .map(r -> new Replacement(
                        Assets.text(r, "component"), Assets.text(r, "database"), Assets.text(r, "owner")))
                .toList();
    }

    /// The rules of a procedure with other databases for its papers.
    static List<PaperRule> replace(Procedure procedure, List<Replacement> replacements) {
        return procedure.papers().stream()
                .map(p -> {
                    var rule = procedure.rule(p.no());
                    var words =
                            rule.replacedBy() == null ? "" : rule.replacedBy().component();
                    return new PaperRule(
                            rule.typeCode(), rule.notScanned(), replacement(p, words, replacements), rule.forbidden());
                })
                .toList();
    }
}
