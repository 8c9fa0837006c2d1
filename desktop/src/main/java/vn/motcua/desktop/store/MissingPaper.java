// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PaperId;

/// A paper that a dossier names and that is not whole at the centre.
///
/// @param isHere whether this counter holds it, and so will send it
public record MissingPaper(DossierId dossier, PaperId paper, boolean isHere) {}
