// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.papers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.paper.PaperId;

/// Work at one dossier with pictures of its pages on the screen, for example at intake. They come and go while one
/// works: each identity paper is written down and told as looked at once in a sitting, not once a repaint (NĐ 356/2025
/// art 4).
public final class Sitting {

    private final Consumer<PaperId> viewed;
    private final Set<PaperId> told = new HashSet<>();

    Sitting(Consumer<PaperId> viewed) {
        this.viewed = viewed;
    }

    /// Whether any of these must be written down before its picture is shown.
    public synchronized boolean isNews(List<DossierPaper> papers) {
        return papers.stream().anyMatch(this::isNews);
    }

    /// These are about to be shown; the lines are on the disk when this returns. Belongs on a background thread.
    public synchronized void shown(List<DossierPaper> papers) {
        for (var paper : papers) {
            if (isNews(paper) && paper.source() instanceof Source.Scanned(var scan, var _, var _)) {
                viewed.accept(scan);
                told.add(scan);
            }
        }
    }

    private boolean isNews(DossierPaper paper) {
        return paper.required().isIdentity()
                && paper.source() instanceof Source.Scanned(var scan, var _, var _)
                && !told.contains(scan);
    }
}
