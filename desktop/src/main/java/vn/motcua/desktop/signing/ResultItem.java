// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.problem.Problem;

/// One line of the signing desk: a dossier in process and what is known of its result.
///
/// @param p0 the unstamped result, `null` until somebody brought it
/// @param state where it stands
/// @param problem why it was not signed, `null` if nothing went wrong
public record ResultItem(
        Dossier dossier,
        byte @Nullable [] p0,
        State state,
        @Nullable Problem problem) {

    public enum State {
        /// No file yet.
        WAITING,
        /// There is a file to sign.
        READY,
        /// Being signed.
        SIGNING,
        SIGNED,
        FAILED
    }

    static ResultItem of(Dossier dossier) {
        return new ResultItem(dossier, null, State.WAITING, null);
    }

    ResultItem with(byte[] file) {
        return new ResultItem(dossier, file, State.READY, null);
    }

    ResultItem signing() {
        return new ResultItem(dossier, p0, State.SIGNING, null);
    }

    ResultItem signed(Dossier after) {
        return new ResultItem(after, p0, State.SIGNED, null);
    }

    ResultItem failed(Problem why) {
        return new ResultItem(dossier, p0, State.FAILED, why);
    }

    /// Whether F9 takes it along.
    boolean isEligible() {
        return p0 != null && (state == State.READY || state == State.FAILED);
    }

    Optional<byte[]> file() {
        return Optional.ofNullable(p0);
    }
}
