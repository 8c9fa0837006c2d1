// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.wire.ProofMessages.ProofLine;
import vn.motcua.model.wire.ProofMessages.ProofsWaiting;
import vn.motcua.model.wire.ProofRule;
import vn.motcua.model.wire.Proving;
import vn.motcua.server.blobs.OwnPapers;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Proofs;

/// Raises the signatures of deposited results to the level that their office wants, and renews archive time stamps
/// before they expire. An authority that is silent is left alone for a while, and nothing is lost: the result stays as
/// it was signed until the raised file is safe on the disk. Cut off anywhere it goes on where it was.
public final class RaiseProofs {

    private static final Logger LOG = LoggerFactory.getLogger(RaiseProofs.class);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String SILENT = "signature.AUTHORITY_SILENT";
    private static final String LATER = "later";
    private static final Set<String> BROKEN_OFF =
            Set.of(ProofProblem.CHILD_DIED.key(), ProofProblem.NOT_THE_SAME.key());
    private static final Duration FIRST_REST = Duration.ofMinutes(1);
    private static final Duration LONGEST_REST = Duration.ofMinutes(30);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int AT_ONCE = 100;

    /// An authority that was silent.
    private record Rest(Instant until, Duration length) {}

    private final Database database;
    private final OwnPapers papers;
    private final RaisedFiles files;
    private final Supplier<Prover> provers;
    private final Supplier<List<byte[]>> anchors;
    private final Clock clock;
    private final ReentrantLock running = new ReentrantLock();
    private final Map<String, Rest> resting = new HashMap<>();
    private boolean settled;

    /// @param provers starts a child process
    /// @param anchors certificates of trusted authorities, DER
    public RaiseProofs(
            Database database,
            OwnPapers papers,
            Supplier<Prover> provers,
            Supplier<List<byte[]>> anchors,
            Clock clock) {
        this.database = database;
        this.papers = papers;
        this.files = new RaisedFiles(database, papers, clock);
        this.provers = provers;
        this.anchors = anchors;
        this.clock = clock;
    }

    /// Does what is due; at once if another thread is at it.
    ///
    /// @return how many signatures were raised or renewed
    public int run() {
        if (!running.tryLock()) {
            return 0;
        }
        try {
            if (!settled) {
                files.settle();
                settled = true;
            }
            var raised = 0;
            for (var rule : rules().entrySet()) {
                raised += raise(rule.getKey(), rule.getValue());
            }
            if (raised > 0) {
                LOG.info("{} signatures are provable for longer", raised);
            }
            return raised;
        } catch (RuntimeException e) {
            settled = false; // what was begun is looked at again
            throw e;
        } finally {
            running.unlock();
        }
    }

    /// How many results wait for their proof, since when and why, by office.
    public List<Proofs.Waiting> waiting() {
        var all = new ArrayList<Proofs.Waiting>();
        rules().forEach((office, rule) ->
                all.addAll(database.inTransaction(tx -> tx.proofs().waiting(office, rule.below()))));
        return all;
    }

    /// The same of one office, for its own counters.
    public ProofsWaiting waiting(OfficeCode office) {
        var rule = rules().get(office);
        return new ProofsWaiting(
                rule == null
                        ? List.of()
                        : database.inTransaction(tx -> tx.proofs().waiting(office, rule.below())).stream()
                                .map(w -> new ProofLine(w.level(), rule.level(), w.why(), w.count(), w.since()))
                                .toList());
    }

    /// Of offices that want more than was signed.
    private Map<OfficeCode, ProofRule> rules() {
        var today = LocalDate.now(clock.withZone(VIETNAM));
        var rules = new HashMap<OfficeCode, ProofRule>();
        database.inTransaction(tx -> {
            var published = tx.reference().all();
            if (published.stream().anyMatch(ProofRule::isOne)) {
                tx.offices().all().forEach(o -> rules.put(o.code(), ProofRule.of(o.code(), published, today)));
            }
            return rules.values().removeIf(r -> r.below().isEmpty());
        });
        return rules;
    }

    private int raise(OfficeCode office, ProofRule rule) {
        var now = clock.instant();
        if (isResting(rule.tsa())) {
            return 0;
        }
        var aim = aim(rule);
        var ending = aim.level().equals("LTA") ? now.plus(rule.renew()) : Instant.EPOCH;
        var due = database.inTransaction(tx -> tx.proofs().due(office, aim.below(), now, ending, AT_ONCE));
        if (due.isEmpty()) {
            return 0;
        }
        var trusted =
                anchors.get().stream().map(Base64.getEncoder()::encodeToString).toList();
        var raised = 0;
        try (var prover = provers.get()) {
            for (var result : due) {
                var has =
                        database.inTransaction(tx -> tx.proofs().level(result)).orElse("B");
                if (isResting(later(rule)) && !has.equals("B")) {
                    continue;
                }
                var why = raise(result, aim(rule), has, trusted, prover);
                if (why.isEmpty() || why.equals(LATER)) {
                    raised++;
                    resting.remove(rule.tsa());
                }
                if (why.isEmpty() && !isResting(later(rule))) {
                    resting.remove(later(rule));
                } else if (why.equals(LATER) || why.equals(SILENT) && !has.equals("B")) {
                    rest(later(rule));
                } else if (why.equals(SILENT)) {
                    rest(rule.tsa());
                    return raised;
                } else if (BROKEN_OFF.contains(why)) {
                    return raised; // the next run begins with another child
                }
            }
        }
        return raised;
    }

    /// While those who tell of revocations are silent, a time stamp.
    private ProofRule aim(ProofRule rule) {
        return isResting(later(rule)) ? rule.stampOnly() : rule;
    }

    /// What rests then.
    private static String later(ProofRule rule) {
        return rule.tsa() + " revocations";
    }

    private boolean isResting(String who) {
        var rest = resting.get(who);
        return rest != null && rest.until().isAfter(clock.instant());
    }

    private void rest(String who) {
        var before = resting.get(who);
        var length = before == null ? FIRST_REST : before.length().multipliedBy(2);
        var next = length.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : length;
        resting.put(who, new Rest(clock.instant().plus(next), next));
        LOG.warn("an authority does not answer; it is asked again in {} min", next.toMinutes());
    }

    /// @param has the level that it has
    /// @return key of what went wrong, empty: nothing, [#LATER]: it got a time stamp and waits for the rest
    private String raise(ResultId id, ProofRule rule, String has, List<String> trusted, Prover prover) {
        var signed = files.signed(id);
        if (signed.isEmpty()) {
            return postpone(id, ProofProblem.NO_PAPER.key());
        }
        var file = signed.get();
        try (var pdf = papers.read(file.keptBy(), file.paper())) {
            var until =
                    database.inTransaction(tx -> tx.proofs().archivedUntil(id)).orElse(null);
            var work = new Proving.Work(rule.level(), has, rule.tsa(), trusted, until, file.size());
            var done = prover.prove(work, pdf, (head, bytes) -> files.keep(file, head, bytes));
            if (!done.problem().isEmpty()) {
                return postpone(id, done.problem());
            }
            if (!done.later().isEmpty()) {
                return postpone(id, done.later()).equals(SILENT) ? LATER : "";
            }
            return "";
        } catch (Problem problem) {
            return postpone(id, problem.code().key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String postpone(ResultId id, String why) {
        var now = clock.instant();
        database.write(tx ->
                tx.proofs().postpone(id, now.plus(wait(why, tx.proofs().tries(id))), why));
        return why;
    }

    /// A silent authority is rested from as a whole.
    private static Duration wait(String why, int tries) {
        if (why.equals(SILENT)) {
            return Duration.ZERO;
        }
        if (why.equals(ProofProblem.NO_PAPER.key())) {
            return FIRST_WAIT;
        }
        if (why.equals(Proving.NO_NEWER_STAMP)) {
            return A_DAY;
        }
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
