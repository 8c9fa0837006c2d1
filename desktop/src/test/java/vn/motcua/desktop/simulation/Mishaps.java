// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.motcua.desktop.swap.SwapProblem;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Scope;
import vn.motcua.model.problem.Problem;

/// What happens to a centre and its counters over weeks: backups brought back, devices revoked, other versions, dead
/// counters, logs cut short.
final class Mishaps {

    static final Set<Fault> PLAYED = Set.of(
            Fault.CENTRE_RESTORED,
            Fault.CENTRE_PUT_BACK,
            Fault.REVOKED,
            Fault.OTHER_VERSION,
            Fault.OUTDATED,
            Fault.TAKEN_OVER,
            Fault.BELOW_FLOOR);

    /// Counters keep what they did for 30 days; an older backup is no backup.
    private static final Duration OLDEST = Duration.ofDays(10);

    private record Backup(SimulatedDisk.Image image, Instant at) {}

    private record Stick(SimulatedCounter from, Path file) {}

    private final SimulatedCentre centre;
    private final List<SimulatedCounter> counters;
    private final WorldTime time;
    private final Weather weather;
    private final Chance chance;
    private final Ledger ledger;
    private final Path sticks;
    private final List<Fault> faults;
    private final List<Backup> backups = new ArrayList<>();
    private final List<Stick> underway = new ArrayList<>();

    /// @param sticks folder that stands for all sticks
    /// @param faults that occur in this world
    Mishaps(World.Parts parts, Chance chance, Path sticks, Set<Fault> faults) {
        this.centre = parts.centre();
        this.counters = parts.counters();
        this.time = parts.time();
        this.weather = parts.weather();
        this.ledger = parts.ledger();
        this.chance = chance;
        this.sticks = sticks;
        try {
            Files.createDirectories(sticks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.faults = PLAYED.stream().filter(faults::contains).sorted().toList();
    }

    /// One of them, by chance.
    String befall(SimulatedCounter counter) {
        if (faults.isEmpty()) {
            return "";
        }
        if (!underway.isEmpty() && chance.percent(50)) {
            return bring(underway.getFirst());
        }
        var fault = chance.oneOf(faults);
        return fault + " "
                + switch (fault) {
                    case CENTRE_RESTORED, CENTRE_PUT_BACK -> putBack(fault);
                    case REVOKED -> revoke(counter);
                    case OTHER_VERSION -> otherVersion(counter);
                    case OUTDATED -> outdate(counter);
                    case TAKEN_OVER -> takeOver(counter);
                    default -> belowFloor();
                };
    }

    /// Now and then, as a machine that keeps time does it.
    void maybeBackUp() {
        if (faults.contains(Fault.CENTRE_RESTORED) || faults.contains(Fault.CENTRE_PUT_BACK)) {
            if (backups.isEmpty() || chance.percent(4)) {
                backups.add(new Backup(centre.disk().image(), time.now()));
            }
            if (backups.size() > 3) {
                backups.removeFirst();
            }
        }
    }

    private String putBack(Fault fault) {
        backups.removeIf(b -> b.at().plus(OLDEST).isBefore(time.now()));
        if (backups.isEmpty()) {
            return "no backup";
        }
        weather.count(fault);
        var backup = chance.oneOf(backups);
        ledger.restored(fault == Fault.CENTRE_RESTORED);
        centre.putBack(backup.image(), fault == Fault.CENTRE_RESTORED);
        counters.stream().filter(SimulatedCounter::isRevoked).forEach(c -> centre.revoke(c.device()));
        return "to " + backup.at();
    }

    private String revoke(SimulatedCounter counter) {
        if (heirs(counter).isEmpty() || counter.isRevoked()) {
            return "not the last one";
        }
        weather.count(Fault.REVOKED);
        counter.revoke();
        centre.revoke(counter.device());
        return "revoked";
    }

    /// Others of its office that work.
    private List<SimulatedCounter> heirs(SimulatedCounter counter) {
        return counters.stream()
                .filter(c -> c != counter && c.office().equals(counter.office()) && !c.isLost() && !c.isRevoked())
                .toList();
    }

    private String otherVersion(SimulatedCounter counter) {
        weather.count(Fault.OTHER_VERSION);
        if (chance.percent(50)) {
            var json = "{\"type\":\"Rumour\",\"said\":" + chance.below(1000) + "}";
            centre.tellUnheardOf(chance.percent(70) ? Scope.of(counter.office()) : Scope.REFERENCE, json);
            return "an event";
        }
        var known = counter.store().dossiers().open(1);
        var on = known.isEmpty() ? "" : ",\"dossier\":\"" + known.getFirst().id() + "\"";
        var json = "{\"type\":\"Weigh\"" + on + ",\"grams\":" + chance.below(1000) + "}";
        var before = counter.newest();
        counter.performUnheardOf(new Act.Unknown("Weigh", json));
        counter.after(before).forEach(c -> ledger.done(counter.name(), c));
        return "an act";
    }

    private String outdate(SimulatedCounter counter) {
        weather.count(Fault.OUTDATED);
        counter.wire().outdated(!counter.wire().isOutdated());
        return String.valueOf(counter.wire().isOutdated());
    }

    private String takeOver(SimulatedCounter counter) {
        if (heirs(counter).isEmpty()) {
            return "nobody to take over";
        }
        var dies = chance.percent(50);
        try {
            underway.add(new Stick(counter, counter.export(sticks, centre.recoveryKey())));
        } catch (Problem problem) {
            return nothing(counter, problem);
        }
        if (dies) {
            counter.lose();
        }
        return (dies ? "dies, " : "is cut off, ") + (chance.percent(50) ? bring(underway.getLast()) : "later");
    }

    private String nothing(SimulatedCounter counter, Problem problem) {
        if (problem.code() != SwapProblem.NOTHING) {
            ledger.broken(Invariant.NO_BUG, counter.name() + " cannot be exported: " + problem);
        }
        return problem.code().key();
    }

    private String bring(Stick stick) {
        var heirs = heirs(stick.from());
        if (heirs.isEmpty()) {
            return "nobody to take over";
        }
        var heir = chance.oneOf(heirs);
        try {
            var taken = heir.takeOver(stick.file());
            weather.count(Fault.TAKEN_OVER);
            underway.remove(stick);
            return heir.name() + " takes over from " + stick.from().name() + ": " + taken;
        } catch (Problem problem) {
            if (problem.code() == SwapProblem.GAP && ledger.restores() > 0) {
                underway.remove(stick);
                stick.from().bury();
            }
            return heir.name() + " hindered: " + problem.code().key();
        } catch (RuntimeException e) {
            ledger.bug(heir.name(), e);
            underway.remove(stick);
            return "died";
        }
    }

    private String belowFloor() {
        weather.count(Fault.BELOW_FLOOR);
        centre.compact();
        time.pass(Duration.ofDays(chance.between(46, 60)));
        backups.clear();
        return centre.compact() + " events went";
    }

    /// Each revoked or dead counter's queue is brought by another, and nobody is outdated any more.
    List<String> heal() {
        var told = new ArrayList<String>();
        for (var counter : counters) {
            counter.wire().outdated(false);
            if (counter.isRevoked()) {
                counter.lose();
                try {
                    underway.add(new Stick(counter, counter.export(sticks, centre.recoveryKey())));
                } catch (Problem problem) {
                    told.add(nothing(counter, problem));
                }
            }
        }
        underway.removeIf(s -> !s.from().isLost() && heirs(s.from()).isEmpty()); // it brings its queue itself
        for (var tries = 0; !underway.isEmpty() && tries < 10; tries++) {
            told.add(bring(underway.getFirst()));
        }
        underway.forEach(s -> ledger.broken(Invariant.I8_QUIET, s.file().getFileName() + " cannot be taken over"));
        return told;
    }
}
