// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;

/// How this counter stands with the centre.
///
/// @param since when it came to stand so
/// @param waiting commands and papers that the centre has not confirmed
/// @param refused commands that a person must look at
/// @param why what keeps it from the centre, `null` if nothing does
/// @param note what hinders nothing yet and should be known (this machine's clock is wrong), `null` if nothing
/// @param synced when a round last went through, to the minute; `null` if none ever did
/// @param offered how many commands a restored centre is being offered again, 0 if none
public record SyncState(
        Kind kind,
        Instant since,
        int waiting,
        int refused,
        @Nullable Problem why,
        @Nullable Problem note,
        @Nullable Instant synced,
        int offered) {

    public SyncState(Kind kind, Instant since, int waiting, int refused, @Nullable Problem why) {
        this(kind, since, waiting, refused, why, null, null, 0);
    }

    public enum Kind {
        /// All is at the centre, and all of the centre is here.
        SYNCED,
        /// At work.
        SYNCING,
        /// The centre cannot be reached; tried again by itself.
        OFFLINE,
        /// The centre was reached and will not listen: a person must act.
        BLOCKED
    }
}
