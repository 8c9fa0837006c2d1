// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.forms.PaperImage;
import vn.motcua.desktop.kit.Background;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.problem.Problem;

/// The send note on the right as it would be printed now. Of two drawings under way the later one counts.
final class SlipViewModel {

    private static final int PX = 720;

    private final PrintPost print;
    private final Background background;
    private final Consumer<Problem> problems;
    private final ReadOnlyObjectWrapper<byte @Nullable []> picture = new ReadOnlyObjectWrapper<>();
    private int drawing;

    SlipViewModel(PrintPost print, Background background, Consumer<Problem> problems) {
        this.print = print;
        this.background = background;
        this.problems = problems;
    }

    /// @param fee taken with it, in đồng
    void draw(Dossier now, Sealing sealed, long fee) {
        var ticket = ++drawing;
        background
                .run(() -> PaperImage.png(print.preview(now, sealed, fee), 0, PX))
                .then(png -> {
                    if (ticket == drawing) {
                        picture.set(png);
                    }
                })
                .orElse(problems);
    }

    void clear() {
        drawing++;
        picture.set(null);
    }

    /// PNG; `null` while there is none.
    ReadOnlyObjectProperty<byte @Nullable []> picture() {
        return picture.getReadOnlyProperty();
    }
}
