// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.forms.PaperImage;
import vn.motcua.desktop.kit.Background;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.problem.Problem;

/// The paper on the right: the form that the intake would end with now. It follows each change, drawn while the
/// officer goes on.
public final class PreviewViewModel {

    private static final int PX = 760;

    private final IntakeSheets sheets;
    private final ObservableValue<@Nullable Dossier> dossier;
    private final ObservableValue<Sheet> sheet;
    private final Latest<Sketch, byte[]> drawing;
    private final ReadOnlyObjectWrapper<byte @Nullable []> page = new ReadOnlyObjectWrapper<>();

    /// @param dossier in hand
    /// @param sheet which sheet lies over the session
    PreviewViewModel(
            IntakeSheets sheets,
            Background background,
            ObservableValue<@Nullable Dossier> dossier,
            ObservableValue<Sheet> sheet,
            Consumer<Problem> problems) {
        this.sheets = sheets;
        this.dossier = dossier;
        this.sheet = sheet;
        drawing = new Latest<>(background, this::draw, page::set, problems);
        sheet.subscribe(_ -> redraw());
        dossier.subscribe(now -> {
            if (now == null) {
                page.set(null);
            }
        });
    }

    private record Sketch(Dossier dossier, Ending.Kind kind) {}

    private byte[] draw(Sketch sketch) {
        var ending = Ending.of(sketch.dossier().fields());
        return PaperImage.png(sheets.preview(sketch.dossier(), sketch.kind(), ending), 0, PX);
    }

    void redraw() {
        Optional.<Dossier>ofNullable(dossier.getValue()).ifPresent(now -> drawing.offer(new Sketch(now, kind())));
    }

    private Ending.Kind kind() {
        return switch (sheet.getValue()) {
            case SUPPLEMENT -> Ending.Kind.SUPPLEMENT;
            case REFUSAL -> Ending.Kind.REFUSE;
            default -> Ending.Kind.RECEIVE;
        };
    }

    /// PNG; `null` with nothing in hand.
    public ReadOnlyObjectProperty<byte @Nullable []> page() {
        return page.getReadOnlyProperty();
    }
}
