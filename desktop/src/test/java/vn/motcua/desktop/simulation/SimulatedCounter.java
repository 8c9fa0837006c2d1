// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.store.SimulatedStores;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.desktop.store.StoreProblem;
import vn.motcua.desktop.swap.ExportQueue;
import vn.motcua.desktop.swap.TakeOver;
import vn.motcua.desktop.sync.SimulatedRounds;
import vn.motcua.desktop.sync.SyncProblem;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.command.Scope;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.access.Hashes;
import vn.motcua.server.store.Device;

/// One counter: its real store and its real round of sync, over a played disk, clock and wire.
final class SimulatedCounter {

    private final String name;
    private final OfficeCode office;
    private final Officer clerk;
    private final Officer chief;
    private final Device device;
    private final SealKey key;
    private final SimulatedDisk disk;
    private final Path profile;
    private final WorldTime.Face clock;
    private final FaultyWire wire;
    private final CentralServer centre;
    private final Chance chance;
    private final Ledger ledger;
    private Store store;
    private Runnable round;
    private boolean lost;
    private boolean revoked;
    private boolean buried;

    SimulatedCounter(
            String name,
            OfficeCode office,
            SealKey key,
            SimulatedDisk disk,
            Path profile,
            WorldTime.Face clock,
            SimulatedCentre server,
            Weather weather,
            Chance chance,
            Ledger ledger,
            UnaryOperator<CentralServer> way) {
        this.name = name;
        this.office = office;
        this.key = key;
        this.disk = disk;
        this.profile = profile;
        this.clock = clock;
        this.chance = chance;
        this.ledger = ledger;
        var officers = People.officers(office, name);
        clerk = officers.getFirst();
        chief = officers.getLast();
        var secret = chance.uuid().toString();
        var open = java.util.Base64.getEncoder().encodeToString(key.spki());
        device = new Device(
                new DeviceId(chance.uuid()),
                office,
                name,
                Hashes.sha256(secret),
                key.id(),
                open,
                clock.instant(),
                false);
        server.enrol(device, officers);
        wire = new FaultyWire(server, weather, device.id() + "." + secret);
        var mine = Set.of(Scope.of(office), Scope.of(device.id()), Scope.REFERENCE);
        centre = new Witness(name, way.apply(wire), mine, ledger);
        boot();
        wire.signIn(chief);
        wire.signIn(clerk);
    }

    private void boot() {
        store = SimulatedStores.over(disk, profile, new StoreKey(new byte[32]), clock, chance.secure());
        store.key(key);
        round = SimulatedRounds.of(store, centre, office, clock);
    }

    String name() {
        return name;
    }

    OfficeCode office() {
        return office;
    }

    Officer clerk() {
        return clerk;
    }

    Officer chief() {
        return chief;
    }

    Device device() {
        return device;
    }

    SimulatedDisk disk() {
        return disk;
    }

    WorldTime.Face clock() {
        return clock;
    }

    FaultyWire wire() {
        return wire;
    }

    Store store() {
        return store;
    }

    /// The centre trusts it no more; it may not know yet.
    boolean isRevoked() {
        return revoked;
    }

    void revoke() {
        revoked = true;
    }

    /// It is out of service for good: dead, or locked because it was revoked.
    boolean isLost() {
        return lost;
    }

    void lose() {
        lost = true;
    }

    /// Dead, and the centre that was put back knows too little to take its queue: what only it had is gone.
    boolean isBuried() {
        return buried;
    }

    void bury() {
        buried = true;
    }

    /// All that the centre has not confirmed, on a stick.
    ///
    /// @param folder of the stick
    /// @throws Problem NOTHING
    Path export(Path folder, PublicKey recovery) {
        var origin = new ExportQueue.Origin(device.id(), office, name, recovery);
        return new ExportQueue(store, origin, clock).to(folder).file();
    }

    /// Its supervisor brings the stick of another counter.
    ///
    /// @throws Problem that hindered it; may be done again
    String takeOver(Path stick) {
        try {
            wire.signIn(chief);
            var taken = new TakeOver(store, centre, office, device.id()).from(stick);
            return taken.done() + " done, " + taken.needSomeone() + " need someone, " + taken.papers() + " papers";
        } finally {
            wire.signOut();
        }
    }

    /// An act that only a newer program knows.
    void performUnheardOf(Act.Unknown act) {
        SimulatedStores.add(store, act, clerk);
    }

    /// The machine dies and comes up again.
    void restart(boolean powerFailed) {
        store.close();
        disk.restart(powerFailed);
        boot();
    }

    /// One round as the loop does it.
    ///
    /// @return what hindered it, empty if nothing did
    String sync() {
        var hindered = tried();
        if (hindered == null) {
            return "ok";
        }
        if (hindered.code() == SyncProblem.LOCKED) {
            if (!revoked) {
                ledger.broken(Invariant.NO_BUG, name + " was locked and is not revoked");
            }
            lose();
        }
        if (!disk.isCut() && hindered.code() instanceof StoreProblem) {
            ledger.broken(Invariant.NO_BUG, name + " cannot take in: " + told(hindered) + causes(hindered));
        }
        return told(hindered);
    }

    private @Nullable Problem tried() {
        try {
            try {
                round.run();
            } catch (Problem problem) {
                if (problem.code() != CentreProblem.UNAUTHORISED) {
                    throw problem;
                }
                wire.signIn(clerk);
                round.run();
            }
            return null;
        } catch (Problem problem) {
            return problem;
        } catch (RuntimeException e) {
            if (!disk.isCut()) {
                ledger.bug(name, e);
            }
            return new Problem(CentreProblem.UNREACHABLE);
        }
    }

    private static String causes(Throwable problem) {
        var text = new StringBuilder();
        for (var cause = problem.getCause(); cause != null; cause = cause.getCause()) {
            text.append(", for ").append(cause.getMessage());
        }
        return text.toString();
    }

    private static String told(Problem problem) {
        return problem.code().key() + (problem.code() == CentreProblem.OUT_OF_ORDER ? " " + problem.args() : "");
    }

    /// Where a queue stands.
    record Position(long epoch, long op) {}

    /// Of the newest command that waits, as it stands on the disk.
    Position newest() {
        return disk.rows("select epoch, op from outbox where chain <> '' order by epoch desc, op desc limit 1").stream()
                .map(r -> new Position((Long) r.get(0), (Long) r.get(1)))
                .findFirst()
                .orElse(new Position(0, 0));
    }

    /// The commands made since.
    List<Command> after(Position before) {
        var sql =
                "select body from outbox where chain <> '' and (epoch > ? or epoch = ? and op > ?) order by epoch, op";
        return disk.rows(sql, before.epoch(), before.epoch(), before.op()).stream()
                .map(row -> Wire.command((String) row.getFirst()))
                .toList();
    }

    /// Of what it knows and what it waits for; the same twice if nothing happened meanwhile.
    String standing() {
        return disk.rows("select scope, generation, seq from cursors order by scope")
                + " "
                + disk.rows("select id, state, answer from outbox order by epoch, op")
                + disk.rows("select count(*) from papers where at_centre");
    }

    /// Every command this counter ever made, by id, with the state it is in; `ARCHIVED` for the archive.
    List<Kept> kept() {
        var kept = new java.util.ArrayList<Kept>();
        disk.rows("select id, body, state from outbox order by epoch, op")
                .forEach(r -> kept.add(new Kept((UUID) r.get(0), (String) r.get(1), (String) r.get(2))));
        disk.rows("select id, body from archive order by epoch, op")
                .forEach(r -> kept.add(new Kept((UUID) r.get(0), (String) r.get(1), Kept.ARCHIVED)));
        return kept;
    }

    record Kept(UUID id, String text, String state) {
        static final String ARCHIVED = "ARCHIVED";

        boolean isWaiting() {
            return state.equals("WAITING") || state.equals("ACCEPTED");
        }
    }
}
