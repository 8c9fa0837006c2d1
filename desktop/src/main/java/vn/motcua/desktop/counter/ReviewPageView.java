// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// The pages of the review: small at the left, one large with its boxes, the cut-out of the value in hand.
final class ReviewPageView extends BorderPane {

    private static final double PAGE = 620;
    private static final double THUMB = 74;
    private static final double THUMB_HEIGHT = THUMB * 1.42; // A4
    private static final double CROP = 400;
    private static final double CROP_HEIGHT = 76;

    private final ReviewViewModel review;
    private final Words words;
    private final IntConsumer over;
    private final ListView<ReadPage> thumbs;
    private final StackPane desk = Boxes.styled(new StackPane(), "paper-desk");
    private final ScrollPane scroll = new ScrollPane(desk);
    private final StackPane crop = Boxes.styled(new StackPane(), "review-crop");
    private final Label percent = Texts.line("", "muted-s");
    private final List<Rectangle> marks = new ArrayList<>();
    private @Nullable Image image;
    private @Nullable ReadPage shown;
    private double zoom = 1;

    /// @param over told whose box the pointer is over, -1 for none
    ReviewPageView(ReviewViewModel review, Words words, IntConsumer over) {
        this.review = review;
        this.words = words;
        this.over = over;
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "paper-scroll");
        setCenter(scroll);
        var out = new ActionButton(
                        words.get("counter.review.smaller"),
                        "magnify-minus-outline",
                        "Shortcut+Minus",
                        () -> zoom(zoom / 1.2))
                .quiet();
        var in = new ActionButton(
                        words.get("counter.review.larger"),
                        "magnify-plus-outline",
                        "Shortcut+Plus",
                        () -> zoom(zoom * 1.2))
                .quiet();
        setTop(Boxes.styled(Boxes.row(8, out, percent, in), "page"));
        thumbs = new ListView<>(review.pages());
        thumbs.setCellFactory(_ -> new Thumbnail());
        thumbs.setFocusTraversable(false);
        thumbs.getStyleClass().add("edge-to-edge");
        review.pages().subscribe(() -> {
            shown = null;
            image = null;
        });
    }

    /// The pages, of which those in sight are drawn.
    Node thumbnails() {
        return Boxes.styled(thumbs, "left-pane", "review-pages");
    }

    private final class Thumbnail extends ListCell<ReadPage> {
        private final ImageView picture = new ImageView();
        private final StackPane sheet = Boxes.styled(new StackPane(picture), "item");
        private final Label name = Texts.line("", "muted-s");
        private final VBox box = Boxes.column(4, sheet, name);
        private @Nullable ReadPage drawn;

        Thumbnail() {
            setPrefWidth(0); // as wide as the list, never wider
            setStyle("-fx-background-color: transparent; -fx-padding: 0 0 10 0;");
            picture.setFitWidth(THUMB);
            picture.setFitHeight(THUMB_HEIGHT);
            picture.setPreserveRatio(true);
            sheet.setMinHeight(THUMB_HEIGHT + 18);
            box.setOnMousePressed(press -> {
                review.turnTo(getIndex());
                press.consume(); // the cursor stays in the value
            });
            review.page().subscribe(this::mark);
        }

        private void mark() {
            sheet.getStyleClass().remove("item-used");
            if (getIndex() == review.page().get()) {
                sheet.getStyleClass().add("item-used");
            }
        }

        @Override
        protected void updateItem(@Nullable ReadPage page, boolean empty) {
            super.updateItem(page, empty);
            setGraphic(empty || page == null ? null : box);
            if (page == null) {
                return;
            }
            name.setText(words.get("counter.scan.page", getIndex() + 1));
            mark();
            if (drawn != page) {
                drawn = page;
                picture.setImage(null);
                review.drawn(page, p -> image(p.thumbnail()), made -> {
                    if (drawn == page) {
                        picture.setImage(made);
                    }
                });
            }
        }
    }

    private static Image image(byte[] file) {
        return new Image(new ByteArrayInputStream(file));
    }

    Node crop() {
        return crop;
    }

    boolean zoomed(KeyCode key) {
        switch (key) {
            case PLUS, EQUALS, ADD -> zoom(zoom * 1.2);
            case MINUS, SUBTRACT -> zoom(zoom / 1.2);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void zoom(double wanted) {
        zoom = Math.clamp(wanted, 0.5, 4);
        show();
    }

    void show() {
        marks.clear();
        desk.getChildren().clear();
        crop.getChildren().clear();
        percent.setText(words.get("counter.review.percent", Math.round(zoom * 100)));
        if (review.pages().isEmpty()) {
            return;
        }
        var index = Math.clamp(review.page().get(), 0, review.pages().size() - 1);
        var page = review.pages().get(index);
        var whole = image;
        if (shown != page) {
            thumbs.scrollTo(Math.max(0, index - 1));
            draw(page);
        } else if (whole != null) {
            show(whole, index);
        }
    }

    private void draw(ReadPage page) {
        shown = page;
        image = null;
        review.drawn(page, p -> image(p.image().bytes()), made -> {
            if (shown == page) {
                image = made;
                show();
            }
        });
    }

    private void show(Image whole, int index) {
        var large = new ImageView(whole);
        var width = PAGE * zoom;
        large.setFitWidth(width);
        large.setPreserveRatio(true);
        large.setSmooth(true);
        var layer = new Group(large);
        var scale = width / whole.getWidth();
        for (var i = 0; i < review.fields().size(); i++) {
            var field = review.fields().get(i);
            if (field.page() == index) {
                layer.getChildren().add(mark(i, field, scale));
            }
        }
        desk.getChildren().add(Boxes.styled(new StackPane(layer), "paper"));
        showCrop(whole, index);
    }

    private Rectangle mark(int index, ReviewField field, double scale) {
        var box = field.box();
        var mark = new Rectangle(
                box.x() * scale - 3, box.y() * scale - 3, box.width() * scale + 6, box.height() * scale + 6);
        mark.getStyleClass().addAll("review-mark", ReviewView.style(field));
        if (index == review.current().get()) {
            mark.getStyleClass().add("review-on");
        }
        mark.setUserData(index);
        mark.setOnMouseClicked(_ -> review.choose(index));
        mark.setOnMouseEntered(_ -> over.accept(index));
        mark.setOnMouseExited(_ -> over.accept(-1));
        marks.add(mark);
        return mark;
    }

    /// The pointer is over a value in the list.
    void over(int index) {
        for (var mark : marks) {
            mark.getStyleClass().remove("review-over");
            if (Integer.valueOf(index).equals(mark.getUserData())) {
                mark.getStyleClass().add("review-over");
            }
        }
    }

    private void showCrop(Image whole, int index) {
        var at = review.current().get();
        if (at < 0 || at >= review.fields().size() || review.fields().get(at).page() != index) {
            return;
        }
        var box = review.fields().get(at).box();
        var margin = Math.max(8, box.height() / 2);
        var picture = new ImageView(whole);
        var x = Math.max(0, box.x() - margin);
        var y = Math.max(0, box.y() - margin);
        var width = Math.min(whole.getWidth() - x, box.width() + 2.0 * margin);
        var height = Math.min(whole.getHeight() - y, box.height() + 2.0 * margin);
        if (width <= 0 || height <= 0) {
            return;
        }
        picture.setViewport(new Rectangle2D(x, y, width, height));
        picture.setPreserveRatio(true);
        picture.setFitWidth(CROP);
        picture.setFitHeight(CROP_HEIGHT);
        crop.getChildren().add(picture);
    }
}
