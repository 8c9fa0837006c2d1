// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// All fee rules, and what follows from them. A rule that is only proposed counts once it is switched on.
///
/// @param groups of payers the rules name
/// @param switchedOn ids of proposed rules that count
public record FeeSchedule(List<FeeRule> rules, List<PayerGroup> groups, Set<String> switchedOn) {

    /// The rule of a group goes before that of everybody, the later one before the earlier, the cheaper one last.
    private static final Comparator<FeeRule> RANK = Comparator.<FeeRule, Boolean>comparing(
                    r -> !r.group().isEmpty())
            .thenComparing(r -> r.validity().from())
            .thenComparing(r -> -r.tariff().amount(1));

    public FeeSchedule {
        rules = List.copyOf(rules);
        groups = List.copyOf(groups);
        switchedOn = Set.copyOf(switchedOn);
    }

    /// With a proposed rule counting, for example once the council adopted it.
    public FeeSchedule switchOn(String rule) {
        var on = new HashSet<>(switchedOn);
        on.add(rule);
        return new FeeSchedule(rules, groups, on);
    }

    /// With a rule in place of the one of the same id from its first day on; what was due before stays.
    public FeeSchedule with(FeeRule rule) {
        var from = rule.validity().from();
        var all = new ArrayList<FeeRule>();
        for (var old : rules) {
            if (!old.id().equals(rule.id())) {
                all.add(old);
            } else if (old.validity().from().isBefore(from)) {
                all.add(old.until(from.minusDays(1)));
            }
        }
        all.add(rule);
        return new FeeSchedule(all, groups, switchedOn);
    }

    /// What is due, a line for each item; nothing where no rule is known.
    public List<FeeLine> of(FeeQuery query) {
        var best = new LinkedHashMap<String, FeeRule>();
        for (var rule : rules) {
            if (counts(rule, query)) {
                best.merge(rule.item(), rule, (a, b) -> RANK.compare(b, a) > 0 ? b : a);
            }
        }
        return best.values().stream().map(r -> line(r, query)).toList();
    }

    private static FeeLine line(FeeRule rule, FeeQuery query) {
        var pieces = query.pieces(rule.tariff().measure());
        var sets = query.sets(rule.tariff().measure());
        return new FeeLine(rule, pieces, sets, rule.tariff().amount(pieces) * sets);
    }

    /// Sum of all lines, đồng.
    public long total(FeeQuery query) {
        return of(query).stream().mapToLong(FeeLine::dong).sum();
    }

    /// Whether any rule says what this procedure costs on that day: no rule is not the same as nothing to pay.
    public boolean isKnown(FeeQuery query) {
        return !of(query).isEmpty();
    }

    private boolean counts(FeeRule rule, FeeQuery query) {
        return rule.procedure().equals(query.procedure())
                && rule.channels().contains(query.channel())
                && rule.validity().on(query.day())
                && (rule.group().isEmpty() || query.groups().contains(rule.group()))
                && (rule.status() == FeeRule.Status.IN_FORCE || switchedOn.contains(rule.id()));
    }
}
