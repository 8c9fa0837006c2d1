// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.papers;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Job;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Source;

/// The scanned papers of one dossier: which is open, and which page of it.
public final class PapersViewModel {

    private final OpenPaper open;
    private final Background background;
    private final ObservableList<DossierPaper> papers = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<Sight> sight = new ReadOnlyObjectWrapper<>(new Sight.Nothing());
    private @Nullable Dossier dossier;
    private @Nullable Job<?> underway;
    private byte[] pdf = {};
    private int asked;

    /// What a job brought.
    private record Turned(byte[] pdf, Sight.Seen seen) {}

    public PapersViewModel(OpenPaper open, Background background) {
        this.open = open;
        this.background = background;
    }

    /// Those with a scan.
    public static List<DossierPaper> scanned(Dossier dossier) {
        return dossier.papers().stream()
                .filter(p -> p.source() instanceof Source.Scanned)
                .toList();
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

    /// The first paper of a dossier; of the one that is looked at, the next one; the same once more where it did not
    /// come.
    public void next(Dossier of) {
        var now = dossier;
        if (now == null || !now.id().equals(of.id())) {
            show(of);
        } else {
            next();
        }
    }

    /// The next paper, or the same once more where it did not come.
    public void next() {
        choose(sight.get() instanceof Sight.Away ? at.get() : (at.get() + 1) % Math.max(1, papers.size()));
    }

    /// Opens one of the papers; each opening of an identity paper is written down.
    public void choose(int index) {
        if (index < 0 || index >= papers.size()) {
            return;
        }
        pdf = new byte[0];
        sight.set(new Sight.Nothing());
        at.set(index);
        draw(0);
    }

    /// @param by pages, may be negative
    public void turn(int by) {
        if (sight.get() instanceof Sight.Seen(var page, var pages, var _) && page + by >= 1 && page + by <= pages) {
            draw(page + by - 1);
        }
    }

    private void draw(int page) {
        stop();
        var of = dossier;
        if (of == null) {
            return;
        }
        var ticket = asked;
        var paper = papers.get(at.get());
        var known = pdf;
        Background.Reporting<Long, Turned> work = report -> {
            var bytes = known.length > 0 ? known : open.open(of.id(), paper, report::accept);
            return new Turned(bytes, open.look(bytes, page, paper));
        };
        Consumer<Long> coming = bytes -> now(ticket, new Sight.Coming(bytes));
        underway = background
                .run(work, coming)
                .then(turned -> {
                    if (ticket == asked) {
                        pdf = turned.pdf();
                    }
                    now(ticket, turned.seen());
                })
                .orElse(why -> now(ticket, new Sight.Away(why)));
    }

    private void now(int ticket, Sight seen) {
        if (ticket == asked) {
            sight.set(seen);
        }
    }

    /// What is asked for later counts alone.
    private void stop() {
        asked++;
        var job = underway;
        underway = null;
        if (job != null) {
            job.cancel();
        }
    }

    /// Nothing is shown any more, and nothing of it is kept in memory.
    public void close() {
        stop();
        dossier = null;
        pdf = new byte[0];
        sight.set(new Sight.Nothing());
        at.set(-1);
        papers.clear();
    }

    public boolean isShown() {
        return at.get() >= 0;
    }

    public ObservableList<DossierPaper> papers() {
        return papers;
    }

    /// Index of the open paper, -1 for none.
    public ReadOnlyIntegerProperty at() {
        return at.getReadOnlyProperty();
    }

    /// The open paper.
    @Nullable
    DossierPaper paper() {
        return isShown() ? papers.get(at.get()) : null;
    }

    public ReadOnlyObjectProperty<Sight> sight() {
        return sight.getReadOnlyProperty();
    }
}
