// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.motcua.desktop.simulation.Invariant.Violation;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.EventLine;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;

/// What happened in truth, written down beside the program: what clerks were told was done, what counters were told
/// by the centre, which receipts citizens hold.
final class Ledger {

    /// A command whose act returned: the clerk has seen it done.
    record Done(String counter, Command command) {}

    /// A receipt in a citizen's hands.
    record Receipt(String counter, DossierId dossier, DossierCode code) {}

    /// An answer as a counter heard it.
    ///
    /// @param restores how often the centre had gone back to a backup by then
    record Heard(String counter, Answer answer, int restores) {}

    /// @param restores how often the centre had gone back by then: nobody may have told it
    private record Place(Scope scope, long generation, int restores, long seq) {}

    private final Trace trace;
    private final Map<CommandId, Done> done = new LinkedHashMap<>();
    private final Map<CommandId, Heard> heard = new LinkedHashMap<>();
    /// That something waits may be read again in the log after the last word on it was read.
    private final Set<Answer> waits = new HashSet<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private final Map<DossierCode, String> codes = new HashMap<>();
    private final List<Map.Entry<String, CodeBlock>> blocks = new ArrayList<>();
    private final Map<Place, String> events = new HashMap<>();
    private final Map<Scope, Long> generations = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();
    /// The generation that a scope had before a restore.
    private final Map<Scope, Long> tooLow = new HashMap<>();

    private int restores;

    Ledger(Trace trace) {
        this.trace = trace;
    }

    Map<CommandId, Done> done() {
        return done;
    }

    Map<CommandId, Heard> heard() {
        return heard;
    }

    List<Receipt> receipts() {
        return receipts;
    }

    List<Violation> violations() {
        return violations;
    }

    boolean isBroken() {
        return !violations.isEmpty();
    }

    int restores() {
        return restores;
    }

    void broken(Invariant invariant, String what) {
        trace.add("VIOLATION " + invariant + " " + what);
        violations.add(new Violation(invariant, what));
    }

    void bug(String where, RuntimeException e) {
        var top = List.of(e.getStackTrace()).stream()
                .filter(f -> f.getClassName().startsWith("vn.motcua"))
                .limit(4)
                .map(f -> f.getFileName() + ":" + f.getLineNumber())
                .toList();
        broken(Invariant.NO_BUG, where + ": " + e + " at " + top);
    }

    void done(String counter, Command command) {
        done.put(command.id(), new Done(counter, command));
    }

    /// In words that are the same in each run.
    String name(CommandId command) {
        var known = done.get(command);
        return known == null
                ? command.toString()
                : known.counter() + "/" + known.command().op() + " "
                        + known.command().act().getClass().getSimpleName();
    }

    void given(String counter, DossierCode code) {
        var before = codes.put(code, counter);
        if (before != null) {
            broken(Invariant.I7_CODES, code + " given by " + before + " and again by " + counter);
        }
    }

    void receipt(String counter, DossierId dossier, DossierCode code) {
        receipts.add(new Receipt(counter, dossier, code));
    }

    void block(String counter, CodeBlock block) {
        for (var other : blocks) {
            var b = other.getValue();
            if (b.office().equals(block.office())
                    && b.day().equals(block.day())
                    && b.from() <= block.to()
                    && block.from() <= b.to()
                    && !other.getKey().equals(counter)) {
                broken(Invariant.I7_CODES, counter + " got " + block + ", " + other.getKey() + " has " + b);
            }
        }
        blocks.add(Map.entry(counter, block));
    }

    /// @param counter that was told it
    void answered(String counter, Answer answer) {
        if (answer instanceof Answer.Refused(var _, var _, var reason)
                && reason.key().endsWith("BROKEN_COMMAND")) {
            broken(Invariant.NO_BUG, "the centre broke on " + answer.command());
        }
        var before = heard.get(answer.command());
        var again = answer instanceof Answer.Held && !waits.add(answer);
        if (again && before != null && before.restores() == restores) {
            return;
        }
        heard.put(answer.command(), new Heard(counter, answer, restores));
        if (before != null
                && before.restores() == restores
                && !(before.answer() instanceof Answer.Held)
                && !before.answer().equals(answer)) {
            broken(Invariant.I1_ONCE, "two answers: " + before.answer() + " then " + answer);
        }
    }

    /// @param counter that was told it
    void told(String counter, EventLine line, long generation) {
        var place = new Place(line.scope(), generation, restores, line.seq());
        var said = line.cause() + " " + line.body();
        var before = events.putIfAbsent(place, said);
        if (before != null && !before.equals(said)) {
            broken(Invariant.I2_GAPLESS, counter + " was told another " + place);
        }
    }

    /// What stands at a place of the final log must be what was told of it.
    void check(EventLine line, long generation) {
        var before = events.get(new Place(line.scope(), generation, restores, line.seq()));
        if (before != null && !Objects.equals(before, line.cause() + " " + line.body())) {
            broken(Invariant.I2_GAPLESS, "told otherwise: " + line.scope() + " " + line.seq());
        }
    }

    void generation(Scope scope, long generation) {
        var before = generations.put(scope, generation);
        if (before != null && before > generation) {
            broken(Invariant.I10_GENERATION, scope + " went from " + before + " to " + generation);
        }
        if (generation <= tooLow.getOrDefault(scope, -1L)) {
            broken(Invariant.I10_GENERATION, scope + " stays at " + generation + " after a restore");
        }
    }

    long generation(Scope scope) {
        return generations.getOrDefault(scope, 0L);
    }

    /// @param told whether the program was told so: then each log must say so too
    void restored(boolean told) {
        restores++;
        if (told) {
            tooLow.putAll(generations);
        }
    }
}
