// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.warehouse;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.command.Event;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Uuid7;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.Lookup;
import vn.motcua.model.wire.Messages.LookupReply;
import vn.motcua.server.access.Caller;
import vn.motcua.server.access.Hashes;
import vn.motcua.server.store.AccessLog;
import vn.motcua.server.store.Consents;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Tx;

/// A citizen and the papers the warehouse holds of them. Who asked and what for is written down first, found or not.
public final class LookUp {

    /// The purpose that a citizen consents to for look-ups without a dossier.
    public static final String CONSENT = "warehouse-lookup";

    private final Database database;
    private final Clock clock;
    private final SecureRandom random;

    public LookUp(Database database, Clock clock, SecureRandom random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    /// @throws Problem NO_PURPOSE, BAD_QUESTION, NO_GROUND, OTHER_DOSSIER
    public LookupReply find(Caller caller, Lookup question) {
        if (question.purpose().isBlank() || question.purpose().length() > 300) {
            throw new Problem(WarehouseProblem.NO_PURPOSE);
        }
        if ((question.number() == null) == (question.keyHash() == null)) {
            throw new Problem(WarehouseProblem.BAD_QUESTION);
        }
        return database.inTransaction(tx -> {
            var number = number(tx, question);
            var consent = consent(tx, caller, question, number);
            tx.accessLog()
                    .add(List.of(new AccessLog.Line(
                            Uuid7.next(clock, random),
                            clock.instant(),
                            caller.device().id(),
                            caller.office(),
                            caller.officer().id(),
                            "lookup",
                            subject(question),
                            question.purpose(),
                            question.about(),
                            consent.map(Consents.Consent::textVersion).orElse(null))));
            return number.map(n -> new LookupReply(
                            tx.citizens().find(n).orElse(null), tx.results().of(n), said(tx, n)))
                    .orElseGet(() -> new LookupReply(null, List.of(), List.of()));
        });
    }

    /// What a citizen said last about each purpose.
    private static List<Event.ConsentChanged> said(Tx tx, CitizenNumber citizen) {
        var last = new LinkedHashMap<String, Event.ConsentChanged>();
        tx.consents()
                .of(citizen)
                .forEach(c -> last.put(
                        c.purpose(),
                        new Event.ConsentChanged(
                                citizen, c.purpose(), c.textVersion(), c.given(), c.at(), c.officer())));
        return List.copyOf(last.values());
    }

    /// A dossier, or the citizen who stands at the desk, is ground enough (Luật 91/2025/QH15 art 19); anything else
    /// needs the citizen's consent.
    private static Optional<Consents.Consent> consent(
            Tx tx, Caller caller, Lookup question, Optional<CitizenNumber> number) {
        var about = question.about();
        if (about == null) {
            var consent = number.flatMap(n -> tx.consents().standing(n, CONSENT));
            if (consent.isEmpty()) {
                throw new Problem(WarehouseProblem.NO_GROUND);
            }
            return consent;
        }
        tx.dossiers().find(new DossierId(about)).ifPresent(dossier -> {
            if (!dossier.audience().contains(caller.office())) {
                throw new Problem(WarehouseProblem.OTHER_DOSSIER);
            }
        });
        return Optional.empty();
    }

    private static String subject(Lookup question) {
        var number = question.number();
        return Hashes.sha256(number == null ? "key:" + question.keyHash() : number.value());
    }

    private static Optional<CitizenNumber> number(Tx tx, Lookup question) {
        var key = question.keyHash();
        return key == null
                ? Optional.ofNullable(question.number())
                : tx.citizens().bound(key);
    }
}
