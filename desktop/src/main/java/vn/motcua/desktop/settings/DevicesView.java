// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.settings;

import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.ActionBar;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Card;
import vn.motcua.desktop.kit.FormField;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.PaneDesk;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Scrolled;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.settings.DevicesViewModel.Row;
import vn.motcua.model.paper.PageImage;

/// Thiết bị: a card a scanner, each with Thử. F5 looks again, F6 goes to the address, F9 tries the chosen one.
public final class DevicesView extends PaneDesk {

    /// Of the page that a test saw, in px.
    private static final double SEEN = 150;
    /// Of the address, in em.
    private static final double ADDRESS = 22;

    private final Words words;
    private final DevicesViewModel model;
    private final VBox cards = Boxes.column(12);
    private final TextField address = new TextField();

    public DevicesView(DevicesViewModel model, Words words) {
        this.words = words;
        this.model = model;
        address.setId("devices-address");
        address.textProperty().bindBidirectional(model.address());
        address.setOnAction(_ -> model.add());
        address.setPromptText(words.get("settings.devices.example"));
        var again = new ActionButton(words.get("settings.devices.search"), "refresh", "F5", model::search);
        var add = new ActionButton(words.get("settings.devices.add"), "plus", "F6", this::add);
        var test = new ActionButton(words.get("settings.devices.test"), "play-outline", "F9", model::testChosen);
        test.accent();
        var looking = Texts.line(words.get("settings.devices.searching"), "muted");
        page(page(), new ActionBar(List.of(Boxes.shownWhile(looking, model.searching())), List.of(again, add, test)));
        model.rows().addListener((ListChangeListener<Row>) _ -> show());
        model.searching().subscribe(_ -> show());
    }

    private Node page() {
        var typed = Boxes.width(new FormField(words.get("settings.devices.address"), false, address), ADDRESS);
        return Boxes.styled(
                new VBox(
                        14,
                        Texts.title(words.get("settings.devices.title"), words.get("settings.devices.below")),
                        typed,
                        Boxes.tall(new Scrolled(cards))),
                "page");
    }

    /// Goes to what is missing, else adds.
    private void add() {
        if (address.getText().isBlank()) {
            address.requestFocus();
        } else {
            model.add();
        }
    }

    private void show() {
        if (!model.rows().isEmpty()) {
            cards.getChildren().setAll(model.rows().stream().map(this::card).toList());
        } else if (model.searching().get()) {
            cards.getChildren().clear();
        } else {
            var trouble = model.trouble().get();
            cards.getChildren()
                    .setAll(
                            trouble == null
                                    ? new Note(
                                            Pill.Kind.INFO,
                                            "scanner",
                                            Texts.wrapped(words.get("settings.devices.none"), "strong"),
                                            Texts.wrapped(words.get("settings.devices.none.do"), "muted-m"))
                                    : Note.refused(words, trouble));
        }
    }

    private Node card(Row row) {
        var kind = kind(row);
        var tile = Boxes.styled(new StackPane(Icon.of("scanner")), "tile", "tile-" + kind.style());
        var name = Boxes.wide(Boxes.column(
                2, Texts.clipped(row.device().title(), "strong"), Texts.clipped(model.way(row.device()), "muted-s")));
        var head = Boxes.row(12, tile, name, state(row, kind));
        var test = button("settings.devices.try", "play-outline", () -> model.test(row));
        test.setDisable(row.state() == Row.State.TESTING);
        var acts = Boxes.row(10, test, Texts.line(words.get("settings.devices.try.does"), "muted-s"), Boxes.space());
        if (!row.chosen()) {
            acts.getChildren().add(button("settings.devices.choose", "check", () -> model.choose(row)));
        }
        acts.getChildren().add(button("settings.devices.remove", "delete-outline", () -> model.remove(row)));
        var card = new Card(10, head);
        if (!row.said().isEmpty()) {
            card.getChildren().add(Texts.wrapped(row.said(), row.page() == null ? "text-bad" : "muted-m"));
        }
        card.getChildren().add(acts);
        var page = row.page();
        return page == null ? card : beside(card, page);
    }

    private static HBox beside(Card card, PageImage page) {
        var picture = new ImageView(new Image(new ByteArrayInputStream(page.bytes()), SEEN, SEEN, true, true));
        var both = Boxes.row(12, Boxes.wide(card), Boxes.styled(new StackPane(picture), "card"));
        both.setAlignment(Pos.TOP_LEFT);
        return both;
    }

    private Button button(String word, String icon, Runnable act) {
        var button = new Button(words.get(word), Icon.of(icon));
        button.setOnAction(_ -> act.run());
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return button;
    }

    private static Pill.Kind kind(Row row) {
        return switch (row.state()) {
            case AWAY -> Pill.Kind.BAD;
            case TESTING -> Pill.Kind.INFO;
            case HERE -> row.chosen() ? Pill.Kind.OK : Pill.Kind.MUTED;
        };
    }

    private Pill state(Row row, Pill.Kind kind) {
        var icon =
                switch (row.state()) {
                    case AWAY -> "close-circle-outline";
                    case TESTING -> "timer-sand";
                    case HERE -> row.chosen() ? "check-circle" : "circle-outline";
                };
        var word =
                switch (row.state()) {
                    case AWAY -> "settings.state.away";
                    case TESTING -> "settings.state.testing";
                    case HERE -> row.chosen() ? "settings.state.chosen" : "settings.state.here";
                };
        return new Pill(kind, icon, words.get(word));
    }

    @Override
    public void entered() {
        if (model.rows().isEmpty()) {
            model.search();
        }
    }

    @Override
    public void left() {
        model.leave();
    }
}
