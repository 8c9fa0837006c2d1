// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.List;
import vn.motcua.desktop.store.Counts;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.procedure.ProcedureCode;

/// What the empty desk shows.
///
/// @param drafts the one changed last first
/// @param open dossiers of the office in work, the one due first first
/// @param codesLeft leased numbers of today
/// @param usual procedures taken in most of late, the most frequent first
public record Morning(
        List<Dossier> drafts, List<Dossier> open, Counts counts, int codesLeft, List<ProcedureCode> usual) {

    static final Morning NONE = new Morning(List.of(), List.of(), new Counts(0, 0, 0, 0, 0, 0), 0, List.of());
}
