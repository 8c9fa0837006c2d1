// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import vn.motcua.desktop.kit.ActionBar;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// F7: the page with boxes, the crop above the field in hand, Enter confirms and goes on.
final class ReviewView extends BorderPane {

    private static final double PAGE = 640;
    private static final double CROP = 380;

    private final CounterViewModel counter;
    private final ReviewViewModel review;
    private final Words words;
    private final StackPane page = Boxes.styled(new StackPane(), "paper-desk");
    private final StackPane crop = Boxes.styled(new StackPane(), "review-crop");
    private final VBox fields = Boxes.column(8);
    private final Label left = Texts.line("", "muted-s");
    private final TextField value = new TextField();
    final ActionBar bar;

    ReviewView(CounterViewModel counter, Words words, Runnable rescan, Runnable done) {
        this.counter = counter;
        this.review = counter.draft().review();
        this.words = words;
        var right = new ActionButton(words.get("counter.review.right"), "check", "Enter", review::confirm).accent();
        bar = new ActionBar(
                List.of(
                        Icon.of("keyboard-outline", "muted-icon"),
                        Texts.clipped(words.get("counter.review.keys"), "muted-s")),
                List.of(
                        new ActionButton(words.get("counter.review.rescan"), "scanner", "F6", rescan),
                        new ActionButton(words.get("counter.review.done"), "check-all", "F9", done),
                        right));
        value.setId("review-value");
        value.textProperty().bindBidirectional(review.value());
        value.setOnAction(_ -> review.confirm());
        var scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "paper-scroll");
        setCenter(scroll);
        var list = new ScrollPane(fields);
        list.setFitToWidth(true);
        list.setFocusTraversable(false);
        list.getStyleClass().add("edge-to-edge");
        var side = Boxes.column(
                12, Boxes.column(2, Texts.line(words.get("counter.review.title"), "h1"), left), crop, Boxes.tall(list));
        setRight(Boxes.width(Boxes.styled(side, "right-pane"), 34));
        getStyleClass().add("screen");
        review.fields().subscribe(this::show);
        review.current().subscribe(this::show);
    }

    void open() {
        show();
        value.requestFocus();
    }

    boolean pressed(KeyEvent key) {
        switch (key.getCode()) {
            case UP -> review.choose(review.current().get() - 1);
            case DOWN -> review.choose(review.current().get() + 1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void show() {
        var open = review.left();
        left.setText(words.get(
                review.fields().isEmpty() ? "counter.review.none" : "counter.review.left",
                open,
                review.fields().size() - open));
        fields.getChildren().clear();
        for (var i = 0; i < review.fields().size(); i++) {
            fields.getChildren().add(field(i, review.fields().get(i)));
        }
        showPage();
        showCrop();
        if (review.current().get() >= 0 && getScene() != null) {
            value.requestFocus();
            value.end();
        }
    }

    private Node field(int index, ReviewField field) {
        var name = counter.draft()
                .form()
                .field(field.key())
                .map(f -> f.label(words.locale()))
                .orElse(field.key());
        var text = field.confirmed()
                ? words.get("counter.review.seen")
                : words.get("counter.review.percent", field.percent());
        var head =
                Boxes.row(8, Boxes.wide(Texts.clipped(name, "field-label")), new Pill(kind(field), icon(field), text));
        var hand = index == review.current().get();
        var box = Boxes.styled(Boxes.column(4, head, hand ? value : Texts.wrapped(field.value(), "strong")), "item");
        if (hand) {
            box.getStyleClass().add("low-confidence");
        }
        box.setOnMouseClicked(_ -> review.choose(index));
        return box;
    }

    private void showPage() {
        page.getChildren().clear();
        var at = inHand();
        if (review.pages().isEmpty()) {
            return;
        }
        var index = at == null ? 0 : Math.clamp(at.page(), 0, review.pages().size() - 1);
        var image = review.pages().get(index).image();
        var picture = new ImageView(new Image(new ByteArrayInputStream(image.bytes()), PAGE, 0, true, true));
        var scale = PAGE / image.width();
        var layer = new Group(picture);
        for (var field : review.fields()) {
            if (field.page() == index) {
                layer.getChildren().add(mark(field, scale, field == at));
            }
        }
        page.getChildren().add(Boxes.styled(new StackPane(layer), "paper"));
    }

    private static Rectangle mark(ReviewField field, double scale, boolean inHand) {
        var box = field.box();
        var mark = new Rectangle(
                box.x() * scale - 3, box.y() * scale - 3, box.width() * scale + 6, box.height() * scale + 6);
        mark.getStyleClass()
                .addAll("review-mark", "review-" + field.level().name().toLowerCase(java.util.Locale.ROOT));
        if (inHand) {
            mark.getStyleClass().add("review-on");
        }
        return mark;
    }

    private void showCrop() {
        crop.getChildren().clear();
        var at = inHand();
        if (at == null || at.page() >= review.pages().size()) {
            return;
        }
        var image = review.pages().get(at.page()).image();
        var box = at.box();
        var margin = Math.max(8, box.height() / 2);
        var picture = new ImageView(new Image(new ByteArrayInputStream(image.bytes())));
        var x = Math.max(0, box.x() - margin);
        var y = Math.max(0, box.y() - margin);
        picture.setViewport(new Rectangle2D(
                x,
                y,
                Math.min(image.width() - x, box.width() + 2 * margin),
                Math.min(image.height() - y, box.height() + 2 * margin)));
        picture.setPreserveRatio(true);
        picture.setFitWidth(CROP);
        picture.setFitHeight(72);
        crop.getChildren().add(picture);
    }

    private @org.jspecify.annotations.Nullable ReviewField inHand() {
        var at = review.current().get();
        return at >= 0 && at < review.fields().size() ? review.fields().get(at) : null;
    }

    private static Pill.Kind kind(ReviewField field) {
        return switch (field.level()) {
            case RED -> Pill.Kind.BAD;
            case AMBER -> Pill.Kind.WARN;
            case GREEN -> Pill.Kind.OK;
        };
    }

    private static String icon(ReviewField field) {
        return field.level() == ReviewField.Level.GREEN ? "check-circle" : "alert-outline";
    }
}
