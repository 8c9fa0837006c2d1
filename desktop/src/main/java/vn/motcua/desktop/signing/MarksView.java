// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.stamp.Part;
import vn.motcua.desktop.stamp.Placed;
import vn.motcua.desktop.stamp.StampPreview;

/// The marks as frames over the page, to be dragged.
final class MarksView extends Pane {

    private final MarksViewModel marks;
    private final Words words;
    private double fromX;
    private double fromY;

    MarksView(MarksViewModel marks, Words words) {
        this.marks = marks;
        this.words = words;
        setPickOnBounds(false);
        marks.preview().subscribe(_ -> draw());
        marks.selected().subscribe(_ -> draw());
        widthProperty().subscribe(this::draw);
        heightProperty().subscribe(this::draw);
    }

    private void draw() {
        getChildren().clear();
        var shown = marks.preview().get();
        if (shown != null && getWidth() > 0) {
            shown.shown().forEach(one -> getChildren().add(frame(one, shown)));
        }
    }

    private double scale(StampPreview shown) {
        return getWidth() / shown.width();
    }

    private Node frame(Placed one, StampPreview shown) {
        var name = Texts.line(words.get("signing.part." + one.part()), "strong");
        name.setMinWidth(0);
        name.setWrapText(true);
        name.setTextAlignment(TextAlignment.CENTER);
        var frame = Boxes.styled(new StackPane(name), "stamp-frame");
        frame.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("chosen"),
                one.part().anchor() == marks.selected().get());
        if (one.part() == Part.SEAL) {
            frame.getStyleClass().add("round");
        }
        var scale = scale(shown);
        var spot = one.spot();
        frame.setUserData(one.part().anchor());
        frame.resizeRelocate(
                spot.x() * scale, (shown.height() - spot.top()) * scale, spot.width() * scale, spot.height() * scale);
        frame.setManaged(false);
        frame.setCursor(Cursor.MOVE);
        frame.setOnMousePressed(event -> {
            fromX = event.getSceneX();
            fromY = event.getSceneY();
            event.consume();
        });
        frame.setOnMouseDragged(event -> follow(one.part().anchor(), event));
        frame.setOnMouseReleased(event -> released(one.part().anchor(), event));
        return frame;
    }

    /// Signature and seal go together.
    private void follow(Part anchor, MouseEvent event) {
        for (var frame : getChildren()) {
            if (frame.getUserData() == anchor) {
                frame.setTranslateX(event.getSceneX() - fromX);
                frame.setTranslateY(event.getSceneY() - fromY);
            }
        }
        event.consume();
    }

    private void released(Part anchor, MouseEvent event) {
        var shown = marks.preview().get();
        @Nullable
        Placed placed = shown == null
                ? null
                : shown.shown().stream()
                        .filter(p -> p.part().anchor() == anchor)
                        .findFirst()
                        .orElse(null);
        if (shown != null && placed != null) {
            var dx = (event.getSceneX() - fromX) / scale(shown);
            var dy = (fromY - event.getSceneY()) / scale(shown);
            if (Math.hypot(dx, dy) < 1) {
                marks.selected().set(anchor);
            } else {
                marks.drop(anchor, placed.spot().centreX() + dx, placed.spot().centreY() + dy);
            }
        }
        event.consume();
    }
}
