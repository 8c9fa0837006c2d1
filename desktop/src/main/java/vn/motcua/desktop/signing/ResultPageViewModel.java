// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.stamp.PagePicture;
import vn.motcua.desktop.stamp.StampPreview;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.problem.Problem;

/// The page of a result that bears its marks (of a signed one: the first), and where they will stand.
final class ResultPageViewModel {

    private static final int WIDTH = 900;

    private record Shown(BufferedImage picture, @Nullable StampPreview preview) {}

    private final Function<ResultItem, @Nullable StampPreview> places;
    private final Store store;
    private final ResultFile.Outside outside;
    private final Background background;
    private final Consumer<Problem> problems;
    private final ObjectProperty<@Nullable BufferedImage> page = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable StampPreview> preview = new SimpleObjectProperty<>();

    /// @param places of an item, `null` where nothing will be stamped
    ResultPageViewModel(
            Function<ResultItem, @Nullable StampPreview> places,
            Store store,
            ResultFile.Outside outside,
            Background background,
            Consumer<Problem> problems) {
        this.places = places;
        this.store = store;
        this.outside = outside;
        this.background = background;
        this.problems = problems;
    }

    ObjectProperty<@Nullable BufferedImage> page() {
        return page;
    }

    ObjectProperty<@Nullable StampPreview> preview() {
        return preview;
    }

    void show(@Nullable ResultItem item) {
        if (item == null || item.p0() == null) {
            nothing();
            return;
        }
        background
                .run(() -> shown(item))
                .then(shown -> {
                    page.set(shown.picture());
                    preview.set(shown.preview());
                })
                .orElse(p -> {
                    nothing();
                    problems.accept(p);
                });
    }

    private void nothing() {
        page.set(null);
        preview.set(null);
    }

    private Shown shown(ResultItem item) throws IOException {
        var newest = ResultFile.newest(item, store, outside);
        var placed = places.apply(item);
        return new Shown(PagePicture.of(newest, placed == null ? 0 : placed.page(), WIDTH), placed);
    }
}
