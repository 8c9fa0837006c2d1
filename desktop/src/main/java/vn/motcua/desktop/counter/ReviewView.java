// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.ActionBar;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// F7: the pages, the one in view with a box for each value that was read, and the values by need of a person's eye
/// with the cut-out above. Enter confirms and goes on; box and value show each other.
final class ReviewView extends BorderPane {

    private final CounterViewModel counter;
    private final ReviewViewModel review;
    private final Words words;
    private final ReviewPageView page;
    private final VBox fields = Boxes.column(8);
    private final ScrollPane list = new ScrollPane(fields);
    private final Label left = Texts.line("", "muted-s");
    private final TextField value = new TextField();
    private final ContextMenu others = new ContextMenu();
    final ActionBar bar;

    ReviewView(CounterViewModel counter, Words words, Runnable rescan, Runnable done) {
        this.counter = counter;
        this.review = counter.draft().review();
        this.words = words;
        page = new ReviewPageView(review, words, this::over);
        var right = new ActionButton(words.get("counter.review.right"), "check", "Enter", review::confirm).accent();
        var all = new ActionButton(words.get("counter.review.all"), "check-all", "F9", () -> all(done))
                .muted(review.red());
        var again = new ActionButton(words.get("counter.review.again"), "text-recognition", "F5", review::rereadField);
        bar = new ActionBar(
                List.of(
                        Icon.of("keyboard-outline", "muted-icon"),
                        Texts.clipped(words.get("counter.review.keys"), "muted-s")),
                List.of(
                        new ActionButton(words.get("counter.review.rescan"), "scanner", "F6", rescan),
                        again,
                        all,
                        right));
        value.setId("review-value");
        value.setAccessibleText(words.get("counter.review.title"));
        value.textProperty().bindBidirectional(review.value());
        value.setOnAction(_ -> review.confirm());
        setLeft(page.thumbnails());
        setCenter(page);
        setRight(side());
        getStyleClass().add("screen");
        review.fields().subscribe(this::show);
        review.current().subscribe(this::show);
        review.page().subscribe(this::showPage);
    }

    private Node side() {
        list.setFitToWidth(true);
        list.setFocusTraversable(false);
        list.getStyleClass().add("edge-to-edge");
        var side = Boxes.column(
                12,
                Boxes.column(2, Texts.line(words.get("counter.review.title"), "h1"), left),
                page.crop(),
                Boxes.tall(list));
        return Boxes.width(Boxes.styled(side, "right-pane"), 31);
    }

    void open() {
        show();
        value.requestFocus();
    }

    private void all(Runnable done) {
        if (review.fields().isEmpty()) {
            done.run();
        } else {
            var unused = review.confirmAll();
        }
    }

    boolean pressed(KeyEvent key) {
        if (key.isAltDown()) {
            return key.getCode() == KeyCode.DOWN && offer();
        }
        switch (key.getCode()) {
            case UP -> review.choose(review.current().get() - 1);
            case DOWN -> review.choose(review.current().get() + 1);
            case PAGE_UP -> review.turnTo(review.page().get() - 1);
            case PAGE_DOWN -> review.turnTo(review.page().get() + 1);
            default -> {
                return key.isShortcutDown() && page.zoomed(key.getCode());
            }
        }
        return true;
    }

    /// What else the value may be, under the value.
    private boolean offer() {
        others.getItems().clear();
        for (var other : review.alternatives()) {
            var item = new MenuItem(other);
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> review.value().set(other));
            others.getItems().add(item);
        }
        if (others.getItems().isEmpty()) {
            var none = new MenuItem(words.get("counter.review.alone"));
            none.setDisable(true);
            others.getItems().add(none);
        }
        others.show(value, Side.BOTTOM, 0, 4);
        return true;
    }

    private void showPage() {
        if (getParent() != null) {
            page.show();
        }
    }

    /// Only while it is open: a thick file is not drawn for nobody.
    private void show() {
        if (getParent() == null) {
            return;
        }
        var open = review.left();
        left.setText(words.get(
                review.fields().isEmpty() ? "counter.review.none" : "counter.review.left",
                open,
                review.fields().size() - open));
        fields.getChildren().clear();
        for (var i = 0; i < review.fields().size(); i++) {
            fields.getChildren().add(field(i, review.fields().get(i)));
        }
        page.show();
        var at = review.current().get();
        if (at >= 0 && getScene() != null) {
            value.requestFocus();
            value.end();
            if (at < fields.getChildren().size()) {
                Boxes.reveal(list, fields.getChildren().get(at));
            }
        }
    }

    private Node field(int index, ReviewField field) {
        var text = field.confirmed()
                ? words.get("counter.review.seen")
                : words.get("counter.review.percent", field.percent());
        var pill = new Pill(kind(field), icon(field), text);
        pill.setMinWidth(USE_PREF_SIZE);
        var head = Boxes.row(8, Boxes.wide(Texts.clipped(name(field), "field-label")), reason(field), pill);
        var hand = index == review.current().get();
        var box = Boxes.styled(Boxes.column(4, head, hand ? value : Texts.wrapped(field.value(), "strong")), "item");
        box.setAccessibleText(name(field) + ", " + field.value() + ", " + text);
        if (hand) {
            box.getStyleClass().add(field.level() == ReviewField.Level.RED ? "review-worst" : "low-confidence");
        }
        box.setOnMouseClicked(_ -> review.choose(index));
        box.setOnMouseEntered(_ -> page.over(index));
        box.setOnMouseExited(_ -> page.over(-1));
        return box;
    }

    private Label reason(ReviewField field) {
        var text = field.reason() == ReviewField.Reason.NONE
                ? ""
                : words.get("counter.review." + field.reason(), field.read());
        var label = Texts.clipped(text, "muted-s");
        label.setMinWidth(0);
        return label;
    }

    private String name(ReviewField field) {
        return counter.draft()
                .request()
                .form()
                .field(field.key())
                .map(f -> f.label(words.locale()))
                .orElse(field.key());
    }

    /// The pointer is over the box of a value, or left it.
    private void over(int index) {
        for (var i = 0; i < fields.getChildren().size(); i++) {
            var style = fields.getChildren().get(i).getStyleClass();
            style.remove("review-over");
            if (i == index) {
                style.add("review-over");
            }
        }
    }

    static String style(ReviewField field) {
        return "review-" + field.level().name().toLowerCase(Locale.ROOT);
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
