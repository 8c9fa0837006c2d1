// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.Event;
import vn.motcua.server.store.HeldCommands.Branch;
import vn.motcua.server.store.HeldCommands.Held;
import vn.motcua.server.store.Tx;

/// What was said to each command, which of them wait, and which branches stand still.
final class Docket {

    /// @param outcome the last word so far
    record Said(Case c, Outcome outcome) {}

    private final Ledger ledger;
    private final Map<CommandId, Said> said = new LinkedHashMap<>();
    private final Map<CommandId, Held> held;
    private final Set<CommandId> heldBefore;
    private final Map<Branch, @Nullable CommandId> moved = new HashMap<>();

    Docket(Ledger ledger) {
        this.ledger = ledger;
        this.held = ledger.known().held();
        this.heldBefore = new HashSet<>(held.keySet());
    }

    /// Says something to a command: for the first time, or to one that waited.
    void say(Case c, Outcome outcome) {
        said.put(c.id(), new Said(c, outcome));
        var before = held.get(c.id());
        var after = outcome instanceof Outcome.Waits waits ? c.waiting(waits) : null;
        var inboxBefore = before == null ? null : before.office();
        var inboxAfter = after == null ? null : after.office();
        if (inboxBefore != null && !inboxBefore.equals(inboxAfter)) {
            ledger.tell(c, inboxBefore, new Event.HeldSettled(c.id()));
        }
        if (after == null) {
            held.remove(c.id());
            return;
        }
        held.put(c.id(), after);
        if (inboxAfter != null && after.reason() != null && !inboxAfter.equals(inboxBefore)) {
            var task = new Event.HeldForPerson(
                    c.id(),
                    c.sent().text(),
                    after.reason(),
                    c.device().id(),
                    c.device().desk());
            ledger.tell(c, inboxAfter, task);
        }
    }

    Collection<Said> said() {
        return said.values();
    }

    @Nullable
    Held held(CommandId command) {
        return held.get(command);
    }

    /// Takes a waiting command up: nobody else may decide it meanwhile.
    void takeUp(Held task) {
        held.remove(task.command());
    }

    void putBack(Held task) {
        held.put(task.command(), task);
    }

    /// What was said to a command in this push, `null` if nothing.
    @Nullable
    Outcome said(CommandId command) {
        var last = said.get(command);
        return last == null ? null : last.outcome();
    }

    /// The command that this branch stands behind, `null` if it goes on.
    @Nullable
    CommandId head(Branch branch) {
        return ledger.known().heads().get(branch);
    }

    void block(Branch branch, CommandId head) {
        ledger.known().heads().put(branch, head);
        moved.put(branch, head);
    }

    void unblock(Branch branch) {
        if (ledger.known().heads().remove(branch) != null) {
            moved.put(branch, null);
        }
    }

    /// Whether the branch came to stand still in this very push.
    boolean isFresh(Branch branch) {
        return moved.get(branch) != null;
    }

    /// The branch that stands behind this command, `null` if none does.
    @Nullable
    Branch behind(CommandId head) {
        return ledger.known().heads().entrySet().stream()
                .filter(e -> e.getValue().equals(head))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /// What waits in a branch behind its head, in `op` order.
    List<Held> waiting(Branch branch) {
        return held.values().stream()
                .filter(h -> h.behind() != null && branch.equals(h.branch()))
                .sorted(Comparator.comparingLong(Held::op))
                .toList();
    }

    /// What waits because the centre has forgotten what it was done to, in `op` order.
    List<Held> forgotten() {
        return held.values().stream()
                .filter(h -> h.reason() != null && h.reason().key().equals(ExchangeProblem.FORGOTTEN.key()))
                .sorted(Comparator.comparingLong(Held::op))
                .toList();
    }

    /// All rows but the answers.
    void write(Tx tx) {
        var decided = new HashMap<CommandId, String>();
        heldBefore.stream().filter(id -> !held.containsKey(id)).forEach(id -> decided.put(id, nameOf(said(id))));
        var commands = tx.heldCommands();
        commands.decide(decided, ledger.now());
        commands.change(held.values().stream()
                .filter(h -> heldBefore.contains(h.command()) && said.containsKey(h.command()))
                .toList());
        commands.add(
                held.values().stream()
                        .filter(h -> !heldBefore.contains(h.command()))
                        .toList(),
                ledger.now());
        commands.put(moved);
    }

    private static String nameOf(@Nullable Outcome outcome) {
        return outcome == null ? "" : outcome.getClass().getSimpleName();
    }
}
