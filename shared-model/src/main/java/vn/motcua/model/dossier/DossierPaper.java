// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.util.List;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.paper.SignedScan;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.RequiredPaper;

/// One row of a dossier's checklist: what the procedure requires, and where it came from.
///
/// @param demanded why the citizen was asked for it although the warehouse has it (NĐ 118/2025 art 5), empty if not
public record DossierPaper(RequiredPaper required, Source source, String demanded) {

    public DossierPaper {
        demanded = demanded == null ? "" : demanded;
    }

    public DossierPaper(RequiredPaper required, Source source) {
        this(required, source, "");
    }

    /// Whether the citizen had to bring it although the dossier had it from the warehouse, and nobody says why.
    boolean isTakenInsteadOf(DossierPaper held) {
        return required.no() == held.required.no()
                && demanded.isBlank()
                && !(source instanceof Source.FromWarehouse)
                && !(source instanceof Source.Missing);
    }

    /// Whether the citizen handed it in or had to show it.
    boolean isBrought() {
        return source instanceof Source.Scanned
                || source instanceof Source.NotScanned
                || source instanceof Source.Shown;
    }

    /// The scans of a checklist.
    public static List<PaperId> scans(List<DossierPaper> papers) {
        return papers.stream()
                .map(DossierPaper::source)
                .filter(Source.Scanned.class::isInstance)
                .map(s -> ((Source.Scanned) s).paper())
                .toList();
    }

    private boolean isScan(PaperId paper) {
        return source instanceof Source.Scanned scanned && scanned.paper().equals(paper);
    }

    /// The checklist with scans under the names that their signatures gave them; as it was where that was said
    /// already.
    ///
    /// @throws Problem SCAN_REPLACED if neither file of one is on it: the paper was scanned anew meanwhile
    static List<DossierPaper> signed(List<DossierPaper> papers, List<SignedScan> scans) {
        var signed = papers;
        for (var scan : scans) {
            signed = signed(signed, scan);
        }
        return signed;
    }

    private static List<DossierPaper> signed(List<DossierPaper> papers, SignedScan scan) {
        if (papers.stream().noneMatch(p -> p.isScan(scan.before()) || p.isScan(scan.after()))) {
            throw new Problem(DossierProblem.SCAN_REPLACED);
        }
        return papers.stream()
                .map(p -> p.isScan(scan.before()) && p.source() instanceof Source.Scanned scanned
                        ? new DossierPaper(p.required(), scanned.signed(scan), p.demanded())
                        : p)
                .toList();
    }

    public boolean isMissing() {
        return required.required() && source instanceof Source.Missing;
    }
}
