// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.seal.SealKey;

/// A centre and some counters for as long as a seed lasts: steps by chance, then calm, then the proof.
final class World {

    /// After so many rounds at most all must be quiet.
    private static final int ROUNDS_TO_QUIET = 3;

    private static final int TURNS_OF_PEOPLE = 4;

    private final Chance chance;
    private final Plan plan;
    private final Trace trace;
    private final Ledger ledger;
    private final Weather weather;
    private final WorldTime time = new WorldTime(Sample.NOW);
    private final SimulatedCentre centre;
    private final List<SimulatedCounter> counters = new ArrayList<>();
    private final List<Clerk> clerks = new ArrayList<>();
    private final List<Troubles> troubles = new ArrayList<>();
    private final List<DossierId> dossiers = new ArrayList<>();
    private final Mishaps mishaps;

    /// Made once for all worlds.
    record Keys(List<SealKey> devices, KeyPair recovery) {}

    record Parts(
            SimulatedCentre centre, List<SimulatedCounter> counters, WorldTime time, Weather weather, Ledger ledger) {}

    /// @param way laid around each counter's way to the centre; the identity but in tests of the simulation itself
    World(long seed, Disks disks, Keys keys, UnaryOperator<CentralServer> way, Consumer<String> listener) {
        chance = Chance.of(seed);
        plan = Plan.of(chance.fork());
        trace = new Trace(listener);
        ledger = new Ledger(trace);
        weather = new Weather(chance.fork(), trace, plan.faults(), plan.stormy());
        trace.add("seed " + seed + " " + plan);
        centre = new SimulatedCentre(
                disks.centre(), disks.folder("centre"), time.new Face(), chance.fork(), ledger, keys.recovery());
        for (var i = 0; i < plan.counters(); i++) {
            var name = "Q" + (i + 1);
            time.pass(Duration.ofSeconds(1)); // no two stores are made at the same instant
            var office = i < 2 ? People.WARD : People.OTHER_WARD;
            var counter = new SimulatedCounter(
                    name,
                    office,
                    keys.devices().get(i),
                    disks.counter(i),
                    disks.folder(name),
                    time.new Face(),
                    centre,
                    weather,
                    chance.fork(),
                    ledger,
                    way);
            counters.add(counter);
            clerks.add(new Clerk(counter, chance.fork(), ledger, dossiers));
            troubles.add(new Troubles(counter, chance.fork(), ledger));
        }
        var parts = new Parts(centre, counters, time, weather, ledger);
        mishaps = new Mishaps(parts, chance.fork(), disks.folder("sticks"), plan.faults());
    }

    /// @return what came of it
    Outcome run() {
        for (var step = 0; step < plan.steps(); step++) {
            step(step);
        }
        heal();
        drain();
        if (ledger.restores() > 0) {
            centre.papers().check(); // as it does every few hours
            drain();
        }
        new Proof(centre, counters, ledger, time.now()).run();
        peopleSeeToAll();
        if (!ledger.isBroken()) {
            new Proof(centre, counters, ledger, time.now()).again();
        }
        counters.forEach(c -> c.store().close());
        return new Outcome(
                plan.steps(), new EnumMap<>(weather.counted()), ledger.violations(), trace.last(60), trace.hash());
    }

    /// @param last lines of the trace
    record Outcome(
            int steps,
            Map<Fault, Integer> faults,
            List<Invariant.Violation> violations,
            List<String> last,
            String hash) {}

    private void step(int step) {
        var index = chance.below(counters.size());
        var counter = counters.get(index);
        var dice = chance.below(100);
        mishaps.maybeBackUp();
        trace.add(step + " " + time.now() + " " + counter.name() + " " + what(dice, index, counter));
        if (counter.disk().isCut()) {
            comeUp(counter);
        }
        counter.disk().mend();
    }

    private String what(int dice, int index, SimulatedCounter counter) {
        if (counter.isLost() && dice < 95) {
            return "lost";
        }
        if (dice < 45) {
            maybeDying(counter);
            return clerks.get(index).act();
        }
        if (dice < 75) {
            maybeDying(counter);
            return round(counter);
        }
        if (dice < 83) {
            return pass();
        }
        if (dice < 88) {
            return troubles.get(index).seeToOne();
        }
        if (dice < 91) {
            weather.arriveLate(centre);
            return "late";
        }
        return mishap(dice, counter);
    }

    private String mishap(int dice, SimulatedCounter counter) {
        return switch (dice) {
            case 91, 92 -> die(counter);
            case 93, 94 -> skew(counter);
            case 95, 96 -> restartCentre();
            case 97, 98, 99 -> counter.isLost() ? pass() : mishaps.befall(counter);
            default -> pass();
        };
    }

    private void maybeDying(SimulatedCounter counter) {
        if (happens(Fault.COUNTER_KILLED) || happens(Fault.COUNTER_POWER)) {
            if (chance.percent(8)) {
                counter.disk().cutAt(chance.between(1, 60));
            }
        }
    }

    private boolean happens(Fault fault) {
        return plan.faults().contains(fault);
    }

    private String round(SimulatedCounter counter) {
        if (happens(Fault.ROUND_CUT) && chance.percent(25)) {
            weather.count(Fault.ROUND_CUT);
            counter.wire().breakAfter(chance.below(8));
        }
        var hindered = counter.sync();
        counter.wire().mend();
        return "sync " + hindered;
    }

    private void comeUp(SimulatedCounter counter) {
        var fault = happens(Fault.COUNTER_POWER) ? Fault.COUNTER_POWER : Fault.COUNTER_KILLED;
        weather.count(fault);
        trace.add("  " + counter.name() + " " + fault);
        counter.restart(fault == Fault.COUNTER_POWER);
    }

    private String die(SimulatedCounter counter) {
        if (happens(Fault.COUNTER_POWER) && chance.percent(50)) {
            weather.count(Fault.COUNTER_POWER);
            counter.restart(true);
            return "power fails";
        }
        if (happens(Fault.COUNTER_KILLED)) {
            weather.count(Fault.COUNTER_KILLED);
            counter.restart(false);
            return "is killed";
        }
        return pass();
    }

    private String skew(SimulatedCounter counter) {
        if (!happens(Fault.CLOCK_WRONG)) {
            return pass();
        }
        weather.count(Fault.CLOCK_WRONG);
        var wrong = Duration.ofMinutes(chance.between(-24 * 60, 24 * 60));
        counter.clock().set(wrong);
        return "clock is wrong by " + wrong;
    }

    private String restartCentre() {
        if (!happens(Fault.CENTRE_RESTARTED)) {
            return pass();
        }
        weather.count(Fault.CENTRE_RESTARTED);
        centre.restart(false);
        return "centre restarted";
    }

    private String pass() {
        var minutes = chance.percent(10) ? chance.between(60, 24 * 60) : chance.between(1, 30);
        time.pass(Duration.ofMinutes(minutes));
        return minutes + " min pass";
    }

    private void heal() {
        trace.add("calm");
        weather.clear();
        while (weather.isLate()) {
            weather.arriveLate(centre);
        }
        counters.forEach(c -> c.clock().set(Duration.ZERO));
        mishaps.heal().forEach(trace::add);
        for (var counter : working()) {
            counter.wire().signIn(counter.chief());
            counter.wire().signIn(counter.clerk());
        }
    }

    private List<SimulatedCounter> working() {
        return counters.stream().filter(c -> !c.isLost()).toList();
    }

    private void drain() {
        List<String> before = List.of();
        for (var i = 0; i < ROUNDS_TO_QUIET; i++) {
            for (var counter : working()) {
                trace.add("calm " + counter.name() + " sync " + counter.sync());
            }
            var now = counters.stream().map(SimulatedCounter::standing).toList();
            if (now.equals(before)) {
                return; // another round would change as little
            }
            before = now;
            time.pass(Duration.ofMinutes(2)); // a sender who died in the middle of a paper is given up
        }
    }

    private boolean somebodyMustLook() {
        return working().stream()
                .anyMatch(c ->
                        !Troubles.left(c).isEmpty() || !c.store().inbox().open().isEmpty());
    }

    /// What waits for a person goes once persons have seen to it: then nothing waits any more.
    private void peopleSeeToAll() {
        for (var i = 0; i < TURNS_OF_PEOPLE && !ledger.isBroken() && somebodyMustLook(); i++) {
            troubles.stream().filter(t -> !t.isOfLost()).forEach(Troubles::seeToAll);
            drain();
        }
        for (var counter : counters) {
            if (!counter.isLost() && !Troubles.left(counter).isEmpty() && !ledger.isBroken()) {
                ledger.broken(
                        Invariant.I8_QUIET,
                        counter.name() + " is never done, whatever its people do: " + Troubles.left(counter));
            }
        }
    }
}
