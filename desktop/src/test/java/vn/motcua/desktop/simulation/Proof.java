// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.wire.Wire;

/// Holds what stands on all disks against what happened: I1 to I9, read past the program.
final class Proof {

    private final SimulatedCentre centre;
    private final List<SimulatedCounter> counters;
    private final Ledger ledger;
    private final Log log;
    private final Instant monthAgo;
    private final Instant longAgo;
    private final Map<UUID, Answer> answers = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    Proof(SimulatedCentre centre, List<SimulatedCounter> counters, Ledger ledger, Instant now) {
        this.centre = centre;
        this.counters = counters;
        this.ledger = ledger;
        this.monthAgo = now.minus(Duration.ofDays(29));
        this.longAgo = now.minus(Duration.ofDays(399));
        this.log = new Log(centre.disk());
        centre.disk()
                .rows("select command_id, answer from command_answers")
                .forEach(r -> answers.put((UUID) r.get(0), Wire.read((String) r.get(1), Answer.class)));
        centre.disk()
                .rows("select command, what from history")
                .forEach(r -> lines.merge(r.get(0) + " " + r.get(1), 1, Integer::sum));
    }

    /// Once more, when people have seen to all.
    void again() {
        acknowledgedOnce();
        gapless();
        foldsAgree();
        quiet();
    }

    void run() {
        acknowledgedOnce();
        gapless();
        foldsAgree();
        codesMeanOneDossier();
        quiet();
        new PaperProof(centre, counters, ledger, log).run();
        new LegalProof(ledger, log).run();
    }

    private void acknowledgedOnce() {
        for (var heard : ledger.heard().values()) {
            if (heard.answer() instanceof Answer.Accepted accepted) {
                standsOnce(accepted, heard);
            }
        }
        lines.forEach((command, times) -> {
            if (times > 1) {
                ledger.broken(Invariant.I1_ONCE, command + " stands " + times + " times in the history");
            }
        });
    }

    private void standsOnce(Answer.Accepted accepted, Ledger.Heard heard) {
        var id = accepted.command().value();
        if (heard.restores() < ledger.restores() && ofLost(id)) {
            return; // it went with the backup, and whoever could have offered it again is gone
        }
        if (!answers.containsKey(id) && isForgotten(accepted.command())) {
            return;
        }
        if (!(answers.get(id) instanceof Answer.Accepted kept)) {
            ledger.broken(Invariant.I1_ONCE, "accepted, then forgotten: " + name(id) + ", now " + answers.get(id));
            return;
        }
        var done = ledger.done().get(accepted.command());
        var onADossier = done != null
                && done.command().act().subject().isPresent()
                && log.changed(kept.events()); // what the dossier said already is accepted and written nowhere
        if (onADossier
                && !lines.containsKey(id + " " + done.command().act().getClass().getSimpleName())) {
            ledger.broken(Invariant.I1_ONCE, name(id) + " is accepted and stands in no history");
        }
    }

    /// The centre keeps answers for 400 days.
    private boolean isForgotten(CommandId command) {
        var done = ledger.done().get(command);
        return done != null && done.command().capturedAt().isBefore(longAgo);
    }

    /// Its own, or on a dossier that it brought in.
    private boolean ofLost(UUID command) {
        var done = ledger.done().get(new CommandId(command));
        return done != null
                && (isLost(done)
                        || done.command().act().subject().stream()
                                .anyMatch(dossier -> ledger.done().values().stream()
                                        .anyMatch(d -> d.command().act() instanceof Act.Entry entry
                                                && entry.dossier().id().equals(dossier)
                                                && isLost(d))));
    }

    private boolean isLost(Ledger.Done done) {
        return counters.stream().anyMatch(c -> c.isLost() && c.name().equals(done.counter()));
    }

    private String name(UUID command) {
        return ledger.name(new CommandId(command));
    }

    private void gapless() {
        log.scopes().forEach((scope, events) -> {
            var next = log.floor(scope) + 1;
            for (var event : events) {
                if (event.seq() <= log.floor(scope)) {
                    continue;
                }
                if (event.seq() != next++) {
                    ledger.broken(Invariant.I2_GAPLESS, scope + " has no " + (next - 1));
                    next = event.seq() + 1;
                }
                ledger.check(event, ledger.generation(scope));
            }
        });
    }

    private void foldsAgree() {
        for (var counter : counters) {
            if (!counter.isLost()) {
                foldAgrees(counter, log.fold(Scope.of(counter.office())));
            }
        }
    }

    private void foldAgrees(SimulatedCounter counter, Map<DossierId, Dossier> truth) {
        var known = new HashSet<DossierId>();
        var disputed = new HashSet<Object>(); // it stays in view while somebody here must see to it
        counter.disk().rows("select dossier from outbox").forEach(r -> disputed.add(r.getFirst()));
        for (var row : counter.disk().rows("select id, confirmed, seen from dossiers where confirmed is not null")) {
            var id = new DossierId((UUID) row.get(0));
            var confirmed = Wire.read((String) row.get(1), Dossier.class);
            known.add(id);
            var there = truth.get(id);
            var stale = there == null
                    ? confirmed.office().equals(counter.office()) && !disputed.contains(id.value())
                    : !there.equals(confirmed);
            if (stale) {
                ledger.broken(
                        Invariant.I3_FOLD,
                        counter.name() + " has " + confirmed + ", the log says " + truth.get(id) + ", of " + id);
            }
        }
        truth.keySet().stream()
                .filter(id -> !known.contains(id) && !mayBeGone(truth.get(id)))
                .forEach(id -> ledger.broken(Invariant.I3_FOLD, counter.name() + " never heard of " + id));
    }

    /// Closed dossiers are kept at a counter for 30 days.
    private boolean mayBeGone(@Nullable Dossier dossier) {
        return dossier != null
                && (dossier.stage() instanceof Stage.Returned || dossier.stage() instanceof Stage.Cancelled)
                && dossier.receipt().map(r -> r.receivedAt().isBefore(monthAgo)).orElse(false);
    }

    private void codesMeanOneDossier() {
        Map<String, UUID> meaning = new HashMap<>();
        for (var row : centre.disk().rows("select code, dossier from dossier_codes order by code")) {
            var before = meaning.put((String) row.get(0), (UUID) row.get(1));
            if (before != null) {
                ledger.broken(Invariant.I7_CODES, row.get(0) + " means two dossiers at the centre");
            }
        }
        for (var receipt : ledger.receipts()) {
            var there = meaning.get(receipt.code().value());
            if (there != null && !there.equals(receipt.dossier().value())) {
                ledger.broken(Invariant.I7_CODES, receipt + " means " + there + " at the centre");
            }
        }
        for (var counter : counters) {
            codesAreFound(counter);
        }
    }

    /// Who comes with a receipt finds the dossier at the counter that gave it, while its office holds it.
    private void codesAreFound(SimulatedCounter counter) {
        Map<String, @Nullable Object> known = new HashMap<>();
        counter.disk()
                .rows("select code, dossier from dossier_codes")
                .forEach(r -> known.put((String) r.get(0), r.get(1)));
        counter.disk() // a provisional code leads there by the official one
                .rows("select provisional, official from given_codes")
                .forEach(r -> known.computeIfAbsent((String) r.get(0), _ -> known.get((String) r.get(1))));
        var gone = goneTo(counter);
        var truth = log.fold(Scope.of(counter.office()));
        for (var receipt : ledger.receipts()) {
            if (receipt.counter().equals(counter.name())
                    && !gone.contains(receipt.dossier())
                    && !counter.isLost()
                    && !mayBeGone(truth.get(receipt.dossier()))
                    && !receipt.dossier()
                            .value()
                            .equals(known.get(receipt.code().value()))) {
                ledger.broken(Invariant.I7_CODES, receipt + " is not found at its counter");
            }
        }
    }

    /// Dossiers that left the counter's office for another.
    private Set<DossierId> goneTo(SimulatedCounter counter) {
        var gone = new HashSet<DossierId>();
        for (var event : log.events(Scope.of(counter.office()))) {
            switch (event.body()) {
                case Event.Left(var dossier, var _) -> gone.add(dossier);
                case Event.DossierChanged(var dossier, var _) -> gone.remove(dossier.id());
                default -> {}
            }
        }
        return gone;
    }

    private void quiet() {
        Set<UUID> kept = new HashSet<>();
        for (var counter : counters) {
            for (var command : counter.kept()) {
                kept.add(command.id());
                if (command.isWaiting() && !counter.isLost()) {
                    ledger.broken(
                            Invariant.I8_QUIET,
                            counter.name() + " still " + command.state() + " " + name(command.id()));
                }
            }
        }
        for (var done : ledger.done().values()) {
            var id = done.command().id().value();
            if (!answers.containsKey(id) && ofLost(id) && ledger.restores() == 0) {
                ledger.broken(Invariant.I1_ONCE, name(id) + " of a lost counter never came");
            }
            if (!kept.contains(id) && !isLongAgo(done, id)) {
                ledger.broken(
                        Invariant.I9_DURABLE,
                        "done and gone: " + name(done.command().id().value()));
            }
        }
        receiptsStand();
    }

    /// A counter keeps what the centre has carried out for 30 days.
    private boolean isLongAgo(Ledger.Done done, UUID id) {
        var carriedOut = answers.containsKey(id) || isForgotten(done.command().id());
        return carriedOut && done.command().capturedAt().isBefore(monthAgo);
    }

    /// A citizen who holds a receipt has a dossier: at the centre, or before a person at its counter.
    private void receiptsStand() {
        var there = new HashSet<Object>();
        centre.disk().rows("select id from dossiers").forEach(r -> there.add(r.getFirst()));
        for (var done : ledger.done().values()) {
            if (done.command().act() instanceof Act.ReceiveDossier(var dossier)
                    && answers.get(done.command().id().value()) instanceof Answer.Accepted
                    && !there.contains(dossier.id().value())) {
                ledger.broken(Invariant.I1_ONCE, "a receipt without a dossier: " + dossier.id());
            }
        }
    }
}
