// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.TextColumn;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// The queue as a table: due, code, procedure, applicant, on whose desk it lies.
final class BoardTableView extends TableView<BoardRow> {

    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("HH:mm dd/MM");

    /// px; every row alike, so that long queues stay quick.
    private static final double ROW = 42;

    private final Words words;

    BoardTableView(Words words, ObservableList<BoardRow> rows) {
        super(rows);
        this.words = words;
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(Texts.wrapped(words.get("board.empty"), "muted-m"));
        getColumns().add(due());
        getColumns().add(text("board.code", 165, BoardRow::code).atLeast(TextColumn.CODE));
        getColumns().add(text("board.procedure", 220, BoardRow::procedure));
        getColumns().add(text("board.applicant", 180, BoardRow::applicant));
        getColumns().add(text("board.officer", 110, BoardRow::officer));
        getSelectionModel().setSelectionMode(javafx.scene.control.SelectionMode.MULTIPLE);
    }

    private TableColumn<BoardRow, BoardRow> due() {
        var column = new TableColumn<BoardRow, BoardRow>(words.get("board.due"));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setPrefWidth(170);
        column.setSortable(false);
        column.setCellFactory(_ -> new DueCell());
        return column;
    }

    private TextColumn<BoardRow> text(String key, double width, Function<BoardRow, String> value) {
        var column = new TextColumn<BoardRow>(words.get(key), width, value);
        column.setSortable(true);
        return column;
    }

    private final class DueCell extends TableCell<BoardRow, BoardRow> {

        private final Pill pill = new Pill(Pill.Kind.OK, "clock-outline", "");

        @Override
        protected void updateItem(@Nullable BoardRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            var moment = DUE.format(row.promised());
            switch (row.due()) {
                case OVERDUE -> pill.show(Pill.Kind.BAD, "alert-circle-outline", words.get("board.overdue", moment));
                case SOON -> pill.show(Pill.Kind.WARN, "clock-alert-outline", words.get("board.soon", moment));
                case LATER -> pill.show(Pill.Kind.OK, "clock-outline", words.get("board.later", moment));
                case WAITING -> pill.show(Pill.Kind.MUTED, "account-clock-outline", words.get("board.waiting"));
                case READY -> pill.show(Pill.Kind.INFO, "package-variant-closed", words.get("board.ready"));
            }
            setGraphic(pill);
        }
    }
}
