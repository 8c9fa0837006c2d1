// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.EventRef;
import vn.motcua.model.command.OnResult;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.wire.Wire;

/// What becomes of this counter's commands in one transaction: answers are taken in, and what is done with leaves to
/// the archive.
final class Settling {

    private final DSLContext tx;
    private final LocalView view;
    private final Archive archive;
    private final Set<UUID> perhapsDone = new LinkedHashSet<>();
    private final Set<UUID> nothingNew = new LinkedHashSet<>();
    private final Set<UUID> letGo = new LinkedHashSet<>();

    Settling(DSLContext tx, LocalView view, Archive archive) {
        this.tx = tx;
        this.view = view;
        this.archive = archive;
    }

    private static final String ACCEPTED = "select id, answer, case when pulled then null else dossier end from outbox"
            + " where id = any(?) and state = 'ACCEPTED'";

    /// @param onTop the dossier on which its effect is still laid, `null` if none
    private record Waiting(UUID id, String answer, @Nullable UUID onTop) {

        static Waiting of(ResultSet row) throws SQLException {
            return new Waiting(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class));
        }
    }

    private record Row(
            UUID id, @Nullable UUID dossier, Pending.State state, Pending.@Nullable State former, boolean resolved) {

        boolean takes() {
            return state == Pending.State.WAITING || state == Pending.State.HELD;
        }

        /// What a restored centre accepted although it had not before: somebody should know.
        Pending.State after(Pending.State answered) {
            var failed = former == Pending.State.REFUSED || former == Pending.State.CONFLICT;
            return answered == Pending.State.ACCEPTED && (resolved || failed) ? Pending.State.SURPRISE : answered;
        }
    }

    /// Each answer settles exactly its own command. One seen before changes nothing, but a held command may be
    /// answered once more.
    void settle(Collection<Answer> answers) {
        var rows = rows(answers);
        var changes = new ArrayList<@Nullable Object[]>();
        for (var answer : answers) {
            var row = rows.get(answer.command().value());
            if (row == null) {
                late(answer);
            } else if (row.takes()) {
                changes.add(new @Nullable Object[] {take(row, answer).name(), Wire.text(answer), row.id()});
            }
        }
        Sql.batch(tx, "update outbox set state = ?, answer = ?, former = null where id = ?", changes);
        if (!nothingNew.isEmpty()) {
            Sql.run(tx, "update outbox set pulled = true where id = any(?)", Sql.any(nothingNew));
        }
    }

    private Map<UUID, Row> rows(Collection<Answer> answers) {
        Map<UUID, Row> rows = new HashMap<>();
        Sql.rows(
                        tx,
                        "select id, dossier, state, former, why is not null from outbox where id = any(?)",
                        r -> new Row(
                                r.getObject(1, UUID.class),
                                r.getObject(2, UUID.class),
                                Pending.State.valueOf(r.getString(3)),
                                r.getString(4) == null ? null : Pending.State.valueOf(r.getString(4)),
                                r.getBoolean(5)),
                        Sql.any(answers.stream().map(a -> a.command().value()).toList()))
                .forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    private Pending.State take(Row row, Answer answer) {
        var state = row.after(state(answer));
        if (state == Pending.State.ACCEPTED) {
            perhapsDone.add(row.id());
            if (answer instanceof Answer.Accepted(var _, var _, var _, var events) && events.isEmpty()) {
                nothingNew.add(row.id()); // the centre said so already: it stands on nothing any more
                view.touch(Rebase.dossier(row.dossier()));
            }
        } else if (state != Pending.State.SURPRISE) {
            takeBack(row.id());
            if (row.resolved()) {
                letGo.add(row.id());
            }
        }
        if (state != Pending.State.ACCEPTED || row.state() != Pending.State.WAITING) {
            view.touch(Rebase.dossier(row.dossier()));
        }
        if (answer instanceof Answer.Conflict(var _, var _, var _, var current)) {
            view.confirm(current, Wire.text(current));
        }
        return state;
    }

    /// An answer to a command that somebody let go meanwhile. If it was carried out all the same, somebody must know.
    private void late(Answer answer) {
        if (archive.corrected(tx, answer, state(answer))) {
            view.touch(archive.bringBack(tx, answer.command()));
        }
    }

    private void takeBack(UUID command) {
        for (var text : Sql.rows(tx, "select body from outbox where id = ?", r -> r.getString(1), command)) {
            switch (Wire.command(text).act()) {
                case Act.BindKey(var keyHash, var _) -> Citizens.unbind(tx, keyHash);
                case Act.ResolveDossier(var _, var result) -> Results.withdraw(tx, result.id());
                case Act.DepositResult(var result, var _) -> Results.withdraw(tx, result.id());
                case OnResult.ReissueCopy(var _, var copy, var _) -> Results.withdraw(tx, copy.id());
                default -> {}
            }
        }
    }

    private static Pending.State state(Answer answer) {
        return switch (answer) {
            case Answer.Accepted _ -> Pending.State.ACCEPTED;
            case Answer.Refused _ -> Pending.State.REFUSED;
            case Answer.Conflict _ -> Pending.State.CONFLICT;
            case Answer.Held _ -> Pending.State.HELD;
        };
    }

    /// Events came that these commands led to.
    ///
    /// @param shown of them, those whose effect on their dossier came with an event: it is not shown on top any
    /// more
    void pulled(Collection<UUID> causes, Collection<UUID> shown) {
        if (causes.isEmpty()) {
            return;
        }
        for (var own : Sql.rows(
                tx,
                "select id, dossier from outbox where id = any(?)",
                r -> new Row(
                        r.getObject(1, UUID.class), r.getObject(2, UUID.class), Pending.State.WAITING, null, false),
                Sql.any(causes))) {
            perhapsDone.add(own.id());
            if (shown.contains(own.id())) {
                view.touch(Rebase.dossier(own.dossier()));
            }
        }
        if (!perhapsDone.isEmpty() && !shown.isEmpty()) {
            Sql.run(tx, "update outbox set pulled = true where id = any(?) and not pulled", Sql.any(shown));
        }
    }

    /// What was accepted leaves once its events were pulled and the centre has its papers whole.
    void retire() {
        archived(letGo);
        retire(perhapsDone);
    }

    void retire(Collection<UUID> perhaps) {
        if (perhaps.isEmpty()) {
            return;
        }
        Map<UUID, String> accepted = new HashMap<>();
        Map<UUID, UUID> onTop = new HashMap<>();
        for (var row : Sql.rows(tx, ACCEPTED, Waiting::of, Sql.any(perhaps))) {
            accepted.put(row.id(), row.answer());
            if (row.onTop() != null) {
                onTop.put(row.id(), row.onTop());
            }
        }
        if (accepted.isEmpty()) {
            return;
        }
        var heads = heads();
        accepted.values().removeIf(text -> !arrived((Answer.Accepted) Wire.read(text, Answer.class), heads));
        onTop.keySet().retainAll(accepted.keySet());
        contained(onTop);
        accepted.keySet().removeAll(PaperNames.unsent(tx, accepted.keySet()));
        archived(accepted.keySet());
    }

    /// A snapshot tells no causes: what it contains already is not laid on top of it once more.
    ///
    /// @param onTop commands whose events have come, and their dossiers
    private void contained(Map<UUID, UUID> onTop) {
        if (!onTop.isEmpty()) {
            Sql.run(tx, "update outbox set pulled = true where id = any(?)", Sql.any(onTop.keySet()));
            onTop.values().stream().distinct().forEach(id -> LocalView.rebase(tx, new DossierId(id)));
        }
    }

    /// The log of a scope was made anew: numbers of events that answers name there mean something else now, and
    /// what the centre still knows of these commands came with the snapshot.
    void forgetEvents(Scope scope) {
        var changes = new ArrayList<@Nullable Object[]>();
        for (var row : Sql.rows(tx, ACCEPTED, Waiting::of, Sql.any(Outbox.accepted(tx)))) {
            var answer = (Answer.Accepted) Wire.read(row.answer(), Answer.class);
            var others = answer.events().stream()
                    .filter(ref -> !ref.scope().equals(scope))
                    .toList();
            if (others.size() < answer.events().size()) {
                var anew = new Answer.Accepted(answer.command(), answer.op(), answer.version(), others);
                changes.add(new @Nullable Object[] {Wire.text((Answer) anew), row.id()});
            }
        }
        Sql.batch(tx, "update outbox set answer = ? where id = ?", changes);
    }

    private void archived(Collection<UUID> commands) {
        if (!commands.isEmpty()) {
            archive.take(tx, commands);
            Leaving.free(tx, commands);
        }
    }

    private Map<String, Long> heads() {
        Map<String, Long> heads = new HashMap<>();
        Sql.rows(tx, "select scope, seq from cursors", r -> Map.entry(r.getString(1), r.getLong(2)))
                .forEach(e -> heads.put(e.getKey(), e.getValue()));
        return heads;
    }

    /// Events of scopes that this counter does not follow are not waited for, as long as one that it follows has
    /// come.
    private static boolean arrived(Answer.Accepted answer, Map<String, Long> heads) {
        List<EventRef> followed = answer.events().stream()
                .filter(e -> heads.containsKey(e.scope().value()))
                .toList();
        return answer.events().isEmpty()
                || !followed.isEmpty()
                        && followed.stream()
                                .allMatch(e -> heads.getOrDefault(e.scope().value(), 0L) >= e.seq());
    }
}
