// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.util.List;

/// How an amount follows from what is counted, in đồng.
///
/// @param measure what is counted
/// @param base paid once, however much is counted
/// @param tiers what each further piece costs, by its number; ordered, may be empty
/// @param cap most that is paid for one set, 0 for no cap
public record Tariff(Measure measure, long base, List<Tier> tiers, long cap) {

    public enum Measure {
        CASE,
        COPY,
        PAGE,
        PERSON
    }

    /// @param from number of the first piece of this price, from 1
    /// @param each đồng a piece
    public record Tier(int from, long each) {}

    public Tariff {
        tiers = List.copyOf(tiers);
    }

    public static Tariff each(Measure measure, long dong) {
        return new Tariff(measure, 0, List.of(new Tier(1, dong)), 0);
    }

    /// What one set of so many pieces costs.
    public long amount(int pieces) {
        var sum = pieces > 0 ? base : 0;
        for (var i = 0; i < tiers.size(); i++) {
            var from = tiers.get(i).from();
            var next = i + 1 < tiers.size() ? tiers.get(i + 1).from() : Integer.MAX_VALUE;
            var here = Math.max(0, Math.min(pieces + 1L, next) - from);
            sum += here * tiers.get(i).each();
        }
        return cap > 0 ? Math.min(cap, sum) : sum;
    }
}
