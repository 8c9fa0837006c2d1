// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.returns;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.FormField;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// The content of block 1: three cards to choose from, and what an authorised person has to show.
final class WhoView extends VBox {

    /// Of one card, px; they share what there is.
    private static final double USUAL_WIDTH = 190;

    private final ReturnsViewModel returns;
    private final Words words;
    private final HBox choices = Boxes.row(10);
    private final TextField name = new TextField();
    private final CheckBox paper;
    private final VBox authorised;

    WhoView(ReturnsViewModel returns, Words words) {
        super(12);
        this.returns = returns;
        this.words = words;
        name.setId("returns-authorised");
        name.textProperty().subscribe(returns.handover()::authorised);
        paper = new CheckBox(words.get("returns.paper"));
        paper.setMinWidth(USE_PREF_SIZE);
        paper.setOnAction(_ -> returns.handover().paperSeen(paper.isSelected()));
        authorised = Boxes.column(
                10,
                new FormField(words.get("returns.authorised.name"), true, name),
                Boxes.row(8, paper, new Keycap("Alt 4")));
        authorised.managedProperty().bind(authorised.visibleProperty());
        choices.setFillHeight(true);
        getChildren().addAll(choices, authorised);
    }

    void askName() {
        name.requestFocus();
    }

    void askPaper() {
        paper.requestFocus();
    }

    void show(Handover now) {
        List<Node> cards = new ArrayList<>();
        for (var who : Who.values()) {
            cards.add(choice(who, now.who()));
        }
        choices.getChildren().setAll(cards);
        authorised.setVisible(now.who() == Who.AUTHORISED);
        if (!name.getText().equals(now.authorised())) {
            name.setText(now.authorised());
        }
        paper.setSelected(now.paperSeen());
    }

    private Node choice(Who who, @Nullable Who chosen) {
        var on = who == chosen;
        var title = words.get("returns.who." + who);
        var head = Boxes.row(
                8, Icon.of(on ? "radiobox-marked" : "radiobox-blank"), Boxes.wide(Texts.wrapped(title, "strong")));
        var line = Boxes.wide(Texts.wrapped(words.get("returns.who." + who + ".line"), "muted-s"));
        var foot = Boxes.row(8, line, new Keycap("Alt " + (who.ordinal() + 1)));
        foot.setAlignment(Pos.TOP_LEFT);
        var box = Boxes.styled(Boxes.column(4, head, foot), "item");
        if (on) {
            box.getStyleClass().add("item-used");
        }
        box.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        box.setAccessibleText(title);
        box.setPrefWidth(USUAL_WIDTH);
        box.setMaxHeight(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setOnMouseClicked(_ -> returns.handover().cameAs(who));
        return box;
    }
}
