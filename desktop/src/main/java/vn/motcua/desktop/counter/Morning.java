// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.List;
import vn.motcua.desktop.store.Counts;
import vn.motcua.model.dossier.Dossier;

/// What the empty desk shows.
///
/// @param drafts the one changed last first
/// @param open dossiers of the office in work, the one due first first
/// @param codesLeft leased numbers of today
public record Morning(List<Dossier> drafts, List<Dossier> open, Counts counts, int codesLeft) {

    static final Morning NONE = new Morning(List.of(), List.of(), new Counts(0, 0, 0, 0, 0, 0), 0);
}
