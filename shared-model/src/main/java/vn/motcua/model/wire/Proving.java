// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the centre and the child process that augments signatures say to each other: one JSON line each, followed by
/// so many bytes of a PDF.
public final class Proving {

    private Proving() {}

    /// The problem where a time stamp is to be renewed and the authority has no newer certificate: nothing is gained.
    public static final String NO_NEWER_STAMP = "proof.NO_NEWER_STAMP";

    /// Raise this document; [#bytes] bytes of it follow.
    ///
    /// @param level `T`, `LT` or `LTA`; one that has an archive time stamp gets another
    /// @param has the level that it has: `B`, and it is time-stamped first, whatever becomes of the rest
    /// @param beyond when the archive time stamp that is to be renewed expires, `null` if there is none yet
    /// @param tsa address of the time-stamping authority
    /// @param anchors certificates of the trusted authorities, DER in base64
    public record Work(
            String level,
            String has,
            String tsa,
            List<String> anchors,
            @Nullable Instant beyond,
            long bytes) {}

    /// What became of it. Without a problem, [#bytes] bytes of the raised document follow.
    ///
    /// @param problem key of a message, empty: none
    /// @param level that was reached
    /// @param later key of what kept it from the level that was asked for, empty: nothing
    /// @param sha256 of the raised document, hex
    /// @param stampExpires when the certificate of its last time stamp does, `null` if it cannot be told
    public record Done(
            String problem,
            String level,
            String later,
            String sha256,
            long bytes,
            @Nullable Instant stampExpires) {

        /// It stays as it was.
        public static Done not(String problem) {
            return new Done(problem, "", "", "", 0, null);
        }
    }
}
