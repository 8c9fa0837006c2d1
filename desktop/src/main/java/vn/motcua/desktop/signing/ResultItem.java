// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.stamp.Part;
import vn.motcua.desktop.stamp.Wish;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.problem.Problem;

/// One line of the signing desk: a dossier in process and what is known of its result.
///
/// @param p0 the unstamped result, `null` until somebody brought it
/// @param state where it stands
/// @param problem why it was not signed, `null` if nothing went wrong
/// @param wishes where somebody moved the marks; empty: they find their places by themselves
public record ResultItem(
        Dossier dossier,
        byte @Nullable [] p0,
        State state,
        @Nullable Problem problem,
        Map<Part, Wish> wishes) {

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
        return new ResultItem(dossier, null, State.WAITING, null, Map.of());
    }

    ResultItem with(byte[] file) {
        return new ResultItem(dossier, file, State.READY, null, Map.of());
    }

    ResultItem wishing(Map<Part, Wish> wanted) {
        return new ResultItem(dossier, p0, state, problem, Map.copyOf(wanted));
    }

    ResultItem signing() {
        return new ResultItem(dossier, p0, State.SIGNING, null, wishes);
    }

    ResultItem signed(Dossier after) {
        return new ResultItem(after, p0, State.SIGNED, null, wishes);
    }

    ResultItem failed(Problem why) {
        return new ResultItem(dossier, p0, State.FAILED, why, wishes);
    }

    /// Whether F9 takes it along.
    boolean isEligible() {
        return p0 != null && (state == State.READY || state == State.FAILED);
    }

    Optional<byte[]> file() {
        return Optional.ofNullable(p0);
    }
}
