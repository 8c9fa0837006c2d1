// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.papers;

import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.ActionBar;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.PaperPreview;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.DossierPaper;

/// The papers on the left, each with its key, the open page on the right. An identity paper says that its opening is
/// written down.
public final class PapersView extends BorderPane {

    private static final int KEYS = 9;

    private final PapersViewModel papers;
    private final Words words;
    private final VBox list = Boxes.column(8);
    private final VBox said = Boxes.column(8);
    private final PaperPreview paper = new PaperPreview();
    private final ActionBar bar;

    public PapersView(PapersViewModel papers, Words words, Runnable close) {
        this.papers = papers;
        this.words = words;
        setLeft(Boxes.width(
                Boxes.styled(Boxes.column(12, Texts.wrapped(words.get("papers.title"), "h1"), said, list), "left-pane"),
                22.5));
        setCenter(paper);
        getStyleClass().add("screen");
        bar = new ActionBar(
                List.of(Icon.of("keyboard-outline", "muted-icon"), Texts.clipped(words.get("papers.keys"), "muted-s")),
                List.of(new ActionButton(words.get("papers.close"), "arrow-left", "Esc", close).accent()));
        papers.papers().subscribe(this::show);
        papers.at().subscribe(_ -> show());
        papers.page().subscribe(_ -> show());
        papers.trouble().subscribe(_ -> show());
        papers.picture()
                .subscribe(png -> paper.page().set(png == null ? null : new Image(new ByteArrayInputStream(png))));
    }

    /// Its one act.
    public ActionBar bar() {
        return bar;
    }

    /// Alt and a digit: a paper; Page Up and Page Down turn its pages.
    ///
    /// @return whether the key was one of its own
    public boolean pressed(KeyEvent key) {
        if (key.isAltDown() && key.getCode().isDigitKey()) {
            papers.choose(key.getCode().getCode() - javafx.scene.input.KeyCode.DIGIT1.getCode());
            return true;
        }
        switch (key.getCode()) {
            case PAGE_DOWN -> papers.turn(1);
            case PAGE_UP -> papers.turn(-1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void show() {
        list.getChildren().clear();
        for (var i = 0; i < papers.papers().size(); i++) {
            list.getChildren().add(row(i, papers.papers().get(i)));
        }
        said.getChildren().clear();
        var trouble = papers.trouble().get();
        var at = papers.at().get();
        if (trouble != null) {
            said.getChildren()
                    .add(new Note(
                            Pill.Kind.BAD,
                            "alert-circle-outline",
                            Texts.wrapped(words.what(trouble), "strong"),
                            Texts.wrapped(words.todo(trouble), "muted-m")));
        } else if (at >= 0 && IdentityPaper.is(papers.papers().get(at).required())) {
            said.getChildren().add(new Note(Pill.Kind.WARN, "eye-outline", Texts.wrapped(words.get("papers.logged"))));
        }
    }

    private Node row(int index, DossierPaper row) {
        var open = index == papers.at().get();
        var head = Boxes.row(8, Boxes.wide(Texts.wrapped(row.required().name(), "strong")));
        if (index < KEYS) {
            head.getChildren().add(new Keycap("Alt " + (index + 1)));
        }
        var texts = Boxes.column(3, head);
        if (open) {
            texts.getChildren()
                    .add(Texts.line(words.get("papers.page", papers.page().get() + 1, papers.pages()), "muted-s"));
        }
        var item = Boxes.styled(texts, "item");
        if (open) {
            item.getStyleClass().add("item-used");
        }
        item.setOnMouseClicked(_ -> papers.choose(index));
        return item;
    }
}
