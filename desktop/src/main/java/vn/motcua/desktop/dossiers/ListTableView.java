// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.TextColumn;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;

/// The list as a table. Several rows are marked with Shift or Ctrl, for a batch.
final class ListTableView extends TableView<DossierRow> {

    /// px; every row alike, so that long lists stay quick.
    private static final double ROW = 42;

    /// Of the column of marks, in sizes of the letters.
    private static final double WIDTH = 17;
    /// The same, of a table in which the applicant has a place beside mark, code and procedure.
    private static final double ROOMY = 44;

    private final Words words;
    private final TableColumn<DossierRow, String> clerk;
    private final TableColumn<DossierRow, String> stage;

    ListTableView(Words words, ListViewModel list) {
        super(list.rows());
        this.words = words;
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setPlaceholder(Texts.wrapped(words.get("dossiers.empty"), "muted-m"));
        stage = text("dossiers.stage", 110, r -> words.get("dossiers.stage." + r.stage()));
        clerk = text("dossiers.clerk", 110, DossierRow::clerk);
        getColumns().add(mark());
        var code = text("dossiers.code", 165, DossierRow::code).atLeast(TextColumn.CODE);
        getColumns().add(code);
        getColumns().add(text("dossiers.procedure", 220, r -> r.dossier().procedureName()));
        var applicant = text("dossiers.applicant", 140, DossierRow::applicant);
        applicant.onlyIn(ROOMY, code);
        getColumns().add(applicant);
        getColumns().add(clerk);
        getColumns().add(stage);
    }

    /// Where a drawer stands beside it, what it tells gives way.
    void narrow(boolean narrow) {
        clerk.setVisible(!narrow);
        stage.setVisible(!narrow);
    }

    List<Dossier> chosen() {
        return getSelectionModel().getSelectedItems().stream()
                .filter(java.util.Objects::nonNull)
                .map(DossierRow::dossier)
                .toList();
    }

    /// Marks the row of a dossier again after the list was read anew.
    void choose(DossierId id) {
        for (var i = 0; i < getItems().size(); i++) {
            if (getItems().get(i).dossier().id().equals(id)) {
                getSelectionModel().clearAndSelect(i);
                return;
            }
        }
    }

    private TableColumn<DossierRow, DossierRow> mark() {
        var column = new TableColumn<DossierRow, DossierRow>(words.get("dossiers.due"));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setPrefWidth(230);
        column.setSortable(false);
        column.setCellFactory(_ -> new MarkCell(column));
        return column;
    }

    private TextColumn<DossierRow> text(String key, double width, Function<DossierRow, String> value) {
        return new TextColumn<>(words.get(key), width, value);
    }

    private final class MarkCell extends TableCell<DossierRow, DossierRow> {

        private final Pill pill = new Pill(Pill.Kind.OK, "clock-outline", "");

        /// The column is as wide as its sentences, whatever the size of the letters.
        MarkCell(TableColumn<DossierRow, DossierRow> column) {
            fontProperty().subscribe(font -> column.setMinWidth(font.getSize() * WIDTH));
        }

        @Override
        protected void updateItem(@Nullable DossierRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            pill.show(row.mark().kind(), row.mark().icon(), row.mark().text(words));
            setGraphic(pill);
        }
    }
}
