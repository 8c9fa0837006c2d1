// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.io.ByteArrayInputStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// The end of the last page that is safe beside the empty place of the next one, so that the right sheet is found in
/// the hand.
final class JamFinderView extends VBox {

    private static final double MARGIN = 48; // px

    private final JamViewModel jam;
    private final Words words;

    JamFinderView(JamViewModel jam, Words words) {
        super(8);
        this.jam = jam;
        this.words = words;
        getStyleClass().add("card");
        jam.now().subscribe(this::show);
        jam.lastLines().subscribe(this::show);
        Boxes.shownWhile(this, jam.now().map(j -> j.page() > 0).orElse(false));
        show();
    }

    private void show() {
        var now = jam.now().get();
        getChildren().clear();
        if (now == null || now.page() == 0) {
            return;
        }
        var head = Boxes.row(
                10,
                Texts.line(words.get("counter.jam.find"), "h2"),
                Texts.line(words.get("counter.jam.find.how"), "muted-s"));
        var place = now.half() ? "counter.jam.same" : "counter.jam.none";
        var both = new HBox(
                12,
                side(words.get("counter.jam.end", now.page()), end(), "item-used"),
                side(
                        words.get("counter.jam.start", now.next()),
                        Texts.clipped(words.get(place), "muted-m"),
                        "page-awaited"));
        var creased = Texts.wrapped(words.get("counter.jam.creased", now.page()), "muted-s");
        getChildren().addAll(head, both, creased);
    }

    /// Half as wide as the card.
    private Node end() {
        if (jam.lastLines().get().length == 0) {
            return new StackPane();
        }
        var picture =
                new ImageView(new Image(new ByteArrayInputStream(jam.lastLines().get())));
        picture.setPreserveRatio(true);
        picture.fitWidthProperty().bind(widthProperty().multiply(0.5).subtract(MARGIN));
        return picture;
    }

    private static Node side(String title, Node content, String style) {
        var frame = Boxes.styled(new StackPane(content), "item", style);
        var column = Boxes.wide(Boxes.column(5, Texts.clipped(title, "strong"), Boxes.tall(frame)));
        column.setMinWidth(content instanceof Label ? 0 : USE_COMPUTED_SIZE); // words give way, the picture does not
        return column;
    }
}
