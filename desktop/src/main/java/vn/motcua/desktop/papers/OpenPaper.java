// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.LongConsumer;
import vn.motcua.desktop.store.AccessLog;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;

/// Opens a scanned paper of a dossier for somebody, whichever counter scanned it. Whoever looks at an identity paper is
/// written down first, and the centre is told (NĐ 356/2025 art 4); without that line nothing is shown. Belongs on a
/// background thread.
public final class OpenPaper {

    private final Papers papers;
    private final AccessLog access;
    private final OfficerId officer;
    private final String purpose;
    private final PageDrawing drawing;

    /// Where scans come from: [FetchPaper#scan], or this machine's shelf alone.
    @FunctionalInterface
    public interface Papers {
        /// @param arrived is told how many bytes are here so far, where it comes from elsewhere
        InputStream open(PaperId paper, DossierId dossier, LongConsumer arrived);
    }

    /// @param store whose log says who looked
    /// @param purpose why papers are looked at here, for example `intake`; the centre's log says it
    public OpenPaper(Papers papers, Store store, Officer officer, String purpose) {
        this(papers, store, officer, purpose, PageDrawing.here());
    }

    /// @param drawing who makes pictures of papers that come from anywhere
    public OpenPaper(Papers papers, Store store, Officer officer, String purpose, PageDrawing drawing) {
        this.papers = papers;
        this.access = store.access();
        this.officer = officer.id();
        this.purpose = purpose;
        this.drawing = drawing;
    }

    /// A page of an opened paper.
    ///
    /// @param page from 0
    /// @throws Problem UNREADABLE, or why it cannot be drawn
    Sight.Seen look(byte[] pdf, int page, DossierPaper paper) {
        try {
            var drawn = drawing.draw(pdf, page);
            return new Sight.Seen(page + 1, drawn.pages(), drawn.image());
        } catch (UncheckedIOException e) {
            throw new Problem(e, PapersProblem.UNREADABLE, paper.required().name());
        }
    }

    /// @return the paper as PDF
    /// @throws Problem NOT_SCANNED; of the line, PAPER_DAMAGED, DISK_FULL
    public byte[] open(DossierId dossier, DossierPaper paper, LongConsumer arrived) {
        if (!(paper.source() instanceof Source.Scanned(var scan, var _, var _))) {
            throw new Problem(PapersProblem.NOT_SCANNED, paper.required().name());
        }
        try (var in = papers.open(scan, dossier, arrived)) {
            var pdf = in.readAllBytes();
            if (paper.required().isIdentity()) {
                access.viewed(officer, scan, purpose, dossier);
            }
            return pdf;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Somebody sits down to work at a dossier, the pictures of its papers before him.
    public Sitting sitting(DossierId dossier) {
        return new Sitting(paper -> access.viewed(officer, paper, purpose, dossier));
    }
}
