// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.EVENTS;
import static vn.motcua.server.store.db.Tables.SCOPE_HEADS;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.EventLine;
import vn.motcua.model.command.Scope;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.store.db.tables.records.EventsRecord;

/// The log of each scope. Numbers come from the scope's head row, which stays locked until commit: the order of
/// numbers is the order of commits, without gaps. Take them last (PROTOCOL.md §4).
public final class Events {

    private final DSLContext dsl;

    Events(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Takes the next numbers of some scopes and locks their heads until commit.
    ///
    /// @param counts how many of each scope, in sorted order so that nobody deadlocks
    /// @return the first number of each
    public Map<Scope, Long> take(SortedMap<String, Integer> counts) {
        var first = new TreeMap<String, Long>();
        counts.forEach((scope, n) -> first.put(scope, raise(scope, n) - n + 1));
        var result = new java.util.HashMap<Scope, Long>();
        first.forEach((scope, seq) -> result.put(new Scope(scope), seq));
        return result;
    }

    public void insert(Collection<Event> events) {
        dsl.batchInsert(events.stream().map(this::row).toList()).execute();
    }

    /// Numbers and writes events that need nothing else.
    public void append(List<NewEvent> events) {
        var counts = new TreeMap<String, Integer>();
        events.forEach(e -> counts.merge(e.scope().value(), 1, Integer::sum));
        var next = take(counts);
        insert(events.stream()
                .map(e -> new Event(e.scope(), next.merge(e.scope(), 1L, Long::sum) - 1, e.cause(), e.body()))
                .toList());
    }

    public long head(Scope scope) {
        var row = dsl.selectFrom(SCOPE_HEADS)
                .where(SCOPE_HEADS.SCOPE.eq(scope.value()))
                .fetchOne();
        return row == null ? 0 : row.getSeq();
    }

    public List<EventLine> after(Scope scope, long seq, int limit) {
        return dsl.selectFrom(EVENTS)
                .where(EVENTS.SCOPE.eq(scope.value()))
                .and(EVENTS.SEQ.gt(seq))
                .orderBy(EVENTS.SEQ)
                .limit(limit)
                .fetch(Events::toLine);
    }

    private long raise(String scope, int n) {
        var raised = dsl.update(SCOPE_HEADS)
                .set(SCOPE_HEADS.SEQ, SCOPE_HEADS.SEQ.plus(n))
                .where(SCOPE_HEADS.SCOPE.eq(scope))
                .returning(SCOPE_HEADS.SEQ)
                .fetchOne();
        if (raised != null) {
            return raised.getSeq();
        }
        dsl.insertInto(SCOPE_HEADS)
                .set(SCOPE_HEADS.SCOPE, scope)
                .set(SCOPE_HEADS.SEQ, (long) n)
                .execute();
        return n;
    }

    private EventsRecord row(Event event) {
        var row = dsl.newRecord(EVENTS);
        row.setScope(event.scope().value());
        row.setSeq(event.seq());
        var cause = event.cause();
        row.setCause(cause == null ? null : cause.value());
        row.setBody(Wire.text(event.body()));
        return row;
    }

    private static EventLine toLine(EventsRecord row) {
        var cause = row.getCause();
        return new EventLine(
                new Scope(row.getScope()), row.getSeq(), cause == null ? null : new CommandId(cause), row.getBody());
    }
}
