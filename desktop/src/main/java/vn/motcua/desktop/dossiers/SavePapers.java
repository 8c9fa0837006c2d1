// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import vn.motcua.desktop.papers.OpenPaper;
import vn.motcua.desktop.papers.PapersViewModel;
import vn.motcua.model.dossier.DocCode;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.problem.Problem;

/// Writes the scans of a dossier to a folder, under the names that digitised documents bear. That they left is written
/// down first, and of an identity paper that it was opened.
final class SavePapers {

    private final Work work;
    private final OpenPaper open;

    SavePapers(Work work, OpenPaper open) {
        this.work = work;
        this.open = open;
    }

    /// @return how many were written
    /// @throws Problem NOT_WRITTEN; of the line, where a scan is not here: those before it are written
    int save(Dossier dossier, Path folder) {
        var scanned = PapersViewModel.scanned(dossier);
        work.store().exports().log(work.seat().officer().id(), "papers", scanned.size());
        for (var paper : scanned) {
            var name = DocCode.fileName(dossier, paper).orElseThrow(() -> new Problem(DossiersProblem.NO_FILE_NAME));
            write(folder.resolve(name), open.open(dossier.id(), paper, _ -> {}));
        }
        return scanned.size();
    }

    /// Beside and then moved, so that a half-written file never bears the name.
    private static void write(Path file, byte[] pdf) {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.getParent());
            Files.write(part, pdf);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Problem(e, DossiersProblem.NOT_WRITTEN, file);
        }
    }
}
