// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.counter.Originals.Original;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.pages.Cropping;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PageEdits;
import vn.motcua.model.paper.PageSheet;
import vn.motcua.model.problem.Problem;

/// The pages of a sheet as they are shown: those whose originals are known. A picture that is not drawn yet follows.
final class ShownPages {

    private static final int CROPPING = 1000;

    private final Originals originals;
    private final Background background;
    private final Runnable changed;
    private final Consumer<Problem> problems;
    private final Thumbnails thumbnails = new Thumbnails();
    private final Map<Integer, Original> known = new HashMap<>();
    private final Set<List<PageSheet.Part>> drawing = new HashSet<>();

    /// @param changed told when a picture was drawn
    ShownPages(Originals originals, Background background, Runnable changed, Consumer<Problem> problems) {
        this.originals = originals;
        this.background = background;
        this.changed = changed;
        this.problems = problems;
    }

    void clear() {
        thumbnails.clear();
        known.clear();
    }

    void put(Arrivals.Seen seen) {
        seen.originals().forEach(o -> known.put(o.number(), o));
        thumbnails.put(seen.page(), seen.thumbnail());
    }

    <T> void drawn(ScannedPage page, Function<byte[], T> draw, Consumer<? super T> then) {
        background.run(() -> draw.apply(page.thumbnail())).then(then).orElse(problems);
    }

    /// What the program would do to the page.
    PageEdits proposed(PageSheet.Page page) {
        var original = known.get(page.first().original());
        return original == null ? PageEdits.NONE : original.look().proposed();
    }

    void cropping(PageSheet.Page page, Consumer<EditsViewModel.Crop> then) {
        var edits = page.first().edits();
        Optional.ofNullable(known.get(page.first().original()))
                .ifPresent(o -> background
                        .run(() -> new EditsViewModel.Crop(
                                new Cropping(o.width(), o.height(), o.dpi(), edits),
                                o.look().preview().picture(edits.cropped(null), CROPPING)))
                        .then(then)
                        .orElse(problems));
    }

    /// @param before pages shown so far: those that did not change are the same objects
    List<ScannedPage> of(PageSheet sheet, List<ScannedPage> before, @Nullable DossierId dossier) {
        var same = new HashMap<PageSheet.Page, ScannedPage>();
        before.forEach(p -> same.put(p.page(), p));
        var shown = new ArrayList<ScannedPage>();
        for (var page : sheet.pages()) {
            if (dossier != null && page.parts().stream().allMatch(p -> known.containsKey(p.original()))) {
                var old = same.get(page);
                var thumbnail = thumbnails.of(page);
                shown.add(old != null && old.thumbnail() == thumbnail ? old : page(dossier, page, thumbnail));
                draw(page);
            }
        }
        thumbnails.keep(sheet);
        return shown;
    }

    private ScannedPage page(DossierId dossier, PageSheet.Page page, byte[] thumbnail) {
        var first = Objects.requireNonNull(known.get(page.first().original()));
        return new ScannedPage(
                page,
                thumbnail,
                !page.isCard() && first.blank(),
                first.dpi(),
                page.isCard() ? List.of() : first.look().faults(),
                () -> originals.picture(dossier, page));
    }

    private void draw(PageSheet.Page page) {
        if (thumbnails.has(page) || !drawing.add(page.parts())) {
            return;
        }
        var of = page.parts().stream()
                .map(p -> Objects.requireNonNull(known.get(p.original())))
                .toList();
        background
                .run(() -> Thumbnails.of(page, of))
                .then(picture -> {
                    drawing.remove(page.parts());
                    thumbnails.put(page, picture);
                    changed.run();
                })
                .orElse(problem -> {
                    drawing.remove(page.parts());
                    problems.accept(problem);
                });
    }
}
