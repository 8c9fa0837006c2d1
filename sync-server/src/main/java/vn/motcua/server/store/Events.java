// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.EVENTS;
import static vn.motcua.server.store.db.Tables.SCOPE_HEADS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.Chain;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.EventLine;
import vn.motcua.model.command.Scope;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.store.db.tables.records.EventsRecord;

/// The log of each scope. Numbers come from the scope's head row, which stays locked until commit: the order of
/// numbers is the order of commits, without gaps. Take them last (PROTOCOL.md §4).
///
/// Each event keeps the [Chain] over the bodies of its scope up to itself, so that a reader can prove that it read
/// this very log.
public final class Events {

    /// Where a scope's log ends and begins.
    ///
    /// @param seq of the newest event, 0 if there is none
    /// @param checksum [Chain] over all bodies up to there
    /// @param floor events up to this number were compacted away
    public record Head(long seq, String checksum, long floor) {

        static final Head NONE = new Head(0, Chain.START, 0);
    }

    /// A locked head: what is written, and what is promised to be written in this transaction.
    private static final class Open {

        private long seq;
        private long promised;
        private String checksum;

        Open(long seq, String checksum) {
            this.seq = seq;
            this.promised = seq;
            this.checksum = checksum;
        }
    }

    private final DSLContext dsl;
    private final Map<String, Open> open = new TreeMap<>();

    Events(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Takes the next numbers of some scopes and locks their heads until commit. Every number taken must be inserted in
    /// the same transaction.
    ///
    /// @param counts how many of each scope, in sorted order so that nobody deadlocks
    /// @return the first number of each
    public Map<Scope, Long> take(SortedMap<String, Integer> counts) {
        lock(counts.keySet().stream().filter(s -> !open.containsKey(s)).toList());
        var first = new HashMap<Scope, Long>();
        counts.forEach((scope, n) -> {
            var head = head(scope);
            first.put(new Scope(scope), head.promised + 1);
            head.promised += n;
        });
        return first;
    }

    /// Writes events under numbers that were taken before, and moves the heads.
    public void insert(Collection<Event> events) {
        insertWritten(
                events.stream().map(e -> new Written(e, Wire.text(e.body()))).toList());
    }

    /// An event and the text of its body.
    public record Written(Event event, String body) {}

    /// The same, with bodies that are texts already.
    public void insertWritten(Collection<Written> events) {
        if (events.isEmpty()) {
            return;
        }
        var rows = new ArrayList<EventsRecord>(events.size());
        for (var written : events.stream()
                .sorted(Comparator.comparingLong(w -> w.event().seq()))
                .toList()) {
            var event = written.event();
            var row = new EventsRecord();
            row.setScope(event.scope().value());
            row.setSeq(event.seq());
            row.setCause(cause(event.cause()));
            row.setSubject(Subjects.of(event));
            row.setBody(written.body());
            row.setChecksum(follow(head(event.scope().value()), event.seq(), written.body()));
            rows.add(row);
        }
        Rows.insert(dsl, rows);
        move(events.stream().map(w -> w.event().scope().value()).distinct().toList());
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

    /// The heads that were moved in this transaction.
    Map<Scope, Long> moved() {
        var moved = new HashMap<Scope, Long>();
        open.forEach((scope, head) -> moved.put(new Scope(scope), head.seq));
        return moved;
    }

    /// The numbers of the newest events of these scopes.
    public Map<Scope, Long> numbers(Collection<Scope> scopes) {
        return dsl.select(SCOPE_HEADS.SCOPE, SCOPE_HEADS.SEQ)
                .from(SCOPE_HEADS)
                .where(SCOPE_HEADS.SCOPE.in(scopes.stream().map(Scope::value).toList()))
                .fetchMap(r -> new Scope(r.value1()), r -> r.value2());
    }

    public Head head(Scope scope) {
        return dsl.selectFrom(SCOPE_HEADS)
                .where(SCOPE_HEADS.SCOPE.eq(scope.value()))
                .fetchOptional(r -> new Head(r.getSeq(), r.getChecksum(), r.getFloor()))
                .orElse(Head.NONE);
    }

    /// The head of each of these scopes.
    public Map<Scope, Head> heads(Collection<Scope> scopes) {
        var heads = new HashMap<Scope, Head>();
        scopes.forEach(s -> heads.put(s, Head.NONE));
        dsl.selectFrom(SCOPE_HEADS)
                .where(SCOPE_HEADS.SCOPE.in(scopes.stream().map(Scope::value).toList()))
                .forEach(r -> heads.put(new Scope(r.getScope()), new Head(r.getSeq(), r.getChecksum(), r.getFloor())));
        return heads;
    }

    /// The sum over all bodies up to an event, empty where that event is not in the log.
    public Optional<String> checksum(Scope scope, long seq) {
        return dsl.select(EVENTS.CHECKSUM)
                .from(EVENTS)
                .where(EVENTS.SCOPE.eq(scope.value()).and(EVENTS.SEQ.eq(seq)))
                .fetchOptional(EVENTS.CHECKSUM);
    }

    /// Ordered by the whole primary key: H2 would sort the rest of the log for `order by seq` alone.
    ///
    /// @param seq number of the last event that is known
    public List<EventLine> after(Scope scope, long seq, int limit) {
        return dsl.select(EVENTS.SEQ, EVENTS.CAUSE, EVENTS.BODY)
                .from(EVENTS)
                .where(EVENTS.SCOPE.eq(scope.value()))
                .and(EVENTS.SEQ.gt(seq))
                .orderBy(EVENTS.SCOPE, EVENTS.SEQ)
                .limit(limit)
                .fetch(r -> {
                    var cause = r.value2();
                    return new EventLine(scope, r.value1(), cause == null ? null : new CommandId(cause), r.value3());
                });
    }

    /// The numbers of the last events of each subject, up to a number.
    public Set<Long> lastOfEach(Scope scope, long upTo) {
        var last = new HashMap<String, Long>();
        try (var rows = dsl.select(EVENTS.SUBJECT, EVENTS.SEQ)
                .from(EVENTS)
                .where(EVENTS.SCOPE.eq(scope.value()))
                .and(EVENTS.SEQ.le(upTo))
                .orderBy(EVENTS.SCOPE, EVENTS.SEQ)
                .fetchSize(1_000)
                .fetchLazy()) {
            rows.forEach(row -> last.put(row.value1(), row.value2()));
        }
        return new HashSet<>(last.values());
    }

    private void lock(List<String> scopes) {
        if (scopes.isEmpty()) {
            return;
        }
        dsl.selectFrom(SCOPE_HEADS)
                .where(SCOPE_HEADS.SCOPE.in(scopes))
                .orderBy(SCOPE_HEADS.SCOPE)
                .forUpdate()
                .forEach(r -> open.put(r.getScope(), new Open(r.getSeq(), r.getChecksum())));
        for (var scope : scopes) {
            if (!open.containsKey(scope)) {
                dsl.insertInto(SCOPE_HEADS)
                        .set(SCOPE_HEADS.SCOPE, scope)
                        .set(SCOPE_HEADS.SEQ, 0L)
                        .set(SCOPE_HEADS.CHECKSUM, Chain.START)
                        .execute();
                open.put(scope, new Open(0, Chain.START));
            }
        }
    }

    private void move(List<String> scopes) {
        var batch = dsl.batch(dsl.update(SCOPE_HEADS)
                .set(SCOPE_HEADS.SEQ, (Long) null)
                .set(SCOPE_HEADS.CHECKSUM, (String) null)
                .where(SCOPE_HEADS.SCOPE.eq((String) null)));
        for (var scope : scopes) {
            var head = head(scope);
            batch = batch.bind(head.seq, head.checksum, scope);
        }
        batch.execute();
    }

    private Open head(String scope) {
        var head = open.get(scope);
        if (head == null) {
            throw new IllegalStateException("numbers of " + scope + " were not taken");
        }
        return head;
    }

    private static String follow(Open head, long seq, String body) {
        if (seq != head.seq + 1 || seq > head.promised) {
            throw new IllegalStateException("event " + seq + " after " + head.seq);
        }
        head.seq = seq;
        head.checksum = Chain.next(head.checksum, body);
        return head.checksum;
    }

    private static @Nullable UUID cause(@Nullable CommandId cause) {
        return cause == null ? null : cause.value();
    }
}
