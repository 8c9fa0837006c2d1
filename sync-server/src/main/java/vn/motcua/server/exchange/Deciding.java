// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.Decision;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.Role;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.server.store.Device;
import vn.motcua.server.store.NewEvent;
import vn.motcua.server.store.Papers;
import vn.motcua.server.store.Tx;

/// Decides one command with the dossier at hand and writes what follows, but for the events' numbers. What is refused
/// leaves no trace: every check stands before the first row.
final class Deciding {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd");

    private final Tx tx;
    private final Device device;
    private final Instant now;
    private final List<NewEvent> events = new ArrayList<>();

    Deciding(Tx tx, Device device, Instant now) {
        this.tx = tx;
        this.device = device;
        this.now = now;
    }

    List<NewEvent> events() {
        return events;
    }

    /// @param current locked, `null` if unknown or none
    /// @return what became of it; for an act on no dossier `null`
    /// @throws Problem if refused by a rule of the centre
    @Nullable
    Decision decide(Command command, @Nullable Dossier current) {
        var officer = officer(command);
        if (command.act() instanceof Act.BindKey bind) {
            bind(command, bind, officer);
            return null;
        }
        var decision = Decision.on(current, command.act(), command.baseVersion(), officer, momentOf(command));
        if (!(decision instanceof Decision.Accepted(var after))) {
            return decision;
        }
        if (after.equals(current)) {
            return decision; // it said so already: nothing to write
        }
        return new Decision.Accepted(
                switch (command.act()) {
                    case Act.ReceiveDossier _ -> receive(command, after);
                    case Act.ResolveDossier(var _, var result) -> resolve(command, after, result);
                    case Act.HandOver _ -> keep(command, after, "");
                    case Act.Urge(var _, var reason) -> keep(command, after, reason);
                    case Act.AddNote(var _, var text) -> keep(command, after, text);
                    case Act.CancelReceipt(var _, var reason) -> keep(command, after, reason);
                    case Act.EditFields _, Act.TakeFee _ -> keep(command, after, "");
                    case Act.Forward(var _, var _, var reason) -> keep(command, after, reason);
                    case Act.BindKey _, Act.GiveUp _, Act.Release _, Act.Unknown _ -> after;
                });
    }

    /// An officer of the device's office who ever signed in on it: what was captured offline is pushed later by
    /// whoever is there.
    private Officer officer(Command command) {
        return tx.officers()
                .find(command.actor())
                .filter(o -> o.office().equals(device.office()))
                .filter(o -> tx.sessions().worked(o.id(), device.id()))
                .orElseThrow(() -> new Problem(ExchangeProblem.UNKNOWN_OFFICER));
    }

    /// The declared moment of the act, never later than now.
    private Instant momentOf(Command command) {
        return command.capturedAt().isAfter(now) ? now : command.capturedAt();
    }

    private Dossier receive(Command command, Dossier received) {
        var code = received.receipt().map(Receipt::code).orElseThrow();
        var official = code.isProvisional() ? official(received.office(), code) : leased(received.office(), code);
        var dossier = received.under(official);
        tx.dossiers().addCode(official, dossier.id());
        if (code.isProvisional()) {
            tx.dossiers().addCode(code, dossier.id());
            tell(command, dossier.office(), new Event.CodeGiven(code, official));
        }
        if (tx.citizens().find(dossier.applicant().number()).isEmpty()) {
            tx.citizens().put(dossier.applicant());
            tell(command, dossier.office(), new Event.CitizenChanged(dossier.applicant()));
        }
        dossier.scans().stream()
                .distinct()
                .sorted(java.util.Comparator.comparing(p -> p.sha256()))
                .forEach(paper -> tx.papers().name(dossier.office(), paper, named(dossier)));
        return keep(command, dossier, "");
    }

    private DossierCode official(OfficeCode office, DossierCode provisional) {
        var day = provisional.value().split("-")[2];
        var date = LocalDate.parse(day, DAY);
        return DossierCode.official(office, date, tx.codes().next(office, date));
    }

    private DossierCode leased(OfficeCode office, DossierCode code) {
        var parts = code.value().split("-");
        if (!parts[0].equals(office.value())
                || parts[2].length() > 9
                || !tx.codes()
                        .leased(device.id(), office, LocalDate.parse(parts[1], DAY), Integer.parseInt(parts[2]))) {
            throw new Problem(ExchangeProblem.CODE_NOT_LEASED, code);
        }
        if (!tx.dossiers().find(code).isEmpty()) {
            throw new Problem(ExchangeProblem.CODE_TAKEN, code);
        }
        return code;
    }

    private Dossier resolve(Command command, Dossier dossier, Result result) {
        if (!result.owner().equals(dossier.applicant().number())
                || !result.issuer().equals(dossier.office())
                || result.status() != Result.Status.VALID
                || tx.results().find(result.id()).isPresent()) {
            throw new Problem(ExchangeProblem.WRONG_RESULT);
        }
        tx.results().put(result);
        var paper = result.paper();
        if (paper != null) {
            tx.papers().name(dossier.office(), paper, named(dossier));
        }
        tell(command, dossier.office(), new Event.ResultChanged(result));
        return keep(command, dossier, "");
    }

    private Papers.Named named(Dossier dossier) {
        return new Papers.Named(dossier.id(), device.desk(), now);
    }

    private void bind(Command command, Act.BindKey bind, Officer officer) {
        if (!officer.may(Role.CLERK)) {
            throw new Problem(vn.motcua.model.dossier.DossierProblem.NOT_YOURS);
        }
        if (!bind.keyHash().matches("[0-9a-f]{64}")
                || tx.citizens().find(bind.citizen()).isEmpty()) {
            throw new Problem(ExchangeProblem.UNKNOWN_CITIZEN);
        }
        if (tx.citizens()
                .bound(bind.keyHash())
                .filter(c -> !c.equals(bind.citizen()))
                .isPresent()) {
            throw new Problem(ExchangeProblem.KEY_TAKEN);
        }
        tx.citizens().bind(bind.keyHash(), bind.citizen());
        tell(command, device.office(), new Event.KeyBound(bind.keyHash(), bind.citizen()));
    }

    private Dossier keep(Command command, Dossier dossier, String note) {
        var what = command.act().getClass().getSimpleName();
        var entry = new HistoryEntry(dossier.id(), dossier.version(), now, command.actor(), what, note);
        tx.dossiers().put(dossier, entry, command.id());
        tell(command, dossier.office(), new Event.DossierChanged(dossier, entry));
        return dossier;
    }

    private void tell(Command command, OfficeCode office, Event.Body body) {
        events.add(new NewEvent(Scope.of(office), command.id(), body));
    }
}
