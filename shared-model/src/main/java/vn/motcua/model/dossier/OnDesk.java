// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import static vn.motcua.model.dossier.Moves.given;

import vn.motcua.model.problem.Problem;

/// Whose desk a dossier lies on. It moves no stage.
public final class OnDesk {

    private OnDesk() {}

    /// It is laid on an officer's desk; on the desk where it lies it stays.
    public static Dossier assign(Dossier dossier, Assignment to) {
        given(to.reason());
        worked(dossier);
        return dossier.assignee().filter(to.to()::equals).isPresent()
                ? dossier
                : dossier.with(dossier.progress().assigned(to));
    }

    /// Back to the desk it came from.
    public static Dossier sendBack(Dossier dossier, String reason) {
        given(reason);
        worked(dossier);
        if (dossier.progress().desks().isEmpty()) {
            throw new Problem(DossierProblem.NO_DESK_BEFORE);
        }
        return dossier.with(dossier.progress().sentBack());
    }

    /// Somebody at the office has it before them, or waits for the citizen.
    private static void worked(Dossier dossier) {
        var stage = dossier.stage();
        if (!stage.isOpen() || stage.receipt() == null || stage instanceof Stage.ResultReady) {
            throw Life.why(stage);
        }
    }
}
