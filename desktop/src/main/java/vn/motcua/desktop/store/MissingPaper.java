// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static vn.motcua.desktop.store.db.Tables.ARRIVED_PAPERS;
import static vn.motcua.desktop.store.db.Tables.DOSSIERS;

import java.util.List;
import org.jooq.DSLContext;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Life;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.wire.Wire;

/// A paper that a dossier names and that is not whole at the centre.
///
/// @param isHere whether this counter holds it, and so will send it
public record MissingPaper(DossierId dossier, PaperId paper, boolean isHere) {

    /// Of open dossiers that the centre has, the one that is due first to the front.
    static List<MissingPaper> of(DSLContext db, SealedFiles here) {
        var arrived = db.selectFrom(ARRIVED_PAPERS).fetchSet(ARRIVED_PAPERS.SHA256);
        return db
                .select(DOSSIERS.CONFIRMED)
                .from(DOSSIERS)
                .where(DOSSIERS.CONFIRMED.isNotNull(), DOSSIERS.STAGE.in(Life.OPEN))
                .orderBy(DOSSIERS.DUE)
                .fetch(r -> Wire.read(r.value1(), Dossier.class))
                .stream()
                .flatMap(d -> d.scans().stream()
                        .distinct()
                        .filter(paper -> !arrived.contains(paper.sha256()))
                        .map(paper -> new MissingPaper(d.id(), paper, here.has(paper))))
                .toList();
    }
}
