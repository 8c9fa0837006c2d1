// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.office.OfficerId;

/// One request of a counter to the centre. It is stored in the outbox in the same transaction as its effect on the
/// local view.
///
/// @param op 1, 2, 3 … per device and epoch, without gaps
/// @param epoch grows when the local database is made anew, so that a restored copy cannot use a number twice
/// @param baseVersion version of the dossier this command was made on; 0 for a new one or none
/// @param capturedAt by the counter's clock: declared, never used to decide between two
/// @param replaces the command of the same counter, refused or in conflict, that the officer decided anew with this
/// one; `null` in all others, and then not written
public record Command(
        CommandId id,
        long epoch,
        long op,
        OfficerId actor,
        long baseVersion,
        Instant capturedAt,
        Act act,
        @Nullable CommandId replaces) {

    public Command {
        Objects.requireNonNull(id);
        Objects.requireNonNull(actor);
        Objects.requireNonNull(capturedAt);
        Objects.requireNonNull(act);
    }

    public Command(CommandId id, long epoch, long op, OfficerId actor, long baseVersion, Instant capturedAt, Act act) {
        this(id, epoch, op, actor, baseVersion, capturedAt, act, null);
    }
}
