// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.time.LocalDate;
import java.util.HashSet;
import tools.jackson.databind.JsonNode;
import vn.motcua.model.procedure.Channel;
import vn.motcua.model.procedure.FeeRule;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.procedure.Tariff;

/// A fee rule, as `assets/procedures/fees` and a published item write it.
final class FeeJson {

    private FeeJson() {}

    static FeeRule read(JsonNode rule, LocalDate from) {
        var channels = new HashSet<Channel>();
        rule.path("channels").forEach(c -> channels.add(Channel.valueOf(c.asString(""))));
        return new FeeRule(
                Assets.text(rule, "id"),
                Assets.text(rule, "item"),
                new ProcedureCode(Assets.text(rule, "procedure")),
                channels,
                Assets.text(rule, "group"),
                Assets.validity(rule, from),
                FeeRule.Kind.valueOf(rule.path("kind").asString("LP")),
                Assets.label(rule.path("name")),
                tariff(rule.path("tariff")),
                Assets.text(rule, "legalBasis"),
                FeeRule.Status.valueOf(rule.path("status").asString("IN_FORCE")));
    }

    private static Tariff tariff(JsonNode tariff) {
        return new Tariff(
                Tariff.Measure.valueOf(tariff.path("measure").asString("CASE")),
                tariff.path("base").asLong(0),
                tariff.path("tiers")
                        .valueStream()
                        .map(t -> new Tariff.Tier(
                                t.path("from").asInt(1), t.path("each").asLong(0)))
                        .toList(),
                tariff.path("cap").asLong(0));
    }
}
