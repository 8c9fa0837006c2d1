// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.counter.Originals.Original;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.store.KeptSheet;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PageEdits;
import vn.motcua.model.paper.PageSheet;
import vn.motcua.model.problem.Problem;

/// Pages on their way from the shelf to the sheet: each is looked at, one after the other, for a page takes much memory
/// while it is looked at. Used from the screen's thread.
final class Arrivals {

    private final Originals originals;
    private final Background background;
    private final Consumer<Seen> show;
    private final Consumer<Problem> problems;
    private final Deque<Arrival> waiting = new ArrayDeque<>();
    private final List<Runnable> whenDone = new ArrayList<>();
    private @Nullable DossierId dossier;
    private boolean busy;

    /// @param isNew not a page of the sheet that was kept
    private record Arrival(PageSheet.Page page, boolean isNew) {}

    /// A page that was looked at; a new one with the edits that are proposed for it.
    record Seen(List<Original> originals, PageSheet.Page page, byte[] thumbnail, boolean isNew) {}

    private record Shelved(KeptSheet kept, List<Integer> numbers) {}

    Arrivals(Originals originals, Background background, Consumer<Seen> show, Consumer<Problem> problems) {
        this.originals = originals;
        this.background = background;
        this.show = show;
        this.problems = problems;
    }

    /// @param kept told the sheet as it was left, before any page of it comes
    void begin(DossierId id, Consumer<KeptSheet> kept) {
        dossier = id;
        waiting.clear();
        whenDone.clear();
        busy = true;
        background
                .run(() -> new Shelved(originals.sheet(id), originals.numbers(id)))
                .then(shelved -> {
                    if (id.equals(dossier)) {
                        kept.accept(shelved.kept());
                        restore(shelved);
                        goOn();
                    }
                })
                .orElse(problem -> failed(id, problem));
    }

    private void restore(Shelved shelved) {
        var early = List.copyOf(waiting);
        waiting.clear();
        var sheet = shelved.kept().sheet();
        sheet.pages().forEach(p -> waiting.add(new Arrival(p, false)));
        shelved.numbers().stream().filter(n -> n > sheet.seen()).forEach(n -> waiting.add(news(n)));
        early.stream().filter(a -> !waiting.contains(a)).forEach(waiting::add);
    }

    void came(DossierId id, int number) {
        if (id.equals(dossier)) {
            waiting.add(news(number));
            next();
        }
    }

    /// Once every page that came was looked at: at once if none is left.
    void whenDone(Runnable act) {
        whenDone.add(act);
        next();
    }

    private static Arrival news(int number) {
        return new Arrival(PageSheet.Page.of(number, PageEdits.NONE), true);
    }

    private void next() {
        var id = dossier;
        if (busy || id == null) {
            return;
        }
        var arrival = waiting.poll();
        if (arrival == null) {
            var acts = List.copyOf(whenDone);
            whenDone.clear();
            acts.forEach(Runnable::run);
            return;
        }
        busy = true;
        background
                .run(() -> seen(id, arrival))
                .then(seen -> {
                    if (id.equals(dossier)) {
                        show.accept(seen);
                        goOn();
                    }
                })
                .orElse(problem -> failed(id, problem));
    }

    private void failed(DossierId id, Problem problem) {
        problems.accept(problem);
        if (id.equals(dossier)) {
            goOn();
        }
    }

    private void goOn() {
        busy = false;
        next();
    }

    private Seen seen(DossierId id, Arrival arrival) {
        var looked = arrival.page().parts().stream()
                .map(p -> originals.look(id, p.original()))
                .toList();
        var first = looked.getFirst();
        var page =
                arrival.isNew() ? PageSheet.Page.of(first.number(), first.look().proposed()) : arrival.page();
        return new Seen(looked, page, Thumbnails.of(page, looked), arrival.isNew());
    }
}
