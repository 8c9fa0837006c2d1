// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;

/// The lists, one below the other. Lines are changed where they stand, so that nothing jumps while somebody reads.
final class QueueListView extends ListView<Row> {

    private static final double WIDTH_EM = 24;
    /// Where the window is narrow for its letters.
    private static final double NARROW_EM = 18;

    /// px; of the scroll bar and the gap before it.
    private static final double BESIDE = 22;

    private final SyncViewModel model;

    QueueListView(SyncViewModel model, String name) {
        super(model.rows());
        this.model = model;
        setCellFactory(_ -> new Cell());
        setAccessibleText(name);
        getStyleClass().addAll("sync-list", "edge-to-edge");
        setStyle("-fx-min-width: %sem; -fx-pref-width: %2$sem; -fx-max-width: %2$sem;".formatted(NARROW_EM, WIDTH_EM));
        model.chosen().subscribe(this::reveal);
    }

    private void reveal(@Nullable Key key) {
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            for (var i = 0; i < getItems().size(); i++) {
                if (key != null && key.equals(getItems().get(i).chosenAs())) {
                    // the head of a list comes into view with its first line
                    flow.scrollTo(i == 1 ? 0 : i);
                }
            }
        }
    }

    private final class Cell extends ListCell<Row> {

        private final Label headName = Texts.line("", "section-title");
        private final Label count = Boxes.styled(Texts.line(""), "pill", "pill-muted");
        private final HBox head = Boxes.row(8, Boxes.wide(headName), count);
        private final Label title = Boxes.styled(Texts.clipped("", "strong"), "three-lines");
        private final Pill state = new Pill(Pill.Kind.MUTED, "timer-sand", "");
        private final Label code = Texts.wrapped("", "muted-s");
        private final Label line = Texts.wrapped("", "muted-s");
        private final HBox top = Boxes.row(6, Boxes.wide(title), state);
        private final VBox thing = Boxes.styled(Boxes.column(4, top, code, line), "item");
        private final Label more = Texts.wrapped("", "muted-s");

        Cell() {
            setPrefWidth(0);
            title.setWrapText(true);
            top.setAlignment(Pos.TOP_LEFT);
            head.getStyleClass().add("sync-head");
            code.managedProperty().bind(code.textProperty().isNotEmpty());
            thing.setOnMouseClicked(_ -> {
                var row = getItem();
                if (row instanceof Row.Thing clicked) {
                    model.choose(clicked.key());
                }
            });
            model.chosen().subscribe(_ -> mark(getItem()));
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            switch (row) {
                case Row.Head now -> showHead(now);
                case Row.Thing now -> showThing(now);
                case Row.More now -> {
                    more.setText(now.text());
                    setGraphic(more);
                }
                case null -> setGraphic(null);
            }
            mark(row);
        }

        /// Of the whole text at the width there is: a cell would else be measured as if its text stood in one line.
        @Override
        protected double computePrefHeight(double width) {
            var graphic = getGraphic();
            if (graphic == null) {
                return super.computePrefHeight(width);
            }
            graphic.applyCss();
            var room = QueueListView.this.getWidth() - BESIDE;
            return graphic.prefHeight(room) + snappedTopInset() + snappedBottomInset();
        }

        private void showHead(Row.Head now) {
            headName.setText(now.name());
            count.setText(Integer.toString(now.count()));
            count.getStyleClass()
                    .setAll("label", "pill", "pill-" + tone(now.group()).style());
            setGraphic(head);
        }

        private void showThing(Row.Thing now) {
            title.setText(now.title());
            state.show(now.tone(), now.icon(), now.state());
            code.setText(now.code());
            line.setText(now.line());
            line.getStyleClass().removeAll("text-bad", "text-warn");
            if (now.tone() == Pill.Kind.BAD || now.tone() == Pill.Kind.WARN) {
                line.getStyleClass().add("text-" + now.tone().style());
            }
            setGraphic(thing);
        }

        private void mark(@Nullable Row row) {
            thing.getStyleClass().remove("item-used");
            if (row instanceof Row.Thing now && now.key().equals(model.chosen().get())) {
                thing.getStyleClass().add("item-used");
            }
        }

        private static Pill.Kind tone(Group group) {
            return switch (group) {
                case CONFLICT, REFUSED -> Pill.Kind.BAD;
                case TWIN -> Pill.Kind.WARN;
                case HELD -> Pill.Kind.INFO;
                case PAPERS, WAITING -> Pill.Kind.MUTED;
            };
        }
    }
}
