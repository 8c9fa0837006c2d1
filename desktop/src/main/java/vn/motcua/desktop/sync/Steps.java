// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.ProblemCode;

/// The steps of one round, each for itself: one that fails keeps no other from its turn. Only where the line is gone or
/// the session over is the centre asked nothing more.
final class Steps {

    private static final Set<ProblemCode> LINE = Set.of(
            CentreProblem.UNREACHABLE,
            CentreProblem.PORTAL,
            CentreProblem.NOT_PINNED,
            CentreProblem.BUSY,
            CentreProblem.UNAUTHORISED);

    private @Nullable RuntimeException told;
    private boolean cut;

    /// A step that needs the centre.
    void take(Runnable step) {
        if (!cut) {
            takeHere(step);
        }
    }

    /// A step that needs this counter only.
    void takeHere(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    /// The first failure is told, but one of the line before all others.
    void failed(RuntimeException e) {
        var ofLine = e instanceof Problem problem && LINE.contains(problem.code());
        if (told == null || ofLine && !cut) {
            told = e;
        }
        cut |= ofLine;
    }

    boolean allWell() {
        return told == null;
    }

    /// Throws what failed, if anything did.
    void end() {
        if (told != null) {
            throw told;
        }
    }
}
