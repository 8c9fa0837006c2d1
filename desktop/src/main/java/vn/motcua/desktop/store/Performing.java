// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.Decision;
import vn.motcua.model.command.Deposit;
import vn.motcua.model.command.OnResult;
import vn.motcua.model.command.ResultLife;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.office.Officer;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.ResultProblem;

/// Carries acts out, as far as this counter may: the dossier, its history and the command to the centre are written
/// in one transaction and are on the disk when a method returns.
final class Performing {

    private record Made(CommandId id, @Nullable CommandId replaces) {}

    private final Database database;
    private final Queue queue;
    private final Citizens citizens;
    private final Archive archive;
    private final Clock clock;

    Performing(Database database, Queue queue, Citizens citizens, Archive archive, Clock clock) {
        this.database = database;
        this.queue = queue;
        this.citizens = citizens;
        this.archive = archive;
        this.clock = clock;
    }

    Dossier perform(Act act, Officer actor) {
        var id = subject(act);
        var made = new AtomicReference<@Nullable CommandId>();
        return kept(made, id, () -> {
            var decided = queue.write(adding -> carryOut(adding, act, actor, id, made));
            database.sync();
            return decided;
        });
    }

    /// The new command names the failed one, so that what is held behind that goes on at the centre. One that is held
    /// is let go there first: a later release must not double it. The act is done on what is seen without it.
    Dossier again(CommandId failed, Act act, Officer actor) {
        var id = subject(act);
        var made = new AtomicReference<@Nullable CommandId>();
        return kept(made, id, () -> {
            var decided = queue.write(adding -> {
                var row = Trouble.find(adding.tx, failed);
                var next = adding.id();
                if (row.state() == Pending.State.HELD) {
                    letGo(adding, row, "→ " + next, actor);
                }
                archive.letGo(adding.tx, row, "", actor.id(), next);
                if (act instanceof Act.Entry) {
                    LocalView.forgetUnconfirmed(adding.tx, id);
                }
                LocalView.rebase(adding.tx, id);
                return carryOut(adding, new Made(next, failed), act, actor, id, made);
            });
            database.sync();
            return decided;
        });
    }

    /// @throws Problem NO_REASON, NOT_WAITING
    void giveUp(CommandId failed, String reason, Officer actor) {
        var why = reason(reason);
        queue.write(adding -> {
            var row = Trouble.find(adding.tx, failed);
            letGo(adding, row, why, actor);
            archive.letGo(adding.tx, row, why, actor.id(), null);
            Leaving.free(adding.tx, List.of(row.id().value()));
            Optional.ofNullable(row.dossier()).ifPresent(id -> LocalView.rebase(adding.tx, id));
            return true;
        });
        database.sync();
    }

    private static void letGo(Queue.Adding adding, Trouble row, String why, Officer actor) {
        if (row.state() != Pending.State.SURPRISE) {
            adding.add(adding.id(), new Act.GiveUp(row.id(), why), Queue.Subject.NONE, actor);
        }
    }

    void release(CommandId held, boolean carryOut, String reason, Officer supervisor) {
        var act = new Act.Release(held, carryOut, reason(reason));
        queue.write(adding -> {
            adding.add(adding.id(), act, Queue.Subject.NONE, supervisor);
            Inbox.settled(adding.tx, held);
            return true;
        });
        database.sync();
    }

    /// @throws Problem as [Deposit#require]
    void deposit(Act.DepositResult deposit, Officer actor) {
        var result = deposit.result();
        queue.write(adding -> {
            var known = Results.keys(adding.tx, result.owner());
            Deposit.require(deposit, actor, clock.instant(), known);
            adding.add(adding.id(), deposit, Queue.Subject.NONE, actor);
            Results.put(adding.tx, result, false);
            if (deposit.owner() != null) {
                citizens.meet(adding.tx, deposit.owner());
            }
            return true;
        });
        database.sync();
    }

    /// Nothing here changes until the centre has carried it out; a copy is kept meanwhile.
    ///
    /// @throws Problem as [ResultLife#on]; ENDING_WAITS
    void onResult(OnResult act, Officer actor) {
        queue.write(adding -> {
            var tx = adding.tx;
            var successor = act instanceof OnResult.ReplaceResult(var _, var by, var _) ? Results.find(tx, by) : null;
            ResultLife.on(Results.find(tx, act.result()), act, successor, actor);
            if (ResultHistory.waiting(tx, act.result()).stream()
                    .anyMatch(c -> !(c.act() instanceof OnResult.ReissueCopy))) {
                throw new Problem(ResultProblem.ENDING_WAITS);
            }
            adding.add(adding.id(), act, Queue.Subject.NONE, actor);
            if (act instanceof OnResult.ReissueCopy(var _, var copy, var _)) {
                Results.put(tx, copy, false);
            }
            return true;
        });
        database.sync();
    }

    void declare(Act act, Officer actor) {
        if (act.subject().isPresent()) {
            throw new Problem(DossierProblem.UNKNOWN_ACT);
        }
        queue.write(adding -> {
            adding.add(adding.id(), act, Queue.Subject.NONE, actor);
            switch (act) {
                case Act.Consent said -> Consents.put(adding.tx, said, clock.instant(), actor.id());
                case Act.BindKey(var hash, var citizen) -> Citizens.bind(adding.tx, hash, citizen, false);
                case Act.Remit(var remittance) -> CashBook.handedOn(adding.tx, remittance);
                default -> {}
            }
            return true;
        });
        database.sync();
    }

    private Dossier carryOut(
            Queue.Adding adding, Act act, Officer actor, DossierId id, AtomicReference<@Nullable CommandId> made) {
        return carryOut(adding, new Made(adding.id(), null), act, actor, id, made);
    }

    private Dossier carryOut(
            Queue.Adding adding,
            Made command,
            Act act,
            Officer actor,
            DossierId id,
            AtomicReference<@Nullable CommandId> made) {
        var tx = adding.tx;
        var view = LocalView.text(tx, id);
        var current = view == null ? null : view.dossier();
        var version = current == null ? 0 : current.version();
        var decided = decided(Decision.on(current, act, version, actor, clock.instant(), Reference.law(tx)));
        made.set(command.id());
        var base = view == null ? null : view.text();
        var done = adding.add(command.id(), act, new Queue.Subject(id, version, base), actor, command.replaces());
        History.declare(tx, done, id);
        LocalView.show(tx, decided, view);
        follow(adding, act);
        return decided;
    }

    private void follow(Queue.Adding adding, Act act) {
        switch (act) {
            case Act.Entry entry -> {
                Drafts.drop(adding.tx, entry.dossier().id());
                citizens.meet(adding.tx, entry.dossier().applicant());
            }
            case Act.ResolveDossier(var _, var result) -> Results.put(adding.tx, result, false);
            default -> {}
        }
    }

    /// Where the disk fails after the command was made, the disk itself is asked whether the command stands: then it
    /// is synced once more and counts; else nothing of it was kept.
    private Dossier kept(AtomicReference<@Nullable CommandId> made, DossierId id, Supplier<Dossier> work) {
        try {
            return work.get();
        } catch (Problem problem) {
            var command = made.get();
            if (command == null
                    || !(problem.code() instanceof StoreProblem)
                    || problem.code() == StoreProblem.TOO_LARGE) {
                throw problem;
            }
            return standing(command, id).orElseThrow(() -> problem);
        }
    }

    private Optional<Dossier> standing(CommandId command, DossierId id) {
        try {
            var seen =
                    database.read(db -> Outbox.has(db, command) ? LocalView.seen(db, id) : Optional.<Dossier>empty());
            database.sync();
            return seen;
        } catch (Problem problem) {
            throw new Problem(problem, StoreProblem.UNSURE);
        }
    }

    private static DossierId subject(Act act) {
        return act.subject().orElseThrow(() -> new Problem(DossierProblem.UNKNOWN_ACT));
    }

    private static String reason(String reason) {
        if (reason.isBlank()) {
            throw new Problem(StoreProblem.NO_REASON);
        }
        return reason.strip();
    }

    private static Dossier decided(Decision decision) {
        return switch (decision) {
            case Decision.Accepted(var after) -> after;
            case Decision.Refused(var reason) -> throw reason.problem();
            case Decision.Conflict(var reason, var _) -> throw reason.problem();
        };
    }
}
