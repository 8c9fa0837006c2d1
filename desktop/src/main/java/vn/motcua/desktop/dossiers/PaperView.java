// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.PaperPreview;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Pixels;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// A scan in the list's place: its page, how it is coming, or why it cannot be shown.
final class PaperView extends BorderPane {

    private static final double KIB = 1024;

    private final Words words;
    private final PaperPreview preview = new PaperPreview();
    private final SimpleStringProperty name = new SimpleStringProperty("");
    private final SimpleStringProperty where = new SimpleStringProperty("");
    private final List<ActionButton> buttons;

    /// @param next shows the next scan
    PaperView(Words words, PaperViewModel paper, Runnable next) {
        this.words = words;
        buttons = List.of(
                new ActionButton(words.get("dossiers.paper.page"), "chevron-down", "Page_Down", () -> paper.turn(1))
                        .quiet(),
                new ActionButton(words.get("dossiers.paper.page.before"), "chevron-up", "Page_Up", () -> paper.turn(-1))
                        .quiet(),
                new ActionButton(words.get("dossiers.paper.next"), "file-eye-outline", "F4", next).quiet());
        var acts = new FlowPane(8, 4);
        acts.setAlignment(Pos.CENTER_LEFT);
        acts.getChildren().setAll(buttons);
        var head = new VBox(4, Texts.wrapped(name, "h2"), Texts.wrapped(where, "muted-s"), acts);
        setTop(Boxes.styled(head, "page"));
        setMinWidth(0);
        paper.sight().subscribe(this::show);
    }

    private void show(Sight sight) {
        where.set("");
        switch (sight) {
            case Sight.Nothing _ -> preview.page().set(null);
            case Sight.Coming(var what, var bytes) -> {
                name.set(what);
                where.set(words.get("dossiers.paper.coming", size(bytes)));
                var turning = new ProgressIndicator();
                turning.setMaxSize(60, 60);
                setCenter(turning);
            }
            case Sight.Seen seen -> {
                name.set(seen.name());
                where.set(words.get("dossiers.paper.where", seen.paper(), seen.papers(), seen.page(), seen.pages()));
                preview.page().set(Pixels.image(seen.image()));
                setCenter(preview);
            }
            case Sight.Away(var what, var why) -> {
                name.set(what);
                var note = new Note(
                        Pill.Kind.WARN,
                        "cloud-off-outline",
                        Texts.wrapped(words.get("dossiers.paper.away"), "strong"),
                        Texts.wrapped(words.what(why) + " " + words.todo(why), "muted-m"));
                setCenter(Boxes.styled(new VBox(note), "page"));
            }
        }
    }

    private String size(long bytes) {
        return String.format(words.locale(), "%,d KB", Math.round(bytes / KIB));
    }

    List<ActionButton> buttons() {
        return buttons;
    }
}
