// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.office.Role;
import vn.motcua.server.store.Device;
import vn.motcua.server.store.HeldCommands.Branch;
import vn.motcua.server.store.HeldCommands.Held;

/// Keeps chains in order: what was built on a command that was not carried out waits behind it, and goes on in
/// the order it was made once that one is resolved; other dossiers go on meanwhile.
final class Branches {

    private final Ledger ledger;
    private final Docket docket;
    private final Deciding deciding;
    private final Case.Trust trust;

    /// @param trust of the commands that a device sent
    Branches(Ledger ledger, Docket docket, Case.Trust trust) {
        this.ledger = ledger;
        this.docket = docket;
        this.deciding = new Deciding(ledger);
        this.trust = trust;
    }

    void decide(Device device, Sent sent) {
        var c = new Case(device, sent, trust);
        withdrawReplaced(c);
        var branch = c.branch();
        var head = branch == null ? null : docket.head(branch);
        if (head != null && !answers(c, head)) {
            docket.say(c, new Outcome.Waits(head, null, null));
            return;
        }
        var outcome = outcome(c);
        docket.say(c, outcome);
        follow(c, branch, outcome);
        if (outcome instanceof Outcome.Done) {
            remember();
        }
    }

    /// What waited for something that the centre had forgotten and knows again.
    private void remember() {
        var again = true;
        while (again) {
            again = false;
            for (var held : docket.forgotten()) {
                var c = new Case(device(held.device()), Sent.of(held), Case.Trust.DEVICE);
                var outcome = ledger.dossier(held.dossier()) == null ? null : outcome(c);
                if (outcome == null || outcome instanceof Outcome.Waits) {
                    continue;
                }
                docket.say(c, outcome);
                if (outcome instanceof Outcome.Done) {
                    goOn(Objects.requireNonNull(held.branch()));
                    again = true;
                }
            }
        }
    }

    /// The centre could not carry it out; what was built on it waits.
    void refuse(Device device, Sent sent, Outcome refusal) {
        var c = new Case(device, sent, trust);
        docket.say(c, refusal);
        follow(c, c.branch(), refusal);
    }

    /// Whether a command is the officer's answer to what happened to the head of its branch: it says so, or it was made
    /// on the very version that the centre has, after the head was pushed.
    private boolean answers(Case c, CommandId head) {
        var replaces = c.command().replaces();
        if (replaces != null) {
            return replaces.equals(head);
        }
        var current = ledger.dossier(c.sent().subject());
        var version = current == null ? 0 : current.version();
        var branch = c.branch();
        return docket.held(head) == null
                && branch != null
                && !docket.isFresh(branch)
                && c.command().baseVersion() == version;
    }

    private void follow(Case c, @Nullable Branch branch, Outcome outcome) {
        if (branch == null) {
            return;
        }
        if (outcome instanceof Outcome.Done) {
            goOn(branch);
        } else {
            standBehind(branch, c.id());
        }
    }

    /// What waits in the branch is decided in its order, until one is not carried out.
    private void goOn(Branch branch) {
        var waiting = docket.waiting(branch);
        docket.unblock(branch);
        for (var held : waiting) {
            var head = docket.head(branch);
            var c = caseOf(held);
            var outcome = head == null ? outcome(c) : new Outcome.Waits(head, null, null);
            docket.say(c, outcome);
            if (head == null && !(outcome instanceof Outcome.Done)) {
                docket.block(branch, c.id());
            }
        }
    }

    private void standBehind(Branch branch, CommandId head) {
        var before = docket.head(branch);
        docket.block(branch, head);
        if (before != null) {
            docket.waiting(branch).forEach(h -> docket.say(caseOf(h), new Outcome.Waits(head, null, null)));
        }
    }

    private Outcome outcome(Case c) {
        var waits = deciding.waits(c);
        if (waits != null) {
            return waits;
        }
        return switch (c.act()) {
            case Act.GiveUp(var command, var reason) -> giveUp(c, command, reason);
            case Act.Release release -> release(c, release);
            default -> deciding.decide(c);
        };
    }

    /// Decided anew: it must not be carried out twice.
    private void withdrawReplaced(Case c) {
        var replaces = c.command().replaces();
        var held = replaces == null ? null : docket.held(replaces);
        if (held != null && held.device().equals(c.device().id())) {
            docket.say(caseOf(held), Outcome.refused(ExchangeProblem.REPLACED));
        }
    }

    private Outcome giveUp(Case c, CommandId command, String reason) {
        if (reason.isBlank()) {
            return Outcome.refused(ExchangeProblem.NO_REASON);
        }
        var held = docket.held(command);
        var owner = held == null ? ownerOf(c, command) : held.device();
        if (owner == null) {
            return Outcome.refused(ExchangeProblem.NOT_WAITING);
        }
        if (!owner.equals(c.device().id()) && !supervises(c, owner)) {
            return Outcome.refused(DossierProblem.NOT_YOURS);
        }
        var branch = docket.behind(command);
        if (held != null) {
            settle(held, Outcome.refused(ExchangeProblem.GIVEN_UP, reason));
        }
        var dossier = held != null ? held.dossier() : branch == null ? null : branch.dossier();
        var version = note(c, dossier, reason);
        if (branch != null) {
            goOn(branch);
        }
        return new Outcome.Done(version);
    }

    private Outcome release(Case c, Act.Release release) {
        var held = docket.held(release.command());
        if (held == null || held.office() == null) {
            return Outcome.refused(ExchangeProblem.NOT_WAITING);
        }
        if (!held.office().equals(c.device().office()) || !deciding.officer(c).may(Role.SUPERVISOR)) {
            return Outcome.refused(DossierProblem.NOT_YOURS);
        }
        if (!release.carryOut()) {
            settle(held, Outcome.refused(ExchangeProblem.NOT_RELEASED, release.reason()));
            return new Outcome.Done(note(c, held.dossier(), release.reason()));
        }
        var released = new Case(device(held.device()), Sent.of(held), Case.Trust.RELEASED);
        if (!released.sent().isKnown()) {
            return Outcome.refused(DossierProblem.UNKNOWN_ACT);
        }
        if (held.dossier() != null && ledger.hasForgotten(released)) {
            return Outcome.refused(DossierProblem.UNKNOWN_DOSSIER);
        }
        docket.takeUp(held);
        var outcome = outcome(released);
        docket.putBack(held);
        docket.say(released, outcome);
        var version = note(c, held.dossier(), release.reason());
        var branch = docket.behind(held.command());
        if (branch != null && outcome instanceof Outcome.Done) {
            goOn(branch);
        }
        return new Outcome.Done(version);
    }

    /// It is not carried out any more. What it told of has happened none the less.
    private void settle(Held held, Outcome outcome) {
        var c = caseOf(held);
        var dossier = ledger.dossier(held.dossier());
        if (dossier != null && c.act().isFact()) {
            deciding.incidents().notDone(c, dossier);
        }
        docket.say(c, outcome);
    }

    /// @return version of the dossier after it, 0 if the centre has none
    private long note(Case c, @Nullable DossierId id, String reason) {
        var dossier = ledger.dossier(id);
        if (dossier == null) {
            return 0;
        }
        var what = c.act().getClass().getSimpleName();
        return ledger.note(c, dossier, c.command().actor(), what, reason).version();
    }

    /// Whose a command was that was not carried out, `null` if there is none such.
    private @Nullable DeviceId ownerOf(Case c, CommandId command) {
        var said = docket.said(command);
        if (said != null) {
            return said instanceof Outcome.Done ? null : c.device().id();
        }
        var given = ledger.known().answers().get(command);
        return given == null || given.answer() instanceof Answer.Accepted ? null : given.device();
    }

    private boolean supervises(Case c, DeviceId owner) {
        return deciding.officer(c).may(Role.SUPERVISOR)
                && device(owner).office().equals(c.device().office());
    }

    private Case caseOf(Held held) {
        return new Case(device(held.device()), Sent.of(held), trust);
    }

    private Device device(DeviceId id) {
        return Objects.requireNonNull(ledger.known().devices().get(id));
    }
}
