// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.RowTable;
import vn.motcua.desktop.kit.TextColumn;
import vn.motcua.desktop.kit.Words;

/// The queue as a table: due, code, procedure, applicant, on whose desk it lies.
final class BoardTableView extends RowTable<BoardRow> {

    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("HH:mm dd/MM");

    /// px; every row alike, so that long queues stay quick.
    private static final double ROW = 42;

    private final Words words;

    BoardTableView(Words words, ObservableList<BoardRow> rows) {
        super(words, rows, ROW, "board.empty");
        this.words = words;
        getColumns().add(due());
        sortable("board.code", 165, BoardRow::code).atLeast(TextColumn.CODE);
        sortable("board.procedure", 220, BoardRow::procedure);
        sortable("board.applicant", 180, BoardRow::applicant);
        sortable("board.officer", 110, BoardRow::officer);
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

    private TextColumn<BoardRow> sortable(String key, double width, Function<BoardRow, String> value) {
        var column = column(key, width, value);
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
