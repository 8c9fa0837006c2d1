// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.motcua.desktop.papers.FetchPaper;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.signature.VerifierProcess;
import vn.motcua.desktop.signing.Marks;
import vn.motcua.desktop.signing.ResultFile;
import vn.motcua.desktop.stamp.StampProblem;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;

/// What the signing desk has from elsewhere: papers of the centre, and files of anybody, which are tried out in the
/// process for foreign files before the program opens them. So are the pictures of its marks, once.
///
/// @param harmless the pictures that were tried
record ForeignFiles(Session session, VerifierProcess process, Marks marks, ConcurrentHashMap<PaperId, Boolean> harmless)
        implements ResultFile.Outside {

    ForeignFiles(Session session, VerifierProcess process, Marks marks) {
        this(session, process, marks, new ConcurrentHashMap<>());
    }

    @Override
    public void bring(PaperId paper, DossierId dossier) throws IOException {
        new FetchPaper(session.store(), session.centre())
                .open(paper, "result", dossier)
                .close();
    }

    @Override
    public void tryOut(byte[] pdf) {
        Stream.of(marks.signature(), marks.officeSeal()).forEach(this::picture);
        process.tryOut(pdf);
    }

    @Override
    public BufferedImage page(byte[] pdf, int page) {
        return VerifierChild.pages(process).draw(pdf, page).image();
    }

    private void picture(byte @org.jspecify.annotations.Nullable [] picture) {
        if (picture != null) {
            harmless.computeIfAbsent(PaperId.of(picture), _ -> isHarmless(picture));
        }
    }

    private boolean isHarmless(byte[] picture) {
        try {
            process.tryOut(picture);
            return true;
        } catch (Problem problem) {
            throw new Problem(problem, StampProblem.BAD_IMAGE);
        }
    }
}
