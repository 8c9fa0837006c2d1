// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.Dossier;

/// What the centre says to one command. A repeated command gets the first answer again; only a held one may get
/// a second answer, when somebody has decided.
public sealed interface Answer {

    CommandId command();

    long op();

    /// Done. The command leaves the outbox once the events named here were pulled too.
    ///
    /// @param version of the dossier after it, 0 where none was touched
    record Accepted(CommandId command, long op, long version, List<EventRef> events) implements Answer {}

    /// Not done, and repeating it will not help; it is shown to the officer.
    record Refused(CommandId command, long op, Refusal reason) implements Answer {}

    /// Not done because the dossier changed meanwhile; a person decides.
    ///
    /// @param current as the centre has it
    record Conflict(CommandId command, long op, Refusal reason, Dossier current) implements Answer {}

    /// Not done yet: it waits for a person, or for an earlier command of the same dossier. A second answer follows.
    ///
    /// @param behind that earlier command, `null` where it waits for a person
    /// @param reason why, `null` from centres of version 0.1
    record Held(
            CommandId command,
            long op,
            @Nullable CommandId behind,
            @Nullable Refusal reason) implements Answer {}
}
