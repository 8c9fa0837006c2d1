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
    private static final double THUMB = 88;
    private static final double CROP = 400;
    private static final double CROP_HEIGHT = 76;

    private final ReviewViewModel review;
    private final Words words;
    private final IntConsumer over;
    private final VBox thumbs = Boxes.column(10);
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
        review.pages().subscribe(this::showThumbnails);
    }

    Node thumbnails() {
        var list = new ScrollPane(Boxes.styled(thumbs, "beside-bar"));
        list.setFitToWidth(true);
        list.setFocusTraversable(false);
        list.getStyleClass().add("edge-to-edge");
        return Boxes.width(Boxes.styled(list, "left-pane"), 9);
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

    private void showThumbnails() {
        thumbs.getChildren().clear();
        for (var i = 0; i < review.pages().size(); i++) {
            var index = i;
            var bytes = new ByteArrayInputStream(review.pages().get(i).image().bytes());
            var picture = new ImageView(new Image(bytes, THUMB, 0, true, true));
            var sheet = Boxes.styled(new StackPane(picture), "item");
            var one = Boxes.column(4, sheet, Texts.line(words.get("counter.scan.page", i + 1), "muted-s"));
            one.setOnMouseClicked(_ -> review.turnTo(index));
            thumbs.getChildren().add(one);
        }
        shown = null;
        show();
    }

    void show() {
        marks.clear();
        desk.getChildren().clear();
        crop.getChildren().clear();
        percent.setText(words.get("counter.review.percent", Math.round(zoom * 100)));
        if (review.pages().isEmpty()) {
            image = null;
            shown = null;
            return;
        }
        var index = Math.clamp(review.page().get(), 0, review.pages().size() - 1);
        for (var i = 0; i < thumbs.getChildren().size(); i++) {
            var style = ((VBox) thumbs.getChildren().get(i))
                    .getChildren()
                    .getFirst()
                    .getStyleClass();
            style.remove("item-used");
            if (i == index) {
                style.add("item-used");
            }
        }
        var page = review.pages().get(index);
        var whole = picture(page);
        var large = new ImageView(whole);
        var width = PAGE * zoom;
        large.setFitWidth(width);
        large.setPreserveRatio(true);
        large.setSmooth(true);
        var layer = new Group(large);
        var scale = width / page.image().width();
        for (var i = 0; i < review.fields().size(); i++) {
            var field = review.fields().get(i);
            if (field.page() == index) {
                layer.getChildren().add(mark(i, field, scale));
            }
        }
        desk.getChildren().add(Boxes.styled(new StackPane(layer), "paper"));
        showCrop(whole, index);
    }

    private Image picture(ReadPage page) {
        var now = image;
        if (now == null || shown != page) {
            now = new Image(new ByteArrayInputStream(page.image().bytes()));
            image = now;
            shown = page;
        }
        return now;
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
