// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Job;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// Everything by its name, accents aside (Ctrl+K): commands, procedures, dossiers. An overlay of the window itself.
final class Palette extends StackPane {

    private final Words words;
    private final Background background;
    private final PaletteSource source;
    private final TextField field = new TextField();
    private final VBox list = Boxes.styled(new VBox(), "palette-list");
    private final ScrollPane scroll = new ScrollPane(list);
    private final javafx.scene.control.Label found = Texts.line("", "muted-s");
    /// These and nothing else, while there are any.
    private List<PaletteItem> offered = List.of();
    private List<PaletteItem> items = List.of();
    private List<Node> rows = List.of();
    private int chosen;
    /// What the lines were found for.
    private String shown = "";
    private @Nullable Job<List<PaletteItem>> search;
    private @Nullable Node cameFrom;

    /// @param source asked away from the screen for what matches a text; `>` in front wants commands only, `#` codes
    /// only
    Palette(Words words, Background background, PaletteSource source) {
        this.words = words;
        this.background = background;
        this.source = source;
        getStyleClass().add("dim");
        setVisible(false);
        setOnMouseClicked(e -> {
            if (e.getTarget() == this) {
                close();
            }
        });
        field.setPromptText(words.get("shell.omnibox"));
        field.getStyleClass().add("palette-field");
        field.textProperty().subscribe(this::ask);
        var top = Boxes.styled(
                Boxes.row(
                        12,
                        Icon.of("magnify", "icon-l", "muted-icon"),
                        Boxes.wide(field),
                        Texts.line(words.get("shell.palette.no_accents"), "muted-s"),
                        new Keycap("Esc")),
                "palette-top");
        var foot = Boxes.styled(
                Boxes.row(18, Texts.clipped(words.get("shell.palette.foot"), "muted-s"), Boxes.space(), found),
                "palette-foot");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        var box = Boxes.styled(new VBox(top, Boxes.tall(scroll), foot), "palette");
        box.setMaxSize(760, 560);
        setAlignment(box, Pos.TOP_CENTER);
        setMargin(box, new Insets(84, 24, 24, 24));
        getChildren().add(box);
    }

    void open(String text) {
        var scene = getScene();
        cameFrom = scene == null ? null : scene.getFocusOwner();
        setVisible(true);
        field.setText(text);
        ask(text);
        field.requestFocus();
        field.end();
    }

    /// Offers a few things in place of everything, until one is taken or none.
    void offer(List<PaletteItem> few) {
        offered = few;
        open("");
    }

    void close() {
        setVisible(false);
        offered = List.of();
        if (cameFrom != null) {
            cameFrom.requestFocus();
        }
    }

    /// @return whether the key was the palette's
    boolean pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case DOWN -> choose(chosen + 1);
            case UP -> choose(chosen - 1);
            case ENTER -> take();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void ask(String text) {
        if (!isVisible()) {
            return;
        }
        if (search != null) {
            search.cancel();
        }
        var few = offered;
        search = background
                .<List<PaletteItem>, List<PaletteItem>>run(
                        soFar -> few.isEmpty() ? source.find(text, soFar) : matching(few, text),
                        hits -> show(text, hits, "shell.palette.reading"))
                .then(hits -> show(text, hits, "shell.palette.nothing"));
    }

    private static List<PaletteItem> matching(List<PaletteItem> few, String text) {
        return few.stream()
                .filter(i -> text.isBlank() || PaletteRow.hit(i.text() + " " + i.detail(), text) >= 0)
                .toList();
    }

    /// @param nothing what is said where there are no hits
    private void show(String text, List<PaletteItem> hits, String nothing) {
        if (!field.getText().equals(text)) {
            return;
        }
        var before = text.equals(shown) && chosen < items.size() ? items.get(chosen) : null;
        shown = text;
        items = hits;
        var nodes = new ArrayList<Node>();
        var lines = new ArrayList<Node>();
        var group = "";
        for (var item : hits) {
            if (!item.group().equals(group)) {
                group = item.group();
                nodes.add(Texts.line(group, "palette-group"));
            }
            var row = new PaletteRow(item, text);
            row.setOnMouseClicked(_ -> take(item));
            lines.add(row);
            nodes.add(row);
        }
        rows = lines;
        if (hits.isEmpty()) {
            nodes.add(Texts.wrapped(words.get(nothing), "muted-m", "palette-group"));
        }
        list.getChildren().setAll(nodes);
        found.setText(words.get("shell.palette.found", hits.size()));
        choose(before == null ? 0 : place(before));
    }

    /// What was chosen stays so while more is found; the first else.
    private int place(PaletteItem before) {
        for (var i = 0; i < items.size(); i++) {
            if (items.get(i).isLike(before)) {
                return i;
            }
        }
        return 0;
    }

    private void choose(int wanted) {
        if (rows.isEmpty()) {
            return;
        }
        chosen = Math.floorMod(wanted, rows.size());
        for (var i = 0; i < rows.size(); i++) {
            rows.get(i).getStyleClass().remove("palette-on");
        }
        var row = rows.get(chosen);
        row.getStyleClass().add("palette-on");
        var height = list.getHeight() - scroll.getViewportBounds().getHeight();
        if (height > 0) {
            var middle = row.getBoundsInParent().getCenterY()
                    - scroll.getViewportBounds().getHeight() / 2;
            scroll.setVvalue(Math.clamp(middle / height, 0, 1));
        }
    }

    private void take() {
        if (chosen < items.size()) {
            take(items.get(chosen));
        }
    }

    private void take(PaletteItem item) {
        close();
        item.act().run();
    }
}
