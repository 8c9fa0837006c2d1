// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.ActionBar;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// Tiles that count and filter, the queue below them with what is done to it, and beside it who has how much.
public final class BoardView extends StackPane implements Desk {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    /// In widths of the usual letter; narrower than that the queue keeps the room for itself.
    private static final double ROOMY = 70;

    private final BoardViewModel model;
    private final BoardTableView table;
    private final TextField filter = new TextField();
    private final List<ActionButton> buttons = new ArrayList<>();

    public BoardView(Words words, BoardViewModel model) {
        this.model = model;
        table = new BoardTableView(words, model.shown());
        var refresh = new ActionButton(words.get("board.refresh"), "refresh", "F5", model::load);
        var export = new ActionButton(words.get("board.export"), "file-export-outline", "Shortcut+E", model::export);
        var steer = new SteerView(words, model, table);
        buttons.addAll(List.of(refresh, export));
        buttons.addAll(steer.buttons());
        filter.setPromptText(words.get("board.filter"));
        filter.textProperty().bindBidirectional(model.filter());
        Boxes.width(filter, 20);
        var title = Texts.title(
                words.get("board.title"), model.now().map(n -> words.get("board.below", MOMENT.format(n.at()))));
        var load = Boxes.width(new LoadView(words, model), 22);
        var queue = Boxes.row(14, Boxes.wide(new VBox(14, Boxes.tall(table), steer)), load);
        queue.setFillHeight(true);
        var roomy = widthProperty().greaterThan(filter.widthProperty().multiply(ROOMY / 20));
        load.visibleProperty().bind(roomy);
        load.managedProperty().bind(roomy);
        var head = Boxes.row(12, Boxes.wide(title), filter, refresh, export);
        getChildren().setAll(Boxes.styled(new VBox(14, head, new TilesView(words, model), Boxes.tall(queue)), "page"));
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
        return List.copyOf(buttons);
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
