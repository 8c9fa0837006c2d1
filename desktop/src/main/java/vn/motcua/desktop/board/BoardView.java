// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.ToIntFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.ActionBar;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Card;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.store.Counts;

/// Tiles that count and filter, the queue below them, and the card that urges what is selected.
public final class BoardView extends StackPane implements Desk {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final Words words;
    private final BoardViewModel model;
    private final BoardTableView table;
    private final TextField filter = new TextField();
    private final TextField reason = new TextField();
    private final ActionButton refresh;
    private final ActionButton urge;

    public BoardView(Words words, BoardViewModel model) {
        this.words = words;
        this.model = model;
        table = new BoardTableView(words, model.shown());
        refresh = new ActionButton(words.get("board.refresh"), "refresh", "F5", model::load);
        urge = new ActionButton(words.get("board.urge"), "bell-ring-outline", "F9", this::urge).accent();
        urge.muted(table.getSelectionModel().selectedItemProperty().isNull().map(b -> b));
        filter.setPromptText(words.get("board.filter"));
        filter.textProperty().bindBidirectional(model.filter());
        Boxes.width(filter, 20);
        var title =
                Texts.title(words.get("board.title"), model.at().map(t -> words.get("board.below", HOUR.format(t))));
        var page = Boxes.styled(
                new VBox(14, Boxes.row(12, Boxes.wide(title), filter, refresh), tiles(), Boxes.tall(table), selected()),
                "page");
        getChildren().setAll(page);
    }

    private HBox tiles() {
        var tiles = Boxes.row(
                12,
                tile(BoardViewModel.Tile.OVERDUE, "bad", Counts::overdue),
                tile(BoardViewModel.Tile.SOON, "warn", Counts::nearDue),
                tile(BoardViewModel.Tile.ALL, "", c -> c.open() + c.ready()),
                tile(BoardViewModel.Tile.READY, "", Counts::ready));
        tiles.setFillHeight(true);
        return tiles;
    }

    /// A tile tells its count; pressed, it filters, pressed again it lets all through.
    private Button tile(BoardViewModel.Tile which, String tint, ToIntFunction<Counts> count) {
        var key = "board.tile." + which.name().toLowerCase(java.util.Locale.ROOT);
        var number = Texts.line(model.counts().map(c -> Integer.toString(count.applyAsInt(c))), "kpi-value");
        if (!tint.isEmpty()) {
            number.getStyleClass().add("text-" + tint);
        }
        var face = Boxes.column(
                2, Texts.line(words.get(key), "muted-s"), number, Texts.clipped(words.get(key + ".below"), "muted-s"));
        var tile = Boxes.wide(Boxes.styled(new Button(null, face), "kpi"));
        if (!tint.isEmpty()) {
            tile.getStyleClass().add("kpi-" + tint);
        }
        tile.setPrefWidth(160);
        tile.setAccessibleText(words.get(key));
        tile.setOnAction(_ -> model.tile().set(model.tile().get() == which ? BoardViewModel.Tile.ALL : which));
        model.tile().subscribe(now -> {
            tile.getStyleClass().remove("kpi-on");
            if (now == which && which != BoardViewModel.Tile.ALL) {
                tile.getStyleClass().add("kpi-on");
            }
        });
        return tile;
    }

    private Card selected() {
        reason.setPromptText(words.get("board.reason"));
        ObservableValue<String> chosen = table.getSelectionModel()
                .selectedItemProperty()
                .map(row -> words.get("board.chosen", row.code()))
                .orElse(words.get("board.none"));
        Label text = Texts.line(chosen, "strong");
        return new Card(0, Boxes.row(10, text, Boxes.wide(reason), urge));
    }

    private void urge() {
        var row = table.getSelectionModel().getSelectedItem();
        if (row == null) {
            table.requestFocus();
            table.getSelectionModel().selectFirst();
        } else if (reason.getText().isBlank()) {
            reason.requestFocus();
        } else {
            model.urge(row, reason.getText().strip());
            reason.clear();
        }
    }

    @Override
    public Node body() {
        return this;
    }

    @Override
    public ActionBar actions() {
        return ActionBar.none();
    }

    @Override
    public List<ActionButton> buttons() {
        return List.of(refresh, urge);
    }

    @Override
    public boolean pressed(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
            filter.requestFocus();
            return true;
        }
        return false;
    }

    @Override
    public void entered() {
        model.load();
        table.requestFocus();
    }

    @Override
    public ObservableValue<? extends Number> waiting() {
        return model.overdue();
    }
}
