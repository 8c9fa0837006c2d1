// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.model.wire.ReferenceItem;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Tx;

/// Erases what has served its purpose (Luật 91/2025/QH15 art 3). How long each thing is kept, and why, is data
/// (`retention.json`, or published as kind `retention`); what went is written down: kind, reason and number, nothing
/// of what it said. What has not yet gone out (a notice that waits, a consent that stands) is never erased.
public final class Purge {

    private static final Logger LOG = LoggerFactory.getLogger(Purge.class);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String KIND = "retention";

    /// @param what `access-log`, `notices` or `consents`
    /// @param days it is kept
    /// @param reason in both languages
    record Rule(String what, LocalDate validFrom, int days, Map<String, String> reason) {}

    private final Database database;
    private final Clock clock;

    public Purge(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @return how much went of each kind
    public Map<String, Integer> run() {
        var today = LocalDate.now(clock.withZone(VIETNAM));
        var gone = new HashMap<String, Integer>();
        for (var rule : rules(today).values()) {
            var count = database.inTransaction(tx -> purge(tx, rule, today));
            if (count > 0) {
                gone.put(rule.what, count);
                LOG.info("{} of {} were erased after {} days", count, rule.what, rule.days);
            }
        }
        return gone;
    }

    private int purge(Tx tx, Rule rule, LocalDate today) {
        var before = today.minusDays(rule.days).atStartOfDay(VIETNAM).toInstant();
        var count =
                switch (rule.what) {
                    case "access-log" -> tx.accessLog().forget(before);
                    case "notices" -> tx.notices().forget(before);
                    case "consents" -> tx.consents().forget(before);
                    default -> 0;
                };
        if (count > 0) {
            tx.retention().noteErased(rule.what, clock.instant(), rule.days, rule.reason.getOrDefault("vi", ""), count);
        }
        return count;
    }

    /// Of each kind the rule in force.
    private Map<String, Rule> rules(LocalDate today) {
        var rules = new HashMap<String, Rule>();
        shipped().stream().filter(r -> !r.validFrom.isAfter(today)).forEach(r -> rules.put(r.what, r));
        database.inTransaction(tx -> tx.reference().all()).stream()
                .filter(i -> i.kind().equals(KIND) && !i.validFrom().isAfter(today))
                .map(Purge::published)
                .filter(r -> r.days > 0)
                .forEach(r -> rules.put(r.what, r));
        return rules;
    }

    private static Rule published(ReferenceItem item) {
        var rule = Wire.read(item.json(), Rule.class);
        return new Rule(item.id(), item.validFrom(), rule.days, rule.reason);
    }

    private static List<Rule> shipped() {
        try (var in = Purge.class.getResourceAsStream("/assets/procedures/retention.json")) {
            if (in == null) {
                throw new IllegalStateException("missing resource retention.json");
            }
            return List.of(Wire.read(in.readAllBytes(), Rule[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
