// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PaperId;

/// A paper for whoever wants to see it: off the shelf, else from the centre onto the shelf, going on at the byte where
/// an earlier attempt was cut off.
public record FetchPaper(Store store, CentralServer centre) {

    /// @throws vn.motcua.model.problem.Problem of the line, PAPER_DAMAGED, DISK_FULL
    public InputStream open(PaperId paper, String kind, @Nullable DossierId dossier) {
        var shelf = store.shelf();
        if (!shelf.has(paper)) {
            shelf.bring(paper, kind, dossier, offset -> centre.paper(paper, offset));
        }
        return shelf.open(paper);
    }
}
