// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.jobs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Stage;
import vn.motcua.server.jobs.RetentionRules.Rule;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.NewEvent;
import vn.motcua.server.store.Purges.Erasure;
import vn.motcua.server.store.Tx;

/// Erases the scans of dossiers, and later the dossiers, once their time is over (Luật 91/2025/QH15 art 3). It counts
/// from the day a dossier ended; what is open, waits for a person, or is held back because of a complaint stays.
///
/// A purge is an event of its own in every log that told of the dossier: counters let go what they keep, the sums of
/// the logs stand, and with the next compaction the purge is the only thing a log still says of it. Each dossier goes
/// in one transaction; the bytes of its scans go after it, and are noted until they are gone.
public final class PurgeDossiers {

    private static final Logger LOG = LoggerFactory.getLogger(PurgeDossiers.class);
    private static final Set<String> ENDED = Set.of("Returned", "Refused", "Withdrawn", "Closed", "Cancelled");
    private static final String SCANS = "scans";
    private static final String DOSSIERS = "dossiers";
    private static final int PAGE = 200;

    private final Database database;
    private final Clock clock;
    private final Predicate<Erasure> files;

    /// @param files erases the bytes of a paper; whether they are gone
    public PurgeDossiers(Database database, Clock clock, Predicate<Erasure> files) {
        this.database = database;
        this.clock = clock;
        this.files = files;
    }

    /// @return how many scans and dossiers went
    public Map<String, Integer> run() {
        var rules = RetentionRules.today(database, clock);
        var gone = new HashMap<String, Integer>();
        rules.of(SCANS).ifPresent(rule -> each(rule, rules, gone));
        rules.of(DOSSIERS).ifPresent(rule -> each(rule, rules, gone));
        gone.values().removeIf(count -> count == 0);
        if (!gone.isEmpty()) {
            LOG.info("erased: {}", gone);
        }
        eraseFiles();
        return gone;
    }

    private void each(Rule rule, RetentionRules rules, Map<String, Integer> gone) {
        var scans = rule.what().equals(SCANS);
        DossierId last = null;
        for (var page = page(rule, rules, scans, last); !page.isEmpty(); page = page(rule, rules, scans, last)) {
            for (var dossier : page) {
                last = dossier.id();
                gone.merge(
                        rule.what(), database.inTransaction(tx -> purge(tx, dossier.id(), rule, rules)), Integer::sum);
            }
        }
    }

    private List<Dossier> page(Rule rule, RetentionRules rules, boolean scans, @Nullable DossierId after) {
        return database.inTransaction(tx -> tx.purges().old(ENDED, rules.dayBefore(rule), scans, after, PAGE));
    }

    private int purge(Tx tx, DossierId id, Rule rule, RetentionRules rules) {
        var kept = tx.dossiers().lock(List.of(id)).get(id);
        if (kept == null || !mayGo(tx, kept.dossier(), rule, rules)) {
            return 0;
        }
        var dossier = kept.dossier();
        var now = clock.instant();
        var offices = tx.purges().offices(dossier);
        var scans = tx.purges().scans(dossier, now);
        var whole = rule.what().equals(DOSSIERS);
        if (whole) {
            tx.purges().dossier(dossier, ended(dossier), now);
        }
        var told = whole ? new Event.Purged(id) : new Event.ScansPurged(id, scans);
        if (whole || !scans.isEmpty()) {
            tx.events()
                    .append(offices.stream()
                            .map(o -> new NewEvent(Scope.of(o), null, told))
                            .toList());
        }
        var count = whole ? 1 : scans.size();
        if (count > 0) {
            tx.retention().noteErased(rule.what(), now, rule.days(), rule.why(), count);
        }
        return count;
    }

    private static boolean mayGo(Tx tx, Dossier dossier, Rule rule, RetentionRules rules) {
        var end = end(dossier.stage());
        return end != null
                && end.isBefore(rules.before(rule))
                && !rules.isHeld(dossier.code().map(DossierCode::value).orElse(""))
                && !tx.purges().isWaitedOn(dossier.id());
    }

    private static LocalDate ended(Dossier dossier) {
        var end = end(dossier.stage());
        return LocalDate.ofInstant(end == null ? Instant.EPOCH : end, RetentionRules.VIETNAM);
    }

    private static @Nullable Instant end(Stage stage) {
        return switch (stage) {
            case Stage.Returned back -> back.returnedAt();
            case Stage.Refused no -> no.at();
            case Stage.Withdrawn stopped -> stopped.at();
            case Stage.Closed closed -> closed.at();
            case Stage.Cancelled cancelled -> cancelled.at();
            default -> null;
        };
    }

    private void eraseFiles() {
        var erasures = database.inTransaction(tx -> tx.purges().erasures());
        if (!erasures.isEmpty()) {
            database.durable(); // on the disk before the bytes go, also what a run that was cut off took out
        }
        for (var erasure : erasures) {
            if (database.inTransaction(tx -> tx.purges().isNamed(erasure)) || files.test(erasure)) {
                database.write(tx -> tx.purges().erased(erasure));
            }
        }
    }
}
