// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.model.wire.ReferenceItem;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.store.Database;

/// How long each thing is kept, and why: data that ships (`retention.json`) or was published since.
final class RetentionRules {

    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final String KIND = "retention";
    /// Id is the code of a dossier that is kept whatever its age: under complaint, inspection or before a court.
    private static final String HOLD = "retention-hold";

    /// @param days it is kept
    /// @param reason in both languages
    record Rule(String what, LocalDate validFrom, int days, Map<String, String> reason) {

        /// For the record, in the office's language.
        String why() {
            return reason.getOrDefault("vi", "");
        }
    }

    /// @param until last day, empty: until it is published with one
    private record Hold(String until) {}

    private final Map<String, Rule> rules;
    private final Set<String> held;
    private final LocalDate today;

    private RetentionRules(Map<String, Rule> rules, Set<String> held, LocalDate today) {
        this.rules = rules;
        this.held = held;
        this.today = today;
    }

    static RetentionRules today(Database database, Clock clock) {
        var today = LocalDate.now(clock.withZone(VIETNAM));
        var published = database.inTransaction(tx -> tx.reference().all());
        var rules = new HashMap<String, Rule>();
        shipped().stream().filter(r -> !r.validFrom.isAfter(today)).forEach(r -> rules.put(r.what, r));
        var held = new HashSet<String>();
        for (var item : published) {
            if (item.validFrom().isAfter(today)) {
                continue;
            }
            if (item.kind().equals(KIND)) {
                var rule = rule(item);
                if (rule.days > 0) {
                    rules.put(rule.what, rule);
                }
            } else if (item.kind().equals(HOLD)) {
                var until = Wire.read(item.json(), Hold.class).until();
                if (until == null || until.isBlank() || !LocalDate.parse(until).isBefore(today)) {
                    held.add(item.id());
                } else {
                    held.remove(item.id());
                }
            }
        }
        return new RetentionRules(rules, held, today);
    }

    Optional<Rule> of(String what) {
        return Optional.ofNullable(rules.get(what));
    }

    Iterable<Rule> all() {
        return List.copyOf(rules.values());
    }

    /// What is older than this has served its purpose.
    Instant before(Rule rule) {
        return dayBefore(rule).atStartOfDay(VIETNAM).toInstant();
    }

    LocalDate dayBefore(Rule rule) {
        return today.minusDays(rule.days);
    }

    boolean isHeld(String code) {
        return held.contains(code);
    }

    private static Rule rule(ReferenceItem item) {
        var rule = Wire.read(item.json(), Rule.class);
        return new Rule(item.id(), item.validFrom(), rule.days, rule.reason);
    }

    private static List<Rule> shipped() {
        try (var in = RetentionRules.class.getResourceAsStream("/assets/procedures/retention.json")) {
            if (in == null) {
                throw new IllegalStateException("missing resource retention.json");
            }
            return List.of(Wire.read(in.readAllBytes(), Rule[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
