// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.papers;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.forms.PaperImage;
import vn.motcua.desktop.kit.Background;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.problem.Problem;

/// The scanned papers of one dossier: which is open, which page of it.
public final class PapersViewModel {

    private static final int PX = 1_100;

    private final OpenPaper open;
    private final Background background;
    private final ObservableList<DossierPaper> papers = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<byte @Nullable []> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> trouble = new ReadOnlyObjectWrapper<>();
    private @Nullable Dossier dossier;
    private byte[] pdf = {};
    private int asked;

    public PapersViewModel(OpenPaper open, Background background) {
        this.open = open;
        this.background = background;
    }

    /// The dossier whose papers may be looked at, and its first paper.
    ///
    /// @return whether it has any
    public boolean show(Dossier now) {
        close();
        var scanned = scanned(now);
        if (scanned.isEmpty()) {
            return false;
        }
        dossier = now;
        papers.setAll(scanned);
        choose(0);
        return true;
    }

    /// Those with a scan.
    public static List<DossierPaper> scanned(Dossier dossier) {
        return dossier.papers().stream()
                .filter(p -> p.source() instanceof Source.Scanned)
                .toList();
    }

    /// Opens one of the papers; each opening of an identity paper is written down.
    public void choose(int index) {
        var of = dossier;
        if (of == null || index < 0 || index >= papers.size()) {
            return;
        }
        var paper = papers.get(index);
        var ticket = ++asked;
        at.set(index);
        page.set(0);
        picture.set(null);
        trouble.set(null);
        background
                .run(() -> open.open(of.id(), paper))
                .then(bytes -> {
                    if (ticket == asked) {
                        pdf = bytes;
                        draw();
                    }
                })
                .orElse(problem -> hindered(problem, ticket));
    }

    /// @param by pages, may be negative
    public void turn(int by) {
        var next = Math.clamp(page.get() + by, 0, Math.max(0, pages() - 1));
        if (next != page.get() && pdf.length > 0) {
            page.set(next);
            draw();
        }
    }

    private void draw() {
        var ticket = asked;
        var bytes = pdf;
        var no = page.get();
        background
                .run(() -> PaperImage.png(bytes, no, PX))
                .then(png -> {
                    if (ticket == asked && no == page.get()) {
                        picture.set(png);
                    }
                })
                .orElse(problem -> hindered(problem, ticket));
    }

    private void hindered(Problem problem, int ticket) {
        if (ticket == asked) {
            trouble.set(problem);
        }
    }

    /// Nothing is shown any more, and nothing of it is kept in memory.
    public void close() {
        asked++;
        dossier = null;
        pdf = new byte[0];
        picture.set(null);
        trouble.set(null);
        at.set(-1);
        papers.clear();
    }

    public ObservableList<DossierPaper> papers() {
        return papers;
    }

    /// Index of the open paper, -1 for none.
    public ReadOnlyIntegerProperty at() {
        return at.getReadOnlyProperty();
    }

    /// From 0.
    public ReadOnlyIntegerProperty page() {
        return page.getReadOnlyProperty();
    }

    /// How many pages the open paper has.
    public int pages() {
        var index = at.get();
        return index >= 0 && index < papers.size() && papers.get(index).source() instanceof Source.Scanned(var _, var n)
                ? n
                : 0;
    }

    /// The page as PNG; `null` while it is being fetched.
    public ReadOnlyObjectProperty<byte @Nullable []> picture() {
        return picture.getReadOnlyProperty();
    }

    /// Why it cannot be shown.
    public ReadOnlyObjectProperty<@Nullable Problem> trouble() {
        return trouble.getReadOnlyProperty();
    }
}
