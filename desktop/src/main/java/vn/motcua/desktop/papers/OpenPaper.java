// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.office.Officer;
import vn.motcua.model.problem.Problem;

/// Opens a scanned paper of a dossier for somebody. Whoever looks at an identity paper is written down first, and the
/// centre is told (NĐ 356/2025 art 4); without that line nothing is shown. Belongs on a background thread.
public final class OpenPaper {

    private final Store store;
    private final FetchPaper fetch;
    private final Officer officer;
    private final String purpose;

    /// @param purpose why papers are looked at here, for example `intake`; the centre's log says it
    public OpenPaper(Store store, CentralServer centre, Officer officer, String purpose) {
        this.store = store;
        this.fetch = new FetchPaper(store, centre);
        this.officer = officer;
        this.purpose = purpose;
    }

    /// @return the paper as PDF
    /// @throws Problem NOT_SCANNED; of the line, PAPER_DAMAGED, DISK_FULL
    public byte[] open(DossierId dossier, DossierPaper paper) {
        if (!(paper.source() instanceof Source.Scanned(var scan, var _))) {
            throw new Problem(PapersProblem.NOT_SCANNED, paper.required().name());
        }
        try (var in = fetch.open(scan, "scan", dossier)) {
            var pdf = in.readAllBytes();
            if (IdentityPaper.is(paper.required())) {
                store.access().viewed(officer.id(), scan, purpose, dossier);
            }
            return pdf;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
