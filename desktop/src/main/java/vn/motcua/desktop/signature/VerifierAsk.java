// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is asked of the verifying process about one file.
///
/// @param file the PDF's name in the folder that both sides see
/// @param trust name of the signed trust list there, `null` without one; the same name stands for the same list
/// @param centre the key to believe the list by, SPKI
/// @param now the time to judge for
/// @param page to be drawn, from 0
record VerifierAsk(Kind kind, String file, @Nullable String trust, byte @Nullable [] centre, Instant now, int page) {

    /// Each kind has one reply: see [VerifierTalk].
    enum Kind {
        /// A [Verdict].
        VERDICT,
        /// The [Revisions].
        REVISIONS,
        /// A [PagePicture].
        PAGE,
        /// [VerifierTalk.Tried]
        TRIAL
    }
}
