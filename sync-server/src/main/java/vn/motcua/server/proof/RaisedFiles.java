// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.wire.Proving;
import vn.motcua.server.blobs.OwnPapers;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.NewEvent;
import vn.motcua.server.store.Proofs.Raised;
import vn.motcua.server.store.Tx;

/// Puts raised files in the place of those they go on from. First is written down what will come, then the file, then
/// that it counts: killed between any two, [#settle] finishes it or takes it back. The former file stays.
final class RaisedFiles {

    /// A result's file as it is now.
    ///
    /// @param keptBy the office under whose key its bytes are
    /// @param size in bytes
    record Signed(ResultId result, PaperId paper, OfficeCode keptBy, long size) {}

    private final Database database;
    private final OwnPapers papers;
    private final Clock clock;

    RaisedFiles(Database database, OwnPapers papers, Clock clock) {
        this.database = database;
        this.papers = papers;
        this.clock = clock;
    }

    /// The file, if it has arrived.
    Optional<Signed> signed(ResultId id) {
        return database.inTransaction(tx -> {
            var paper = tx.results().find(id).map(Result::paper).orElse(null);
            return paper == null
                    ? Optional.empty()
                    : tx.papers().readers(paper).values().stream()
                            .filter(r -> r.whole())
                            .findFirst()
                            .map(r -> new Signed(id, paper, r.keptBy(), r.size()));
        });
    }

    /// Keeps what a signed file was raised to.
    ///
    /// @throws Problem NOT_THE_SAME, with everything as before
    void keep(Signed signed, Proving.Done head, InputStream bytes) throws IOException {
        var raised = new Raised(new PaperId(head.sha256()), head.bytes(), head.level(), head.stampExpires());
        database.write(tx -> tx.proofs().begin(signed.result(), raised));
        database.durable();
        try {
            papers.keep(signed.keptBy(), signed.paper(), raised.paper(), raised.size(), bytes);
        } catch (Problem other) {
            database.write(tx -> tx.proofs().dropped(signed.result()));
            throw new Problem(other, ProofProblem.NOT_THE_SAME);
        }
        count(signed, raised);
    }

    /// From now on the raised file is the result's, everywhere.
    private void count(Signed signed, Raised raised) {
        database.write(tx -> {
            var after = tx.results().replacePaper(signed.result(), signed.paper(), raised.paper());
            if (after.isEmpty()) {
                tx.proofs().dropped(signed.result());
                return;
            }
            var now = clock.instant();
            tx.papers().follow(signed.paper(), raised.paper(), signed.keptBy(), raised.size(), now);
            tx.proofs().reached(signed.result(), raised, now);
            tell(tx, after.get(), raised.paper());
        });
        database.durable();
    }

    private static void tell(Tx tx, Result after, PaperId paper) {
        var offices = new TreeSet<String>();
        offices.add(after.issuer().value());
        tx.papers().readers(paper).keySet().forEach(o -> offices.add(o.value()));
        var events = new ArrayList<NewEvent>();
        for (var office : offices) {
            var scope = Scope.of(new OfficeCode(office));
            events.add(new NewEvent(scope, null, new Event.ResultChanged(after)));
            events.add(new NewEvent(scope, null, new Event.PaperArrived(paper)));
        }
        tx.events().append(events);
    }

    /// Ends what was on its way when the centre was stopped.
    void settle() {
        List<ResultId> begun = database.inTransaction(tx -> tx.proofs().begun());
        for (var result : begun) {
            try {
                settle(result);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void settle(ResultId result) throws IOException {
        var signed = signed(result);
        var making = database.inTransaction(tx -> tx.proofs().making(result));
        if (signed.isPresent() && making.isPresent()) {
            var keptBy = signed.get().keptBy();
            if (papers.isWhole(keptBy, making.get().paper())) {
                count(signed.get(), making.get());
                return;
            }
            papers.discard(keptBy, making.get().paper());
        }
        database.write(tx -> tx.proofs().dropped(result));
    }
}
