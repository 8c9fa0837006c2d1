// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static org.jooq.impl.DSL.max;
import static vn.motcua.server.store.db.Tables.ERASURES;
import static vn.motcua.server.store.db.Tables.EVENTS;
import static vn.motcua.server.store.db.Tables.SCOPE_DAYS;
import static vn.motcua.server.store.db.Tables.SCOPE_HEADS;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import vn.motcua.model.command.Scope;

/// What old age does to the logs: below a scope's floor only the last event of each subject is kept.
public final class Retention {

    private static final int AT_ONCE = 1_000;

    private final DSLContext dsl;

    Retention(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Notes how far each scope has come today, where that has changed.
    public void note(LocalDate today) {
        dsl.insertInto(SCOPE_DAYS, SCOPE_DAYS.SCOPE, SCOPE_DAYS.ON_DAY, SCOPE_DAYS.SEQ)
                .select(dsl.select(SCOPE_HEADS.SCOPE, DSL.val(today), SCOPE_HEADS.SEQ)
                        .from(SCOPE_HEADS)
                        .where(DSL.notExists(dsl.selectOne()
                                .from(SCOPE_DAYS)
                                .where(SCOPE_DAYS.SCOPE.eq(SCOPE_HEADS.SCOPE))
                                .and(SCOPE_DAYS.ON_DAY.eq(today).or(SCOPE_DAYS.SEQ.eq(SCOPE_HEADS.SEQ))))))
                .execute();
    }

    /// @param seq how far it had come
    public record Due(Scope scope, long seq) {}

    /// The scopes whose floor may rise to where they were on that day.
    public List<Due> due(LocalDate day) {
        var seq = max(SCOPE_DAYS.SEQ);
        return dsl.select(SCOPE_DAYS.SCOPE, seq)
                .from(SCOPE_DAYS)
                .join(SCOPE_HEADS)
                .on(SCOPE_HEADS.SCOPE.eq(SCOPE_DAYS.SCOPE))
                .where(SCOPE_DAYS.ON_DAY.le(day))
                .groupBy(SCOPE_DAYS.SCOPE, SCOPE_HEADS.FLOOR)
                .having(seq.gt(SCOPE_HEADS.FLOOR))
                .fetch(r -> new Due(new Scope(r.value1()), r.value2()));
    }

    /// Writes down that something was erased. What goes at one moment is one line.
    ///
    /// @param days it was kept
    public void noteErased(String what, Instant at, int days, String reason, int count) {
        var counted = dsl.update(ERASURES)
                .set(ERASURES.COUNT, ERASURES.COUNT.plus(count))
                .where(ERASURES.WHAT.eq(what), ERASURES.AT.eq(at.atOffset(ZoneOffset.UTC)))
                .execute();
        if (counted > 0) {
            return;
        }
        dsl.insertInto(ERASURES)
                .set(ERASURES.WHAT, what)
                .set(ERASURES.AT, at.atOffset(ZoneOffset.UTC))
                .set(ERASURES.DAYS, days)
                .set(ERASURES.REASON, reason)
                .set(ERASURES.COUNT, count)
                .execute();
    }

    /// How many of a kind were erased so far.
    public int erased(String what) {
        return dsl.select(DSL.coalesce(DSL.sum(ERASURES.COUNT), BigDecimal.ZERO))
                .from(ERASURES)
                .where(ERASURES.WHAT.eq(what))
                .fetchSingle(r -> r.value1().intValue());
    }

    /// Raises the floor and removes what a later event below it says again. The event at the floor stays: its sum is
    /// what the rest of the log is proved by.
    ///
    /// @return how many events went
    public int compact(Due due) {
        dsl.update(SCOPE_HEADS)
                .set(SCOPE_HEADS.FLOOR, due.seq())
                .where(SCOPE_HEADS.SCOPE.eq(due.scope().value()))
                .and(SCOPE_HEADS.FLOOR.lt(due.seq()))
                .execute();
        var old = EVENTS.SCOPE.eq(due.scope().value()).and(EVENTS.SEQ.le(due.seq()));
        var last = new HashMap<String, Long>();
        var gone = new ArrayList<Long>();
        try (var rows = dsl.select(EVENTS.SUBJECT, EVENTS.SEQ)
                .from(EVENTS)
                .where(old)
                .orderBy(EVENTS.SCOPE, EVENTS.SEQ)
                .fetchSize(AT_ONCE)
                .fetchLazy()) {
            for (var row : rows) {
                var before = last.put(row.value1(), row.value2());
                if (before != null) {
                    gone.add(before);
                }
            }
        }
        for (var from = 0; from < gone.size(); from += AT_ONCE) {
            var some = gone.subList(from, Math.min(gone.size(), from + AT_ONCE));
            dsl.deleteFrom(EVENTS).where(old.and(EVENTS.SEQ.in(some))).execute();
        }
        return gone.size();
    }
}
