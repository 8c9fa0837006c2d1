// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.pages.Cropping;
import vn.motcua.model.paper.CropBox;

/// The page large, with a box of four handles: by mouse, or Tab for the next handle and arrows to move it.
final class CropView extends VBox {

    private static final double HANDLE = 8;
    private static final int STEP = 20; // tenths of a millimetre
    private static final int FINE = 2;

    private final Pane desk = new Pane();
    private final ImageView picture = new ImageView();
    private final Path shade = new Path();
    private final List<Circle> handles = new ArrayList<>();
    private final Consumer<@Nullable CropBox> done;
    private final Runnable close;
    private @Nullable Cropping cropping;

    /// @param done told the box when Enter is pressed
    CropView(Words words, Consumer<@Nullable CropBox> done, Runnable close) {
        super(10);
        this.done = done;
        this.close = close;
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        shade.getStyleClass().add("crop-shade");
        shade.setFillRule(FillRule.EVEN_ODD);
        desk.getChildren().addAll(picture, shade);
        for (var i = 0; i < 4; i++) {
            handles.add(handle(i));
        }
        desk.getChildren().addAll(handles);
        desk.setMinSize(0, 0);
        desk.widthProperty().subscribe(this::draw);
        desk.heightProperty().subscribe(this::draw);
        getStyleClass().add("middle-pane");
        getChildren()
                .addAll(
                        Texts.line(words.get("counter.crop.title"), "h2"),
                        Boxes.tall(desk),
                        Texts.wrapped(words.get("counter.crop.keys"), "muted-s"));
    }

    private Circle handle(int corner) {
        var handle = new Circle(HANDLE);
        handle.getStyleClass().add("crop-handle");
        handle.setOnMousePressed(_ -> take(corner));
        handle.setOnMouseDragged(event -> {
            var now = cropping;
            if (now != null) {
                var at = desk.sceneToLocal(event.getSceneX(), event.getSceneY());
                now.put(
                        (at.getX() - picture.getLayoutX()) / scale(now),
                        (at.getY() - picture.getLayoutY()) / scale(now));
                draw();
            }
        });
        return handle;
    }

    private void take(int corner) {
        if (cropping != null) {
            cropping.take(corner);
            draw();
        }
    }

    /// @param jpeg the page level and upright, not cropped
    void open(Cropping what, byte[] jpeg) {
        cropping = what;
        picture.setImage(new Image(new ByteArrayInputStream(jpeg)));
        draw();
    }

    boolean isOpen() {
        return cropping != null;
    }

    void leave() {
        cropping = null;
        close.run();
    }

    /// @return whether the key was for the box
    boolean pressed(KeyEvent key) {
        var now = cropping;
        if (now == null || key.isShortcutDown() || key.isAltDown()) {
            return false;
        }
        var step = key.isShiftDown() ? FINE : STEP;
        switch (key.getCode()) {
            case LEFT -> now.nudge(-step, 0);
            case RIGHT -> now.nudge(step, 0);
            case UP -> now.nudge(0, -step);
            case DOWN -> now.nudge(0, step);
            case TAB -> now.take(now.corner() + (key.isShiftDown() ? -1 : 1));
            case BACK_SPACE -> now.all();
            case ENTER -> {
                done.accept(now.done());
                leave();
            }
            case ESCAPE -> leave();
            default -> {
                return false;
            }
        }
        draw();
        return true;
    }

    private double scale(Cropping now) {
        return Math.min(
                Math.max(1, desk.getWidth() - 2 * HANDLE) / now.width(),
                Math.max(1, desk.getHeight() - 2 * HANDLE) / now.height());
    }

    private void draw() {
        var now = cropping;
        if (now == null) {
            return;
        }
        var scale = scale(now);
        var left = Math.max(HANDLE, (desk.getWidth() - now.width() * scale) / 2);
        picture.setFitWidth(now.width() * scale);
        picture.setFitHeight(now.height() * scale);
        picture.setLayoutX(left);
        picture.setLayoutY(HANDLE);
        var box = now.box();
        var x = left + box.x() * scale;
        var y = HANDLE + box.y() * scale;
        var right = left + box.right() * scale;
        var bottom = HANDLE + box.bottom() * scale;
        var path = new ArrayList<PathElement>(
                rectangle(left, HANDLE, left + now.width() * scale, HANDLE + now.height() * scale));
        path.addAll(rectangle(x, y, right, bottom));
        shade.getElements().setAll(path);
        place(0, x, y);
        place(1, right, y);
        place(2, right, bottom);
        place(3, x, bottom);
    }

    private static List<PathElement> rectangle(double x, double y, double right, double bottom) {
        return List.of(
                new MoveTo(x, y),
                new LineTo(right, y),
                new LineTo(right, bottom),
                new LineTo(x, bottom),
                new ClosePath());
    }

    private void place(int corner, double x, double y) {
        Node handle = handles.get(corner);
        handle.setLayoutX(x);
        handle.setLayoutY(y);
        handle.getStyleClass().remove("crop-handle-used");
        if (cropping != null && cropping.corner() == corner) {
            handle.getStyleClass().add("crop-handle-used");
        }
    }
}
