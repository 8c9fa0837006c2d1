// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.stamp.PagePicture;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;

/// No centre, and only files of the tests' own.
final class NothingOutside implements ResultFile.Outside {

    /// What is wrong with every file, and with its pages.
    @Nullable
    Problem refusal;

    @Override
    public void bring(PaperId paper, DossierId dossier) {}

    @Override
    public void tryOut(byte[] pdf) {
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    public BufferedImage page(byte[] pdf, int page) {
        tryOut(pdf);
        return PagePicture.of(pdf, page, 900);
    }
}
