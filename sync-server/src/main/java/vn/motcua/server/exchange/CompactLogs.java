// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import vn.motcua.server.store.Database;

/// Keeps the logs from growing for ever: what is older than 45 days is reduced to the last event of each subject. A
/// counter that was off for a month still reads on; one that was off longer takes a snapshot.
public final class CompactLogs {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Period IN_FULL = Period.ofDays(45);
    private static final Period ANSWERS = Period.ofDays(400);

    private final Database database;
    private final Clock clock;

    public CompactLogs(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Once a day or oftener.
    ///
    /// @return how many events went
    public int run() {
        var today = LocalDate.now(clock.withZone(VIETNAM));
        var due = database.inTransaction(tx -> {
            tx.retention().note(today);
            tx.answers().forget(today.minus(ANSWERS).atStartOfDay(VIETNAM).toInstant());
            return tx.retention().due(today.minus(IN_FULL));
        });
        return due.stream()
                .mapToInt(d -> database.inTransaction(tx -> tx.retention().compact(d)))
                .sum();
    }
}
