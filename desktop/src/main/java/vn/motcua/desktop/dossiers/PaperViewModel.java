// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Job;
import vn.motcua.model.dossier.Dossier;

/// The scans of the open dossier, one page at a time.
public final class PaperViewModel {

    private final SeePaper see;
    private final Background background;
    private final ReadOnlyObjectWrapper<Sight> sight = new ReadOnlyObjectWrapper<>(new Sight.Nothing());
    private @Nullable Dossier dossier;
    private SeePaper.@Nullable Sheet sheet;
    private @Nullable Job<?> underway;
    private int paper;
    private int page;

    /// What a job brought.
    private record Turned(SeePaper.Sheet sheet, Sight.Seen seen) {}

    PaperViewModel(SeePaper see, Background background) {
        this.see = see;
        this.background = background;
    }

    ReadOnlyObjectProperty<Sight> sight() {
        return sight.getReadOnlyProperty();
    }

    boolean isShown() {
        return !(sight.get() instanceof Sight.Nothing);
    }

    /// The first scan of a dossier; of the one that is looked at, the next one; the same once more where it did not
    // come.
    public void next(Dossier of) {
        var scans = SeePaper.scans(of);
        if (scans.isEmpty()) {
            return;
        }
        if (sight.get() instanceof Sight.Away) {
            show();
            return;
        }
        var before = dossier;
        var same = isShown() && before != null && before.id().equals(of.id());
        dossier = of;
        paper = same ? (paper + 1) % scans.size() : 0;
        page = 0;
        sheet = null;
        show();
    }

    /// @param by 1 to the next page, -1 to the one before
    public void turn(int by) {
        var now = sheet;
        if (now != null && page + by >= 0 && page + by < now.pages()) {
            page += by;
            show();
        }
    }

    public void close() {
        stop();
        dossier = null;
        sheet = null;
        sight.set(new Sight.Nothing());
    }

    private void show() {
        stop();
        var of = dossier;
        if (of == null) {
            return;
        }
        var scans = SeePaper.scans(of);
        var row = scans.get(Math.min(paper, scans.size() - 1));
        var name = row.required().name();
        var known = sheet;
        var at = page;
        Background.Reporting<Long, Turned> work = report -> {
            var whole = known == null ? see.open(of, row, report::accept) : known;
            return new Turned(
                    whole, new Sight.Seen(name, paper + 1, scans.size(), at + 1, whole.pages(), whole.page(at)));
        };
        Consumer<Long> coming = bytes -> sight.set(new Sight.Coming(name, bytes));
        underway = background
                .run(work, coming)
                .then(turned -> {
                    sheet = turned.sheet();
                    sight.set(turned.seen());
                })
                .orElse(why -> sight.set(new Sight.Away(name, why)));
    }

    private void stop() {
        var job = underway;
        underway = null;
        if (job != null) {
            job.cancel();
        }
    }
}
