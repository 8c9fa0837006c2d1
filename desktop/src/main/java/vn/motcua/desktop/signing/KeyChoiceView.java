// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Card;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.signature.card.TokenOffer;

/// The keys that are there, to choose the one that signs. It is remembered.
public final class KeyChoiceView extends StackPane {

    private final KeyChoiceViewModel key;
    private final Words words;
    private final VBox rows = new VBox(8);
    private int at;

    /// @param cancelled as Esc does
    public KeyChoiceView(KeyChoiceViewModel key, Words words, Runnable cancelled) {
        this.key = key;
        this.words = words;
        var again = new ActionButton(words.get("signing.key.again"), "refresh", "F5", key::load);
        var cancel = new ActionButton(words.get("signing.pin_cancel"), "close", "Esc", cancelled);
        var choose = new ActionButton(words.get("signing.key.choose"), "check", "Enter", this::choose).accent();
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setStyle("-fx-max-height: 22em;");
        var card = new Card(
                12,
                Texts.wrapped(words.get("signing.key.title"), "h2"),
                Texts.wrapped(words.get("signing.key.text"), "muted-m"),
                scroll,
                Boxes.row(8, again, Boxes.space(), cancel, choose));
        card.setStyle("-fx-max-width: 34em;");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("dim");
        getChildren().add(card);
        setVisible(false);
        key.offers().subscribe(this::fill);
        key.chosen().subscribe(_ -> fill());
        fill();
    }

    public void open() {
        at = Math.max(0, key.offers().indexOf(key.chosen().get()));
        fill();
        setVisible(true);
    }

    public boolean isOpen() {
        return isVisible();
    }

    /// @return whether it was open
    public boolean close() {
        var was = isVisible();
        setVisible(false);
        return was;
    }

    /// @return whether the key was taken
    public boolean pressed(KeyCode code) {
        switch (code) {
            case DOWN -> at = Math.min(at + 1, key.offers().size() - 1);
            case UP -> at = Math.max(at - 1, 0);
            case ENTER -> choose();
            case F5 -> key.load();
            default -> {
                return false;
            }
        }
        fill();
        return true;
    }

    private void choose() {
        close();
        if (at >= 0 && at < key.offers().size()) {
            key.choose(key.offers().get(at));
        }
    }

    private void fill() {
        rows.getChildren().clear();
        for (var i = 0; i < key.offers().size(); i++) {
            rows.getChildren().add(row(i, key.offers().get(i)));
        }
        if (key.offers().isEmpty()) {
            rows.getChildren().add(Texts.wrapped(words.get("signing.key.none"), "muted-m"));
        }
    }

    private Node row(int index, TokenOffer offer) {
        var line = new KeyLine(offer, words);
        var head = Boxes.row(8, Icon.of(line.icon()), Boxes.wide(Texts.wrapped(line.name(), "strong")));
        if (offer.equals(key.chosen().get())) {
            head.getChildren().add(new Pill(Pill.Kind.OK, "check-circle", words.get("signing.key.in_use")));
        }
        var row = Boxes.styled(Boxes.column(4, head, Texts.wrapped(line.organisation(), "muted-s")), "item");
        var place = line.until().isEmpty()
                ? line.place()
                : line.place() + " · " + words.get("signing.key.until", line.until());
        row.getChildren().add(Texts.wrapped(place, "muted-s"));
        if (line.hasWarning()) {
            row.getChildren().add(Boxes.row(0, new Pill(line.kind(), "alert-outline", line.tries())));
        }
        if (index == at) {
            row.getStyleClass().add("item-used");
        }
        row.setOnMouseClicked(_ -> {
            at = index;
            choose();
        });
        return row;
    }
}
