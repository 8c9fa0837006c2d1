// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.result.Result;

/// What the rest of the program does for this desk, which knows no other.
public interface Surroundings {

    /// Whether the counter has a dossier in hand that still takes papers.
    boolean hasOpenDossier();

    /// Goes to that dossier with what was found valid.
    ///
    /// @param result as the warehouse has it, `null` where it has not
    /// @param file `null` for a seal alone
    void attach(@Nullable Result result, @Nullable Path file);

    /// Belongs on a background thread.
    ///
    /// @return the signed PDF of a result, from this counter or the centre
    /// @throws vn.motcua.model.problem.Problem of the line; NO_REPLACEMENT where nobody keeps its paper
    byte[] paper(Result result);

    /// Scans the page that lies in the scanner. Belongs on a background thread.
    ///
    /// @return the texts of its codes
    /// @throws vn.motcua.model.problem.Problem of the scanner
    List<String> codes();
}
