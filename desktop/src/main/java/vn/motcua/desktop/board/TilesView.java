// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import vn.motcua.desktop.board.BoardViewModel.Tile;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// Six numbers. A tile pressed filters the table; pressed again it lets all through.
final class TilesView extends HBox {

    private final Words words;
    private final BoardViewModel model;

    TilesView(Words words, BoardViewModel model) {
        super(12);
        this.words = words;
        this.model = model;
        getChildren()
                .setAll(
                        tile(Tile.OVERDUE, "bad", n -> number(n.counts().overdue())),
                        tile(Tile.SOON, "warn", n -> number(n.counts().soon())),
                        tile(Tile.RUNNING, "", n -> number(n.counts().running())),
                        tile(Tile.WAITING, "", n -> number(n.counts().waiting())),
                        tile(Tile.READY, "", n -> number(n.counts().ready())),
                        tile(Tile.ON_TIME, "", n -> percent(words, n.onTime())));
    }

    private static String number(int n) {
        return Integer.toString(n);
    }

    private static String percent(Words words, double value) {
        return value < 0 ? "–" : String.format(words.locale(), "%.1f %%", value);
    }

    private Button tile(Tile which, String tint, Function<BoardNow, String> text) {
        var key = "board.tile." + which.name().toLowerCase(Locale.ROOT);
        var number = Texts.line(model.now().map(text), "kpi-value");
        var face = Boxes.column(
                2,
                Texts.clipped(words.get(key), "muted-s"),
                number,
                Texts.clipped(words.get(key + ".below"), "muted-s"));
        var tile = Boxes.wide(Boxes.styled(new Button(null, face), "kpi"));
        if (!tint.isEmpty()) {
            number.getStyleClass().add("text-" + tint);
            tile.getStyleClass().add("kpi-" + tint);
        }
        tile.setPrefWidth(160);
        tile.setMinWidth(0);
        tile.setAccessibleText(words.get(key));
        tile.setOnAction(_ -> model.tile().set(model.tile().get() == which ? Tile.ALL : which));
        model.tile().subscribe(now -> {
            tile.getStyleClass().remove("kpi-on");
            if (now == which) {
                tile.getStyleClass().add("kpi-on");
            }
        });
        return tile;
    }
}
