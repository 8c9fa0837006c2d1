// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;

/// No centre, and only files of the tests' own.
final class NothingOutside implements ResultFile.Outside {

    /// What is wrong with every file.
    @Nullable
    Problem refusal;

    @Override
    public void bring(PaperId paper, DossierId dossier) {}

    @Override
    public void tryOut(byte[] pdf) {
        if (refusal != null) {
            throw refusal;
        }
    }
}
