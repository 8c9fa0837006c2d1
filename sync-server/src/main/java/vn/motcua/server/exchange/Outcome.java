// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.EventRef;
import vn.motcua.model.command.Refusal;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.ProblemCode;

/// What became of a command, before its events have numbers.
sealed interface Outcome {

    /// @param version of the dossier after it, 0 where none was touched
    record Done(long version) implements Outcome {}

    record Refused(Refusal reason) implements Outcome {}

    record Conflict(Refusal reason, Dossier current) implements Outcome {}

    /// @param behind the head of its branch, `null` where it waits for a person
    /// @param office whose supervisor decides, `null` where it waits behind another
    record Waits(
            @Nullable CommandId behind,
            @Nullable Refusal reason,
            @Nullable OfficeCode office) implements Outcome {}

    static Outcome refused(ProblemCode code, Object... args) {
        return new Refused(Refusal.of(new Problem(code, args)));
    }

    static Waits forPerson(OfficeCode office, ProblemCode code, Object... args) {
        return new Waits(null, Refusal.of(new Problem(code, args)), office);
    }

    /// @param events that it led to, as far as its device may read them
    default Answer answer(CommandId command, long op, List<EventRef> events) {
        return switch (this) {
            case Done(var version) -> new Answer.Accepted(command, op, version, events);
            case Refused(var reason) -> new Answer.Refused(command, op, reason);
            case Conflict(var reason, var current) -> new Answer.Conflict(command, op, reason, current);
            case Waits(var behind, var reason, var _) -> new Answer.Held(command, op, behind, reason);
        };
    }
}
