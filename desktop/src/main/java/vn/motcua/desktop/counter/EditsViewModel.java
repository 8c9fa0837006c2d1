// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.pages.Cropping;
import vn.motcua.model.paper.CropBox;
import vn.motcua.model.paper.PageEdits;
import vn.motcua.model.paper.PageSheet;

/// What a person does to the marked pages. A card's two sides are set right before they are put together.
public final class EditsViewModel {

    private final MarkedPagesViewModel marks;
    private final ShownPages shown;
    private final Supplier<PageSheet> now;
    private final Consumer<PageSheet> edited;
    private final Runnable busy;

    /// @param edited told the sheet as it is after an edit
    /// @param busy told when an edit of the pages in hand begins
    EditsViewModel(
            MarkedPagesViewModel marks,
            ShownPages shown,
            Supplier<PageSheet> now,
            Consumer<PageSheet> edited,
            Runnable busy) {
        this.marks = marks;
        this.shown = shown;
        this.now = now;
        this.edited = edited;
        this.busy = busy;
    }

    /// @param picture of the page, JPEG, level and upright, not cropped
    public record Crop(Cropping box, byte[] picture) {}

    public void turn(int quarters) {
        edit(page -> page.edited(page.first().edits().turned(quarters)));
    }

    /// Turns a little, to set lines level by hand.
    ///
    /// @param degrees to the right
    public void tilt(double degrees) {
        edit(page -> page.edited(page.first().edits().level(page.first().edits().degrees() + degrees)));
    }

    /// Draws the page that is to be cropped away from the screen's thread: the first marked one that can be.
    ///
    /// @param then told the box over it on the screen's thread
    public void cropping(Consumer<Crop> then) {
        busy.run();
        marks.pages().stream()
                .filter(p -> !p.page().isCard())
                .findFirst()
                .ifPresent(p -> shown.cropping(p.page(), then));
    }

    public void crop(@Nullable CropBox box) {
        edit(page -> page.edited(page.first().edits().cropped(box)));
    }

    /// As it was scanned; a second time as the program proposed.
    public void asScanned() {
        edit(page -> {
            var edits = page.first().edits();
            return page.edited(edits.leavesThePicture() ? shown.proposed(page) : PageEdits.NONE);
        });
    }

    /// The marked pages that look blank belong here.
    public void keep() {
        edit(page -> page.edited(page.first().edits().kept()));
    }

    private void edit(UnaryOperator<PageSheet.Page> how) {
        var sheet = now.get();
        for (var page : marks.pages()) {
            if (!page.page().isCard()) {
                sheet = sheet.replaced(page.page(), how.apply(page.page()));
            }
        }
        if (!sheet.equals(now.get())) {
            edited.accept(sheet);
        }
    }
}
