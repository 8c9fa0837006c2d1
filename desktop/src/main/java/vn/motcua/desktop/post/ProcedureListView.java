// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.procedure.Procedure;

/// F2: find a procedure by name or code, accents aside.
final class ProcedureListView extends VBox {

    private final TextField search = new TextField();
    private final ListView<Procedure> list = new ListView<>();
    private final Function<String, java.util.List<Procedure>> find;

    ProcedureListView(Words words, Function<String, java.util.List<Procedure>> find, Consumer<Procedure> chosen) {
        super(10);
        this.find = find;
        getStyleClass().add("page");
        search.setPromptText(words.get("post.procedure.search"));
        search.textProperty().subscribe(this::show);
        search.setOnKeyPressed(key -> {
            var by = key.getCode() == KeyCode.DOWN ? 1 : key.getCode() == KeyCode.UP ? -1 : 0;
            if (by != 0) {
                list.getSelectionModel()
                        .select(Math.max(0, list.getSelectionModel().getSelectedIndex() + by));
                key.consume();
            }
        });
        Runnable choose = () -> {
            var now = list.getSelectionModel().getSelectedItem();
            if (now != null) {
                chosen.accept(now);
            }
        };
        search.setOnAction(_ -> choose.run());
        list.setFixedCellSize(46);
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Cell());
        list.setOnMouseClicked(_ -> choose.run());
        list.setPlaceholder(Texts.line(words.get("post.procedure.none"), "muted-m"));
        getChildren().addAll(Texts.line(words.get("post.procedure"), "h1"), search, Boxes.tall(list));
    }

    /// Ready to type.
    void open() {
        search.clear();
        show("");
        search.requestFocus();
    }

    private void show(String text) {
        list.getItems().setAll(find.apply(text));
        list.getSelectionModel().selectFirst();
    }

    private static final class Cell extends ListCell<Procedure> {
        @Override
        protected void updateItem(Procedure procedure, boolean empty) {
            super.updateItem(procedure, empty);
            setGraphic(
                    empty || procedure == null
                            ? null
                            : Boxes.row(
                                    10,
                                    Icon.of("file-document-outline", "muted-icon"),
                                    Boxes.wide(Texts.clipped(procedure.name())),
                                    Texts.line(procedure.code().value(), "muted-s")));
            setPrefWidth(0);
        }
    }
}
