// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.LongConsumer;
import vn.motcua.desktop.forms.PaperImage;
import vn.motcua.desktop.papers.IdentityPaper;
import vn.motcua.desktop.store.AccessLog;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;

/// A scan of a dossier for the eye, whichever counter made it. Who looks at an identity paper is written down first,
/// and the centre is told (NĐ 356/2025 art 4).
public final class SeePaper {

    /// What papers are looked at for here, as the centre's log says it.
    private static final String PURPOSE = "processing";

    private static final int WIDTH_PX = 1100;

    private final Papers papers;
    private final AccessLog access;
    private final OfficerId officer;

    /// Where papers come from: this machine's shelf, or the centre.
    @FunctionalInterface
    public interface Papers {
        /// @param arrived is told how many bytes came so far, where it comes from elsewhere
        InputStream open(PaperId paper, DossierId dossier, LongConsumer arrived);
    }

    /// A paper that is here as a whole.
    record Sheet(byte[] pdf, int pages) {

        BufferedImage page(int no) {
            return PaperImage.page(pdf, no, WIDTH_PX);
        }
    }

    SeePaper(Papers papers, AccessLog access, OfficerId officer) {
        this.papers = papers;
        this.access = access;
        this.officer = officer;
    }

    /// The rows of a checklist that can be looked at.
    static List<DossierPaper> scans(Dossier dossier) {
        return dossier.papers().stream()
                .filter(p -> p.source() instanceof Source.Scanned)
                .toList();
    }

    /// @throws Problem UNREADABLE_PAPER, and of the line where it must be fetched
    Sheet open(Dossier dossier, DossierPaper row, LongConsumer arrived) {
        if (!(row.source() instanceof Source.Scanned(var paper, var _))) {
            throw new Problem(DossiersProblem.UNREADABLE_PAPER, row.required().name());
        }
        try (var in = papers.open(paper, dossier.id(), arrived)) {
            var pdf = in.readAllBytes();
            var sheet = new Sheet(pdf, PaperImage.pages(pdf));
            if (IdentityPaper.is(row.required())) {
                access.viewed(officer, paper, PURPOSE, dossier.id());
            }
            return sheet;
        } catch (IOException | UncheckedIOException e) {
            throw new Problem(
                    e, DossiersProblem.UNREADABLE_PAPER, row.required().name());
        }
    }
}
