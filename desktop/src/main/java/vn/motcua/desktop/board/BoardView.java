// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
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

    /// Of the filter, in widths of the usual letter.
    private static final double NARROWEST = 8;

    private final BoardViewModel model;
    private final BoardTableView table;
    private final TextField filter = new TextField();
    private final List<ActionButton> buttons = new ArrayList<>();
    private final BooksView books;
    private final VBox board;
    private final VBox page = new VBox(14);

    public BoardView(Words words, BoardViewModel model) {
        this.model = model;
        table = new BoardTableView(words, model.shown());
        var refresh = new ActionButton(words.get("board.refresh"), "refresh", "F5", model::load).quiet();
        var export =
                new ActionButton(words.get("board.export"), "file-export-outline", "Shortcut+E", model::export).quiet();
        var steer = new SteerView(words, model, table);
        var toBooks = new ActionButton(words.get("board.books"), "notebook-outline", "F6", this::toggleBooks).quiet();
        books = new BooksView(words, model.books());
        buttons.addAll(List.of(toBooks, refresh, export));
        buttons.addAll(steer.buttons());
        buttons.addAll(books.buttons());
        filter.setPromptText(words.get("board.filter"));
        filter.textProperty().bindBidirectional(model.filter());
        filter.setStyle("-fx-pref-width: 20em; -fx-min-width: %sem;".formatted(NARROWEST));
        var title = Texts.title(
                words.get("board.title"), model.now().map(n -> words.get("board.below", MOMENT.format(n.at()))));
        var load = Boxes.width(new LoadView(words, model), 22);
        var queue = Boxes.row(14, Boxes.wide(new VBox(14, Boxes.tall(table), steer)), load);
        queue.setFillHeight(true);
        var roomy = widthProperty().greaterThan(filter.minWidthProperty().multiply(ROOMY / NARROWEST));
        Boxes.shownWhile(load, roomy);
        var acts = new FlowPane(8, 4, toBooks, refresh, export);
        acts.setAlignment(Pos.CENTER_RIGHT);
        acts.setMinWidth(0);
        var head = Boxes.row(12, Boxes.wide(title), filter);
        board = new VBox(14, new TilesView(words, model), Boxes.tall(queue));
        page.getChildren().setAll(new VBox(4, head, acts), Boxes.tall(board));
        getChildren().setAll(Boxes.styled(page, "page"));
    }

    /// The report and the register in the queue's place, and back.
    private void toggleBooks() {
        showBooks(!isInBooks());
    }

    private boolean isInBooks() {
        return page.getChildren().contains(books);
    }

    private void showBooks(boolean shown) {
        page.getChildren().set(1, Boxes.tall(shown ? books : board));
        filter.setDisable(shown);
        if (shown) {
            books.enter();
        } else {
            table.requestFocus();
        }
    }

    /// Shows the report and the register.
    public BooksViewModel openBooks() {
        showBooks(true);
        return model.books();
    }

    @Override
    public Node body() {
        return this;
    }

    @Override
    public List<ActionButton> buttons() {
        return List.copyOf(buttons);
    }

    @Override
    public boolean pressed(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
            filter.requestFocus();
        } else if (event.getCode() == KeyCode.ESCAPE && isInBooks()) {
            showBooks(false);
        } else if (event.isAltDown() && event.getCode() == KeyCode.DIGIT0 && isInBooks()) {
            model.books().nextSpan();
        } else {
            return false;
        }
        return true;
    }

    @Override
    public void entered() {
        model.load();
        showBooks(isInBooks());
    }

    @Override
    public ObservableValue<? extends Number> waiting() {
        return model.overdue();
    }
}
