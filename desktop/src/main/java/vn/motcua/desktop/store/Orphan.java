// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PaperId;

/// A paper kept here that nothing names any more: its dossier was refused and given up, it was taken back, or the
/// program fell between keeping it and naming it.
///
/// @param dossier it was kept for, `null` if none
/// @param bytes of the plaintext
public record Orphan(PaperId paper, String kind, @Nullable DossierId dossier, long bytes, Instant keptAt) {}
