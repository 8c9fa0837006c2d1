// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.procedure.Procedure;

/// F2: find a procedure by name or code, accents aside.
final class ProcedureView extends StackPane {

    private final CounterViewModel counter;
    private final Words words;
    private final CounterWords say;
    private final TextField search = new TextField();
    private final ListView<Procedure> list = new ListView<>();

    ProcedureView(CounterViewModel counter, Words words) {
        this.counter = counter;
        this.words = words;
        this.say = new CounterWords(words);
        search.setId("procedure-search");
        search.setPromptText(words.get("counter.procedure.search"));
        search.getStyleClass().add("palette-field");
        search.textProperty().subscribe(this::show);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        list.setFocusTraversable(false);
        list.setFixedCellSize(46);
        list.setCellFactory(_ -> new Cell());
        list.setOnMouseClicked(_ -> choose());
        list.setPlaceholder(Texts.line(words.get("counter.procedure.none"), "muted-m"));
        var top = Boxes.styled(Boxes.row(10, Icon.of("magnify"), Boxes.wide(search), new Keycap("Esc")), "palette-top");
        var foot =
                Boxes.styled(Boxes.row(10, Texts.line(words.get("counter.procedure.keys"), "muted-s")), "palette-foot");
        var box = Boxes.styled(new VBox(top, Boxes.tall(list), foot), "palette");
        box.setMaxSize(760, 560);
        getStyleClass().add("dim");
        getChildren().add(box);
    }

    /// Ready to type: a key that comes before the next frame is drawn is not lost.
    void open() {
        search.clear();
        show("");
        applyCss();
        search.requestFocus();
    }

    private void show(String text) {
        list.getItems().setAll(counter.procedures(text));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void steer(KeyEvent key) {
        if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
            if (key.getCode() == KeyCode.DOWN) {
                list.getSelectionModel().selectNext();
            } else {
                list.getSelectionModel().selectPrevious();
            }
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 4));
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER) {
            choose();
            key.consume();
        }
    }

    private void choose() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            counter.choose(chosen);
        }
    }

    private final class Cell extends ListCell<Procedure> {
        @Override
        protected void updateItem(Procedure procedure, boolean empty) {
            super.updateItem(procedure, empty);
            setGraphic(empty || procedure == null ? null : line(procedure));
            setPrefWidth(0);
        }
    }

    private Node line(Procedure procedure) {
        var facts = words.get(
                "counter.procedure.line",
                say.limit(procedure.limit()),
                say.fee(procedure.fee().atCounter()));
        return Boxes.row(
                10,
                Icon.of("file-document-outline", "muted-icon"),
                Boxes.wide(Texts.clipped(procedure.name())),
                Texts.line(procedure.code() + " · " + facts, "muted-s"));
    }
}
