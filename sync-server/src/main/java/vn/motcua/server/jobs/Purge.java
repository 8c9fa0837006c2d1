// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.jobs;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.server.jobs.RetentionRules.Rule;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Tx;

/// Erases what has served its purpose (Luật 91/2025/QH15 art 3). What went is written down: kind, reason and number,
/// nothing of what it said. What has not yet gone out (a notice that waits, a consent that stands) is never erased.
public final class Purge {

    private static final Logger LOG = LoggerFactory.getLogger(Purge.class);

    private final Database database;
    private final Clock clock;

    public Purge(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @return how much went of each kind
    public Map<String, Integer> run() {
        var rules = RetentionRules.today(database, clock);
        var gone = new HashMap<String, Integer>();
        for (var rule : rules.all()) {
            var count = database.inTransaction(tx -> purge(tx, rule, rules));
            if (count > 0) {
                gone.put(rule.what(), count);
                LOG.info("{} of {} were erased after {} days", count, rule.what(), rule.days());
            }
        }
        return gone;
    }

    private int purge(Tx tx, Rule rule, RetentionRules rules) {
        var before = rules.before(rule);
        var count =
                switch (rule.what()) {
                    case "access-log" -> tx.accessLog().forget(before);
                    case "notices" -> tx.notices().forget(before);
                    case "consents" -> tx.consents().forget(before);
                    default -> 0;
                };
        if (count > 0) {
            tx.retention().noteErased(rule.what(), clock.instant(), rule.days(), rule.why(), count);
        }
        return count;
    }
}
