// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.scans;

import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;

/// One line of the bench: a scan that waits for a signature.
///
/// @param code of the dossier
/// @param procedure name of it
/// @param name of the paper, as the checklist says
/// @param pages how many
/// @param problem why it was not signed, `null` if nothing went wrong
public record UnsignedScan(
        PaperId paper,
        DossierId dossier,
        String code,
        String procedure,
        String name,
        int pages,
        State state,
        @Nullable Problem problem) {

    public enum State {
        WAITING,
        SIGNING,
        SIGNED,
        FAILED
    }

    boolean isEligible() {
        return state == State.WAITING || state == State.FAILED;
    }

    UnsignedScan at(State now) {
        return new UnsignedScan(paper, dossier, code, procedure, name, pages, now, null);
    }

    UnsignedScan failed(Problem why) {
        return new UnsignedScan(paper, dossier, code, procedure, name, pages, State.FAILED, why);
    }
}
