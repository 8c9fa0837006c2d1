// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A page on the grey desk. It fits the width at zoom 1; the picture comes ready, drawn elsewhere away from the
/// screen.
public final class PaperPreview extends ScrollPane {

    private static final double MARGIN = 24;

    private final ObjectProperty<@Nullable Image> page = new SimpleObjectProperty<>();
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private final ImageView paper = new ImageView();
    private final StackPane sheet = new StackPane(paper);

    public PaperPreview() {
        paper.setPreserveRatio(true);
        paper.setSmooth(true);
        paper.imageProperty().bind(page);
        paper.fitWidthProperty()
                .bind(viewportBoundsProperty()
                        .map(v -> Math.max(1, v.getWidth() - MARGIN))
                        .orElse(1.0)
                        .flatMap(w -> zoom.map(z -> w * z.doubleValue())));
        Boxes.styled(sheet, "paper");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        sheet.visibleProperty().bind(page.isNotNull());
        var desk = Boxes.styled(new StackPane(sheet), "paper-desk");
        StackPane.setAlignment(sheet, Pos.TOP_CENTER);
        setContent(desk);
        setFitToWidth(true);
        setFitToHeight(true);
        setFocusTraversable(false);
        getStyleClass().addAll("edge-to-edge", "paper-scroll");
    }

    /// A page that is seen whole where there is less height than width for it.
    public PaperPreview whole() {
        paper.fitHeightProperty()
                .bind(viewportBoundsProperty()
                        .map(v -> Math.max(1, v.getHeight() - MARGIN))
                        .orElse(1.0));
        return this;
    }

    /// Lays something over the page, as large as it.
    public PaperPreview under(Region above) {
        sheet.getChildren().add(above);
        return this;
    }

    /// The page shown; null shows the bare desk.
    public ObjectProperty<@Nullable Image> page() {
        return page;
    }

    /// 1 = the page fills the width.
    public DoubleProperty zoom() {
        return zoom;
    }
}
