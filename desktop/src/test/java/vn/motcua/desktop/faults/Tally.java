// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.util.Map;
import java.util.TreeMap;

/// How often each fault struck, and what each invariant found, over all sites and rounds.
final class Tally {

    /// @param times it struck or was checked
    /// @param bad processes killed, or violations
    record Row(long times, long bad) {
        Row plus(Row other) {
            return new Row(times + other.times, bad + other.bad);
        }
    }

    private final Map<String, Row> faults = new TreeMap<>();
    private final Map<String, Row> invariants = new TreeMap<>();
    private final Map<String, String> leftOut = new TreeMap<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private long tricks;

    synchronized void struck(Fault fault) {
        faults.merge(fault.name(), new Row(1, fault.kills()), Row::plus);
    }

    /// Requests that were not carried as they should.
    synchronized void tricks(long more) {
        tricks += more;
    }

    synchronized void leftOut(Fault fault, String why) {
        leftOut.put(fault.name(), why);
    }

    synchronized void checked(String invariant, long times, long violations) {
        invariants.merge(invariant, new Row(times, violations), Row::plus);
    }

    synchronized void refused(Map<String, Integer> said) {
        said.forEach((problem, times) -> refusals.merge(problem, times, Integer::sum));
    }

    synchronized long kills() {
        return faults.values().stream().mapToLong(Row::bad).sum();
    }

    synchronized long violations() {
        return invariants.values().stream().mapToLong(Row::bad).sum();
    }

    synchronized long checks() {
        return invariants.values().stream().mapToLong(Row::times).sum();
    }

    /// For people.
    synchronized String table() {
        var text = new StringBuilder("%n%-40s %10s %12s%n".formatted("fault", "struck", "kill points"));
        faults.forEach((name, row) -> text.append("%-40s %,10d %,12d%n".formatted(name, row.times, row.bad)));
        text.append("%-40s %10s %,12d%n".formatted("in all", "", kills()));
        text.append("%-40s %,10d%n".formatted("requests lost, cut or said twice", tricks));
        leftOut.forEach((name, why) -> {
            if (!faults.containsKey(name)) {
                text.append("%-40s LEFT OUT: %s%n".formatted(name, why));
            }
        });
        text.append("%n%-40s %10s %12s%n".formatted("invariant", "checked", "violations"));
        invariants.forEach((name, row) -> text.append("%-40s %,10d %,12d%n".formatted(name, row.times, row.bad)));
        text.append("%n%-40s %10s%n".formatted("a counter said no, and nothing was kept", "times"));
        refusals.forEach((name, times) -> text.append("%-40s %,10d%n".formatted(name, times)));
        return text.toString();
    }
}
