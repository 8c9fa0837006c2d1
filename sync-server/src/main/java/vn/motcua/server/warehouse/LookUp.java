// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.warehouse;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.dossier.Uuid7;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.Lookup;
import vn.motcua.model.wire.Messages.LookupReply;
import vn.motcua.server.access.Caller;
import vn.motcua.server.access.Hashes;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Tx;

/// A citizen and the papers the warehouse holds of them. Who asked and what for is written down first, found or not.
public final class LookUp {

    private final Database database;
    private final Clock clock;
    private final SecureRandom random;

    public LookUp(Database database, Clock clock, SecureRandom random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    /// @throws Problem NO_PURPOSE, BAD_QUESTION
    public LookupReply find(Caller caller, Lookup question) {
        if (question.purpose().isBlank() || question.purpose().length() > 300) {
            throw new Problem(WarehouseProblem.NO_PURPOSE);
        }
        if ((question.number() == null) == (question.keyHash() == null)) {
            throw new Problem(WarehouseProblem.BAD_QUESTION);
        }
        return database.inTransaction(tx -> {
            tx.accessLog()
                    .add(
                            Uuid7.next(clock, random),
                            clock.instant(),
                            caller.device().id(),
                            caller.officer().id(),
                            "lookup",
                            subject(question),
                            question.purpose());
            return number(tx, question)
                    .map(n -> new LookupReply(
                            tx.citizens().find(n).orElse(null), tx.results().of(n)))
                    .orElseGet(() -> new LookupReply(null, List.of()));
        });
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
