// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.procedure.Law;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.wire.Catalogue;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.store.Consents;
import vn.motcua.server.store.Dossiers;
import vn.motcua.server.store.Registers;
import vn.motcua.server.store.Tx;

/// The trade's side of a push: what is known, and over it what is decided, written down at the end all at once.
final class Ledger {

    /// An event without a number.
    ///
    /// @param text of the body, JSON
    record Told(Scope scope, Case cause, Event.Body body, String text) {}

    /// Counters keep what they did for as long, to say it again.
    private static final Duration SAID_AGAIN = Duration.ofDays(30);

    private final Tx tx;
    private final Known known;
    private final Instant now;
    private final Set<DossierId> stored;
    private final Map<DossierId, Dossiers.Changed> changed = new LinkedHashMap<>();
    private final List<Dossiers.Line> lines = new ArrayList<>();
    private final Map<DossierCode, DossierId> newCodes = new HashMap<>();
    private final Map<String, DossierId> newPayments = new HashMap<>();
    private final Map<Registers.Request, DossierId> newRequests = new HashMap<>();
    private final Map<String, CitizenNumber> newKeys = new HashMap<>();
    private final List<Citizen> newCitizens = new ArrayList<>();
    private final Deposits deposits;
    private final NamedPapers papers;
    private final List<Told> told = new ArrayList<>();
    private final Registering registering;
    private final Telling telling;
    private final Law.Late law;

    Ledger(Tx tx, Known known, Instant now) {
        this.tx = tx;
        this.known = known;
        this.now = now;
        this.stored = new HashSet<>(known.dossiers().keySet());
        this.papers = new NamedPapers(tx, now);
        this.deposits = new Deposits(tx, known, now);
        this.registering = new Registering(tx, now);
        this.telling = new Telling(tx, now);
        this.law = Law.late(() -> Catalogue.shipped().with(tx.reference().all()));
    }

    Known known() {
        return known;
    }

    /// For what is asked too seldom to be loaded before.
    Tx tx() {
        return tx;
    }

    Instant now() {
        return now;
    }

    /// What is in force here.
    Law.Late law() {
        return law;
    }

    /// The declared moment of a command, never later than now.
    Instant momentOf(Case c) {
        var captured = c.command().capturedAt();
        return captured.isAfter(now) ? now : captured;
    }

    List<Told> told() {
        return told;
    }

    /// Whether a command was made on a version of its dossier that this centre had and lost in a restore: whoever made
    /// that version says it again. A supervisor need not wait for it.
    boolean hasForgotten(Case c) {
        var current = dossier(c.sent().subject());
        var version = current == null ? 0 : current.version();
        return c.command().baseVersion() > version
                && (current == null || c.trust() != Case.Trust.RELEASED)
                && tx.generations().raisedWithin(SAID_AGAIN, now);
    }

    @Nullable
    Dossier dossier(@Nullable DossierId id) {
        var kept = id == null ? null : known.dossiers().get(id);
        return kept == null ? null : kept.dossier();
    }

    /// Writes a dossier with the line that its history gains, and tells the offices that hear of it. Where an office
    /// has dealt with it for the first time it enters the register.
    Dossier keep(Case cause, Dossier decided, OfficerId by, String what, String note) {
        var before = dossier(decided.id());
        var after = isDealtWith(before, decided)
                ? registering.enter(decided, cause.command().capturedAt())
                : decided;
        telling.changed(before, after);
        var entry = new HistoryEntry(after.id(), after.version(), now, by, what, note);
        var origin = origin(cause, after.id());
        var text = origin == null ? Wire.text(after) : Wire.carry(origin, Dossier.class, after);
        known.dossiers().put(after.id(), new Dossiers.Kept(after, origin == null ? null : text));
        changed.put(after.id(), new Dossiers.Changed(after, text, origin != null));
        lines.add(new Dossiers.Line(entry, after.office(), cause.id()));
        var changedNow = new Event.DossierChanged(after, entry);
        var body = Wire.changed(text, entry);
        after.audience().forEach(office -> told.add(new Told(Scope.of(office), cause, changedNow, body)));
        return after;
    }

    private static boolean isDealtWith(@Nullable Dossier before, Dossier after) {
        return !(after.stage() instanceof Stage.Filed)
                && (before == null
                        || before.stage() instanceof Stage.Filed
                        || !before.office().equals(after.office()));
    }

    /// Adds a line alone: the dossier says the same under its next version.
    Dossier note(Case cause, Dossier dossier, OfficerId by, String what, String note) {
        return keep(cause, dossier.atVersion(dossier.version() + 1), by, what, note);
    }

    void tell(Case cause, OfficeCode office, Event.Body body) {
        tell(cause, Scope.of(office), body);
    }

    void tell(Case cause, Scope scope, Event.Body body) {
        told.add(new Told(scope, cause, body, Wire.text(body)));
    }

    void addCode(DossierCode code, DossierId dossier) {
        known.codes().put(code, dossier);
        newCodes.put(code, dossier);
    }

    void addPayment(String id, DossierId dossier) {
        if (known.payments().put(id, dossier) == null) {
            newPayments.put(id, dossier);
        }
    }

    void bind(String keyHash, CitizenNumber citizen) {
        if (known.keys().put(keyHash, citizen) == null) {
            newKeys.put(keyHash, citizen);
        }
    }

    /// Stands in the consents from now on.
    void consent(Consents.Consent consent) {
        telling.consent(consent);
    }

    void meet(Case cause, Dossier dossier) {
        meet(cause, dossier.applicant(), dossier.office());
    }

    /// Takes a citizen in whom the centre does not know.
    void meet(Case cause, Citizen citizen, OfficeCode office) {
        if (known.citizens().add(citizen.number())) {
            newCitizens.add(citizen);
            tell(cause, office, new Event.CitizenChanged(citizen));
        }
    }

    void deposit(Case cause, Result result, OfficeCode office) {
        var line = deposits.add(cause, result);
        var paper = result.paper();
        if (paper != null) {
            papers.name(cause, office, List.of(paper));
        }
        tell(cause, office, new Event.ResultChanged(result, List.of(line)));
    }

    Deposits deposits() {
        return deposits;
    }

    /// Which office may send and read which papers from now on.
    NamedPapers papers() {
        return papers;
    }

    Optional<Result> result(ResultId id) {
        return deposits.find(id).or(() -> tx.results().find(id));
    }

    /// Notes what was asked for.
    ///
    /// @return the same citizen's like request of that day, if one stands already
    Optional<DossierId> ask(Dossier dossier, Receipt receipt) {
        var request = new Registers.Request(
                dossier.office(), receipt.code().day(), dossier.applicant().number(), dossier.procedure());
        var earlier = known.requests().putIfAbsent(request, dossier.id());
        if (earlier == null) {
            newRequests.put(request, dossier.id());
        }
        return Optional.ofNullable(earlier);
    }

    void takeBack(DossierId dossier) {
        known.requests().values().removeIf(dossier::equals);
        newRequests.values().removeIf(dossier::equals);
        tx.registers().endRequest(dossier);
    }

    /// Whether the office ever held the dossier.
    boolean was(DossierId dossier, OfficeCode at) {
        return lines.stream()
                        .anyMatch(l -> l.entry().dossier().equals(dossier)
                                && l.office().equals(at))
                || tx.registers().was(dossier, at);
    }

    /// Who did this to the dossier last, before this push.
    Optional<Registers.Deed> last(DossierId dossier, String what) {
        return tx.registers().last(dossier, what);
    }

    /// All rows but the events; what of papers is shared is told now.
    void write() {
        registering.write();
        telling.write();
        tx.citizens().add(newCitizens);
        deposits.keep();
        tx.dossiers()
                .insert(changed.values().stream()
                        .filter(c -> !stored.contains(c.dossier().id()))
                        .toList());
        tx.dossiers()
                .update(changed.values().stream()
                        .filter(c -> stored.contains(c.dossier().id()))
                        .toList());
        tx.dossiers().addHistory(lines);
        tx.dossiers().addCodes(newCodes);
        tx.registers().addPayments(newPayments);
        tx.registers().addRequests(newRequests);
        newKeys.forEach(tx.citizens()::bind);
        papers.write().forEach(s -> tell(s.cause(), s.to(), new Event.PaperArrived(s.paper())));
    }

    private @Nullable String origin(Case cause, DossierId id) {
        var kept = known.dossiers().get(id);
        if (kept != null) {
            return kept.origin();
        }
        return cause.sent().newer() ? Wire.dossierIn(cause.sent().text()) : null;
    }
}
