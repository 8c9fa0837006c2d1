// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.swap;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PaperId;

/// What an exported queue holds.
///
/// @param commands in the order they were made
/// @param papers that the centre has not confirmed
/// @param damaged those of them that could not be read at the old counter and are not in the export
record Manifest(List<Line> commands, List<Paper> papers, List<Paper> damaged) {

    Manifest {
        damaged = Objects.requireNonNullElse(damaged, List.of()); // a manifest of before
    }

    /// @param text of the command, as it was first written
    /// @param signature of the old counter's key over its queue up to here, base64
    record Line(String text, String signature) {}

    /// @param bytes its size
    record Paper(PaperId paper, String kind, @Nullable DossierId dossier, long bytes) {}
}
