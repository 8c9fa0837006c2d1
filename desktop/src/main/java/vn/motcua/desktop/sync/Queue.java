// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.store.Pending;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;

/// Reads what waits out of the store; away from the screen.
final class Queue {

    /// More than these are counted, not listed.
    static final int MOST = 100;

    private final Store store;
    private final Post post;
    private final Clock clock;
    private final PapersUnderway papers;

    /// @param seldom ms between two readings of what takes long
    Queue(Store store, Post post, Clock clock, long seldom) {
        this.store = store;
        this.papers = new PapersUnderway(store, seldom);
        this.post = post;
        this.clock = clock;
    }

    /// @param whole also what goes by itself; else only what somebody must look at
    Picture read(boolean whole) {
        var items = new ArrayList<Item>();
        var stuck = store.outbox().needingSomeone();
        var chains = chains(stuck);
        Map<CommandId, Pending> heads = new HashMap<>();
        stuck.forEach(p -> heads.put(p.command().id(), p));
        Map<DossierId, Optional<Dossier>> seen = new HashMap<>();
        stuck.forEach(p -> items.add(stuck(p, heads, chains, seen)));
        tasks(items, seen);
        store.inbox()
                .duplicates()
                .forEach(twin -> dossier(twin.dossier(), seen)
                        .ifPresent(later -> dossier(twin.earlier(), seen)
                                .ifPresent(earlier -> items.add(new Item.Pair(later, earlier)))));
        if (whole) {
            items.addAll(papers.read(MOST));
        }
        var waiting = whole ? store.outbox().waiting(MOST) : List.<Pending>of();
        waiting.forEach(p ->
                items.add(new Item.Own(p, subject(p.command().act(), seen), null, null, null, List.of(), List.of())));
        items.sort(java.util.Comparator.comparing(Item::group));
        var unsent = store.shelf().notAtCentre();
        return new Picture(
                List.copyOf(items),
                store.outbox().size(),
                unsent.size(),
                unsent.stream().limit(MOST).mapToLong(store.shelf()::size).sum(),
                store.codes().left(post.office().code(), LocalDate.now(clock)));
    }

    /// What the centre holds behind each command, in order.
    private static Map<CommandId, List<Pending>> chains(List<Pending> stuck) {
        Map<CommandId, List<Pending>> chains = new LinkedHashMap<>();
        for (var pending : stuck) {
            var head = behind(pending);
            if (head != null) {
                chains.computeIfAbsent(head, _ -> new ArrayList<>()).add(pending);
            }
        }
        return chains;
    }

    private static @Nullable CommandId behind(Pending pending) {
        return pending.answer() instanceof Answer.Held(var _, var _, var behind, var _) ? behind : null;
    }

    private Item.Own stuck(
            Pending pending,
            Map<CommandId, Pending> heads,
            Map<CommandId, List<Pending>> chains,
            Map<DossierId, Optional<Dossier>> seen) {
        var id = pending.command().act().subject().orElse(null);
        var own = subject(pending.command().act(), seen);
        var head = behind(pending);
        return new Item.Own(
                pending,
                own,
                id == null ? null : centre(pending, id),
                id == null
                        ? null
                        : store.confirmed().base(pending.command().id()).orElse(null),
                head == null ? null : heads.get(head),
                followers(pending, chains),
                id == null ? List.of() : store.dossiers().history(id));
    }

    private @Nullable Dossier centre(Pending pending, DossierId id) {
        var told = pending.answer() instanceof Answer.Conflict(var _, var _, var _, var current) ? current : null;
        var known = store.confirmed().find(id).orElse(null);
        return known == null || told != null && told.version() > known.version() ? told : known;
    }

    /// All behind it, also what is held behind a follower.
    private static List<Pending> followers(Pending pending, Map<CommandId, List<Pending>> chains) {
        var all = new ArrayList<Pending>();
        for (var next : chains.getOrDefault(pending.command().id(), List.of())) {
            all.add(next);
            all.addAll(followers(next, chains));
        }
        return List.copyOf(all);
    }

    private void tasks(List<Item> items, Map<DossierId, Optional<Dossier>> seen) {
        if (post.mayDecide()) {
            for (var task : store.inbox().open()) {
                items.removeIf(i -> i.key().equals(new Key.Own(task.id())));
                items.add(new Item.Task(task, subject(task.command().act(), seen)));
            }
        }
    }

    private Optional<Dossier> dossier(DossierId id, Map<DossierId, Optional<Dossier>> seen) {
        return seen.computeIfAbsent(id, store.dossiers()::find);
    }

    private @Nullable Dossier subject(Act act, Map<DossierId, Optional<Dossier>> seen) {
        return act.subject()
                .flatMap(id -> dossier(id, seen))
                .orElse(act instanceof Act.Entry entry ? entry.dossier() : null);
    }
}
