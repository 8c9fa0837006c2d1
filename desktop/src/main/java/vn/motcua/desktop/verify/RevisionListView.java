// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.signature.Revision;

/// What the chosen file was before, beside the verdicts; not there for a seal alone.
final class RevisionListView extends VBox {

    private static final int KEYS = 9;

    private final Words words;
    private final VerifyViewModel model;
    private final VBox rows = Boxes.column(8);

    RevisionListView(Words words, VerifyViewModel model) {
        this.words = words;
        this.model = model;
        getStyleClass().add("card");
        setSpacing(10);
        getChildren()
                .setAll(
                        Texts.wrapped(words.get("verify.revisions"), "section-title"),
                        rows,
                        Texts.wrapped(words.get("verify.revisions.how"), "muted-s"));
        Boxes.width(this, 25);
        setMinHeight(USE_PREF_SIZE);
        model.all().subscribe(this::fill);
        model.chosen().subscribe(_ -> fill());
    }

    private void fill() {
        var checked = model.chosenOne();
        rows.getChildren().clear();
        if (checked != null) {
            checked.revisions().all().forEach(one -> rows.getChildren().add(row(one)));
        }
        setVisible(!rows.getChildren().isEmpty());
        setManaged(isVisible());
    }

    private Node row(Revision revision) {
        var line = new RevisionLine(revision, words);
        var head = Boxes.row(8, Boxes.wide(Texts.wrapped(revision.number() + ". " + line.what(), "strong")));
        if (revision.number() <= KEYS) {
            head.getChildren().add(new Keycap("Alt " + revision.number()));
        }
        var cover = Boxes.row(0, new Pill(line.kind(), line.icon(), line.cover()));
        var row = Boxes.styled(Boxes.column(4, head, Texts.wrapped(line.below(), "muted-s"), cover), "item");
        row.setOnMouseClicked(_ -> model.look(revision.number()));
        return row;
    }
}
