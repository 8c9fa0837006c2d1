// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Named numbers. What is not there is nought.
///
/// @param values by name: `received`, or `received.channel:ONLINE` where it is broken down
public record Figures(SortedMap<String, Long> values) {

    public Figures {
        var kept = new TreeMap<>(values);
        kept.values().removeIf(value -> value == 0);
        values = Collections.unmodifiableSortedMap(kept);
    }

    /// A figure that two ways of counting do not agree on.
    public record Difference(String figure, long counted, long recounted) {}

    /// A figure of one part.
    public record Part(String by, long value) {}

    public long get(String figure) {
        return values.getOrDefault(figure, 0L);
    }

    /// The parts of a figure, the greatest first.
    ///
    /// @param figure for example `received.channel`
    public List<Part> parts(String figure) {
        var start = figure + ":";
        return values.tailMap(start).entrySet().stream()
                .takeWhile(e -> e.getKey().startsWith(start))
                .map(e -> new Part(e.getKey().substring(start.length()), e.getValue()))
                .sorted((a, b) -> Long.compare(b.value(), a.value()))
                .toList();
    }

    /// The figures that another count says otherwise; none if both are equal.
    public List<Difference> differences(Figures recounted) {
        var names = new TreeSet<>(values.keySet());
        names.addAll(recounted.values.keySet());
        return names.stream()
                .filter(name -> get(name) != recounted.get(name))
                .map(name -> new Difference(name, get(name), recounted.get(name)))
                .toList();
    }

    public boolean equal(Figures recounted) {
        return differences(recounted).isEmpty();
    }
}
