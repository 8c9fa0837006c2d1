// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;

/// For how long an office wants the signatures of its results to be provable, and who stamps their times: published by
/// an administrator (kind `proof`, id: code of an office, or `*` for all others) as `{"office": "*", "proof": "LTA",
/// "tsa": "http://…", "renewDays": 90}`. Where nothing was published signatures stay as they were made.
///
/// @param level `B`, `T`, `LT` or `LTA` (ETSI EN 319 142-1 §6)
/// @param tsa address of the time-stamping authority (RFC 3161), empty at level B
/// @param renew how long before the last archive time stamp expires a new one is made
public record ProofRule(String level, String tsa, Duration renew) {

    public static final ProofRule NONE = new ProofRule("B", "", Duration.ZERO);

    /// From the shortest to the longest.
    public static final List<String> LEVELS = List.of("B", "T", "LT", "LTA");

    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 3650;

    /// What an office wants on a day: what was published for it, else for all, the newest that has begun.
    ///
    /// @param published in the order they come into force
    public static ProofRule of(OfficeCode office, List<ReferenceItem> published, LocalDate day) {
        var rule = NONE;
        for (var id : List.of("*", office.value())) {
            for (var item : published) {
                if (isOne(item) && item.id().equals(id) && !item.validFrom().isAfter(day)) {
                    rule = read(item);
                }
            }
        }
        return rule;
    }

    /// As far as it goes without what authorities say of revocations: a time stamp.
    public ProofRule stampOnly() {
        return new ProofRule("T", tsa, renew);
    }

    /// Whether an item says what a signature must be.
    public static boolean isOne(ReferenceItem item) {
        return item.kind().equals(ReferenceItem.PROOF);
    }

    /// Levels below this one, the lowest first.
    public List<String> below() {
        return LEVELS.subList(0, LEVELS.indexOf(level));
    }

    /// @throws Problem UNREADABLE
    static ProofRule read(ReferenceItem item) {
        var json = Assets.read(item);
        var level = Assets.text(json, "proof");
        var tsa = Assets.text(json, "tsa");
        var days = json.path("renewDays").asInt(USUAL_DAYS);
        if (!LEVELS.contains(level) || !level.equals("B") && !isAddress(tsa) || days < 1 || days > MOST_DAYS) {
            throw new Problem(WireProblem.UNREADABLE, item.kind() + " " + item.id());
        }
        return new ProofRule(level, tsa, Duration.ofDays(days));
    }

    private static boolean isAddress(String text) {
        try {
            var address = URI.create(text);
            return Set.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
