// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.model.problem.Problem;

/// What befalls the messages of a world, as its seed has it.
final class Weather {

    /// Between a request and its answer so many statements of the centre at most.
    private static final int STATEMENTS = 40;

    private static final List<Fault> OF_MESSAGES = List.of(
            Fault.REQUEST_LOST,
            Fault.ANSWER_LOST,
            Fault.TWICE,
            Fault.LATE,
            Fault.AGAIN,
            Fault.CENTRE_KILLED,
            Fault.CENTRE_POWER);

    private final Chance chance;
    private final Trace trace;
    private final List<Fault> faults;
    private final Map<Fault, Integer> counted = new EnumMap<>(Fault.class);
    private final List<Request> late = new ArrayList<>();
    private int percent;
    private boolean breaking;

    /// @param faults that occur in this world
    /// @param percent of messages that something befalls
    Weather(Chance chance, Trace trace, Set<Fault> faults, int percent) {
        this.chance = chance;
        this.trace = trace;
        this.faults = OF_MESSAGES.stream().filter(faults::contains).toList();
        this.percent = percent;
        this.breaking = faults.contains(Fault.SNAPSHOT_CUT);
    }

    void clear() {
        percent = 0;
        breaking = false;
    }

    void count(Fault fault) {
        counted.merge(fault, 1, Integer::sum);
    }

    Map<Fault, Integer> counted() {
        return counted;
    }

    byte[] carry(SimulatedCentre centre, Request request) {
        if (faults.isEmpty() || !chance.percent(percent)) {
            return heard(centre, request);
        }
        var fault = chance.oneOf(faults);
        count(fault);
        trace.add("    " + fault + " " + request.name());
        return befallen(centre, request, fault);
    }

    private byte[] befallen(SimulatedCentre centre, Request request, Fault fault) {
        switch (fault) {
            case REQUEST_LOST -> throw new Problem(CentreProblem.UNREACHABLE);
            case LATE -> {
                late.add(request);
                throw new Problem(CentreProblem.UNREACHABLE);
            }
            case ANSWER_LOST -> {
                unheard(centre, request);
                throw new Problem(CentreProblem.UNREACHABLE);
            }
            case TWICE -> unheard(centre, request);
            case AGAIN -> late.add(request);
            case CENTRE_KILLED, CENTRE_POWER -> centre.disk().cutAt(chance.between(1, STATEMENTS));
            default -> throw new IllegalStateException(fault.name());
        }
        return fault == Fault.CENTRE_KILLED || fault == Fault.CENTRE_POWER
                ? fromADying(centre, request, fault == Fault.CENTRE_POWER)
                : heard(centre, request);
    }

    private byte[] fromADying(SimulatedCentre centre, Request request, boolean power) {
        try {
            return heard(centre, request);
        } finally {
            centre.restart(power);
        }
    }

    private static byte[] heard(SimulatedCentre centre, Request request) {
        return centre.answer(request);
    }

    private void unheard(SimulatedCentre centre, Request request) {
        try {
            centre.answer(request);
        } catch (Problem problem) {
            trace.add("    unheard " + problem.code().key());
        }
    }

    /// @return after how many bytes of a reply the line breaks, -1 if it does not
    int breaksIn(int length) {
        if (!breaking || !chance.percent(40)) {
            return -1;
        }
        count(Fault.SNAPSHOT_CUT);
        return chance.percent(20) ? length : chance.between(0, length);
    }

    /// One of the requests that were kept up reaches the centre.
    void arriveLate(SimulatedCentre centre) {
        if (!late.isEmpty()) {
            var request = late.remove(chance.below(late.size()));
            trace.add("  late " + request.name());
            unheard(centre, request);
        }
    }

    boolean isLate() {
        return !late.isEmpty();
    }
}
