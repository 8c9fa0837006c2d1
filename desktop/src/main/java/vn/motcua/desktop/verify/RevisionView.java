// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.PaperPreview;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// A revision of a file as it was then, over the verdicts; another one by Alt and its number, back by Esc.
final class RevisionView extends BorderPane {

    private final Words words;
    private final VBox head = Boxes.column(4);
    private final PaperPreview paper = new PaperPreview();
    private final ActionButton before;
    private final ActionButton after;
    private final List<ActionButton> buttons;

    RevisionView(Words words, VerifyViewModel model, Runnable save) {
        this.words = words;
        before = new ActionButton(words.get("verify.page.before"), "chevron-up", "Page_Up", () -> model.turn(-1));
        after = new ActionButton(words.get("verify.page.after"), "chevron-down", "Page_Down", () -> model.turn(1));
        var keep = new ActionButton(words.get("verify.revision.save"), "content-save-outline", "Shortcut+S", save);
        var back = new ActionButton(words.get("verify.revision.back"), "arrow-left", "Esc", model::close);
        buttons = List.of(back, before, after, keep);
        var acts = new FlowPane(10, 8, before, after, keep, back);
        setMinWidth(0);
        setTop(Boxes.styled(
                new VBox(
                        10,
                        head,
                        acts,
                        new Note(
                                Pill.Kind.INFO,
                                "information-outline",
                                Texts.wrapped(words.get("verify.revision.note")))),
                "page"));
        setCenter(paper);
        getStyleClass().add("screen");
        Boxes.shownWhile(this, model.sight().isNotNull());
        model.sight().subscribe(this::show);
    }

    List<ActionButton> buttons() {
        return buttons;
    }

    private void show(@Nullable RevisionSight sight) {
        if (sight == null) {
            paper.page().set(null);
            return;
        }
        var line = new RevisionLine(sight.revision(), words);
        var count = sight.of().revisions().all().size();
        head.getChildren()
                .setAll(
                        Texts.wrapped(
                                words.get(
                                        "verify.revision.title",
                                        sight.revision().number(),
                                        count),
                                "h2"),
                        Texts.wrapped(line.what() + " · " + line.cover(), "strong"),
                        Texts.wrapped(
                                words.get("verify.page", sight.page(), sight.pages()) + " · " + line.below(),
                                "muted-s"));
        before.setDisable(sight.page() <= 1);
        after.setDisable(sight.page() >= sight.pages());
        paper.page().set(new Image(new ByteArrayInputStream(sight.png())));
        paper.setVvalue(0);
    }
}
