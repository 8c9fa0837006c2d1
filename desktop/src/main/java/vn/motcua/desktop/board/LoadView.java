// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Card;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.store.Tally;

/// Who has how much, and when people come: bars with their numbers in words beside them.
final class LoadView extends VBox {

    private static final double BAR = 10;
    private static final double COLUMNS = 110;
    private static final double WIDEST = 26;

    private final Words words;
    private final BoardViewModel model;
    private final VBox load = Boxes.column(10);
    private final HBox arrivals = new HBox(4);

    LoadView(Words words, BoardViewModel model) {
        super(14);
        this.words = words;
        this.model = model;
        arrivals.setAlignment(Pos.BOTTOM_LEFT);
        var scroll = Boxes.styled(new ScrollPane(load), "edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var officers = new Card(10, Texts.line(words.get("board.load"), "h2"), scroll, legend());
        getChildren()
                .setAll(Boxes.tall(officers), new Card(10, Texts.line(words.get("board.arrivals"), "h2"), arrivals));
        model.now().subscribe(this::show);
    }

    private void show(BoardNow now) {
        var most = now.load().stream().mapToLong(BoardNow.Load::count).max().orElse(1);
        load.getChildren()
                .setAll(now.load().stream()
                        .map(l -> officer(l, Math.max(1, most)))
                        .toList());
        if (now.load().isEmpty()) {
            load.getChildren().setAll(Texts.wrapped(words.get("board.load.none"), "muted-m"));
        }
        var top = now.arrivals().stream().mapToLong(Tally.Number::count).max().orElse(1);
        arrivals.getChildren()
                .setAll(now.arrivals().stream()
                        .map(a -> hour(a, Math.max(1, top)))
                        .toList());
        if (now.arrivals().isEmpty()) {
            arrivals.getChildren().setAll(Texts.wrapped(words.get("board.arrivals.none"), "muted-m"));
        }
    }

    private Node officer(BoardNow.Load l, long most) {
        var text = l.overdue() > 0
                ? words.get("board.load.line.overdue", l.count(), l.overdue())
                : words.get("board.load.line", l.count());
        var bars = new HBox(2, bar("bar-bad", l.overdue(), most), bar("bar-warn", l.soon(), most));
        bars.getChildren().add(bar("bar-info", l.count() - l.overdue() - l.soon(), most));
        var row = Boxes.column(
                4, Boxes.row(8, Boxes.wide(Texts.clipped(l.officer(), "strong")), Texts.line(text, "muted-s")), bars);
        var filter = model.filter();
        row.setOnMouseClicked(_ -> filter.set(filter.get().equals(l.officer()) ? "" : l.officer()));
        return row;
    }

    private Region bar(String style, long count, long most) {
        var bar = Boxes.styled(new Region(), style);
        bar.setMinHeight(BAR);
        bar.prefWidthProperty().bind(load.widthProperty().multiply(0.97 * count / most));
        bar.setMinWidth(0);
        bar.setVisible(count > 0);
        bar.setManaged(count > 0);
        return bar;
    }

    private Node legend() {
        return Boxes.row(
                12,
                key("bar-bad", "board.legend.overdue"),
                key("bar-warn", "board.legend.soon"),
                key("bar-info", "board.legend.later"));
    }

    private Node key(String style, String text) {
        var mark = Boxes.styled(new Region(), style);
        mark.setMinSize(10, 10);
        mark.setMaxSize(10, 10);
        return Boxes.row(5, mark, Texts.line(words.get(text), "muted-s"));
    }

    private Node hour(Tally.Number arrival, long top) {
        var bar = Boxes.styled(new Region(), "bar-info");
        bar.setMinHeight(Math.max(2, COLUMNS * arrival.count() / top));
        bar.setMaxWidth(WIDEST);
        var column = Boxes.column(
                3,
                Texts.line(Long.toString(arrival.count()), "muted-s"),
                bar,
                Texts.line(arrival.by() + "h", "muted-s"));
        column.setAlignment(Pos.BOTTOM_CENTER);
        column.setFillWidth(true);
        bar.setPrefWidth(WIDEST);
        return column;
    }
}
