// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.RowTable;
import vn.motcua.desktop.kit.TextColumn;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;

/// The list as a table. Several rows are marked with Shift or Ctrl, for a batch.
final class ListTableView extends RowTable<DossierRow> {

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
        super(words, list.rows(), ROW, "dossiers.empty");
        this.words = words;
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getColumns().add(mark());
        var code = column("dossiers.code", 165, DossierRow::code).atLeast(TextColumn.CODE);
        column("dossiers.procedure", 220, r -> r.dossier().procedureName());
        column("dossiers.applicant", 140, DossierRow::applicant).onlyIn(ROOMY, code);
        clerk = column("dossiers.clerk", 110, DossierRow::clerk);
        stage = column("dossiers.stage", 110, r -> words.get("dossiers.stage." + r.stage()));
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
