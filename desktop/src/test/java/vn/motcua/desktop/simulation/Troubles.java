// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.desktop.store.Pending;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.FieldEdit;
import vn.motcua.model.problem.Problem;

/// The people at one counter see to what the program laid before them.
final class Troubles {

    private static final String REASON = "đã hỏi công dân";

    private final SimulatedCounter counter;
    private final Chance chance;
    private final Ledger ledger;

    Troubles(SimulatedCounter counter, Chance chance, Ledger ledger) {
        this.counter = counter;
        this.chance = chance;
        this.ledger = ledger;
    }

    boolean isOfLost() {
        return counter.isLost();
    }

    /// One of them, by chance.
    String seeToOne() {
        return noted(() -> {
            var tasks = counter.store().inbox().open();
            var needing = counter.store().outbox().needingSomeone();
            if (!tasks.isEmpty() && (needing.isEmpty() || chance.percent(40))) {
                return release(chance.oneOf(tasks).id(), chance.percent(60));
            }
            return needing.isEmpty() ? judgeTwins() : resolve(chance.oneOf(needing));
        });
    }

    /// All, until nothing is left to see to.
    void seeToAll() {
        noted(() -> {
            for (var task : counter.store().inbox().open()) {
                release(task.id(), chance.percent(50));
            }
            for (var pending : counter.store().outbox().needingSomeone()) {
                giveUp(pending);
            }
            return "";
        });
    }

    private String noted(java.util.function.Supplier<String> work) {
        var before = counter.newest();
        try {
            return work.get();
        } catch (Problem problem) {
            if (!counter.disk().isCut() && !problem.code().room().equals("dossier")) {
                ledger.broken(Invariant.NO_BUG, counter.name() + " may not see to it: " + problem);
            }
            return problem.code().key();
        } catch (RuntimeException e) {
            if (!counter.disk().isCut()) {
                ledger.bug(counter.name(), e);
            }
            return "died";
        } finally {
            if (!counter.disk().isCut()) {
                counter.after(before).forEach(command -> ledger.done(counter.name(), command));
            }
        }
    }

    private String release(vn.motcua.model.command.CommandId held, boolean carryOut) {
        counter.store().release(held, carryOut, REASON, counter.chief());
        return "release " + ledger.name(held) + " " + carryOut;
    }

    private String judgeTwins() {
        var twins = counter.store().inbox().duplicates();
        if (twins.isEmpty()) {
            return "nothing to see to";
        }
        counter.store().inbox().keepBoth(chance.oneOf(twins), "hai hồ sơ khác nhau", counter.clerk());
        return "keep both";
    }

    private String resolve(Pending pending) {
        var seen = pending.command()
                .act()
                .subject()
                .flatMap(id -> counter.store().dossiers().find(id));
        var another = seen.flatMap(dossier -> another(pending.command().act(), dossier));
        if (another.isEmpty() || chance.percent(30)) {
            return giveUp(pending);
        }
        var by = pending.command().actor().equals(counter.chief().id()) ? counter.chief() : counter.clerk();
        counter.store().again(pending.command().id(), another.get(), by);
        return "again " + ledger.name(pending.command().id());
    }

    private String giveUp(Pending pending) {
        counter.store().giveUp(pending.command().id(), REASON, counter.clerk());
        return "give up " + ledger.name(pending.command().id()) + " " + pending.state();
    }

    /// The same wish, on what is seen now.
    private static Optional<Act> another(Act act, Dossier seen) {
        return switch (act) {
            case Act.EditFields(var id, var edits) -> {
                Map<String, FieldEdit> now = new HashMap<>();
                edits.forEach((key, edit) ->
                        now.put(key, new FieldEdit(seen.fields().getOrDefault(key, ""), edit.to())));
                yield Optional.of(new Act.EditFields(id, now));
            }
            case Act.ResolveDossier _ -> Optional.empty();
            case Act.Deed _ -> Optional.of(act);
            default -> Optional.empty();
        };
    }

    /// What still waits for somebody here, in words.
    static List<String> left(SimulatedCounter counter) {
        return counter.kept().stream()
                .filter(k -> !k.state().equals(SimulatedCounter.Kept.ARCHIVED))
                .map(k -> k.state() + " " + k.id())
                .toList();
    }
}
