// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One of the states that a PDF went through: its first so many bytes are a whole document. Says what was added by it,
/// not whether it is to be believed: that is the [Verdict]'s.
///
/// @param number from 1
/// @param bytes how many, from the file's beginning
/// @param who signed or stamped the time, empty where nobody did or the signature is broken
/// @param organisation of the signer, may be empty
/// @param authority that vouches for the signer, empty where the trust list knows none
/// @param at the time a signature claims or a time stamp says, `null` for anything else
public record Revision(
        int number,
        int bytes,
        Kind kind,
        String who,
        String organisation,
        String authority,
        @Nullable Instant at,
        Cover cover) {

    /// What was added.
    public enum Kind {
        /// The document as it began.
        ORIGINAL,
        /// The QR code that seals the document before it, and the visible marks.
        SEAL,
        SIGNATURE,
        TIME_STAMP,
        /// Certificates and revocations that prove the signatures before.
        PROOFS,
        /// Anything else.
        CHANGE,
        /// Bytes behind the end.
        TRAILING
    }

    /// Whether all of it is covered by a sound signature, by a sound time stamp at least, or by nothing.
    public enum Cover {
        SIGNATURE,
        TIME_STAMP,
        NOTHING
    }

    boolean isSigned() {
        return cover == Cover.SIGNATURE;
    }
}
