// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Source;

/// The published list of papers: the agent counts against it and changes nothing of its rules.
final class CountView extends VBox {

    private static final int KEYS = 9;

    private final CollectViewModel collect;
    private final Words words;
    private final VBox rows = Boxes.column(0);

    CountView(CollectViewModel collect, Words words, ActionButton scan) {
        super(8);
        this.collect = collect;
        this.words = words;
        getStyleClass().add("card");
        getChildren()
                .addAll(
                        Boxes.row(
                                8,
                                Boxes.wide(Texts.wrapped(words.get("post.count"), "h2")),
                                Texts.line(words.get("post.count.read_only"), "muted-s"),
                                scan.quiet()),
                        rows);
        collect.draft().subscribe(this::show);
    }

    private void show(@Nullable Dossier draft) {
        if (draft != null) {
            rows.getChildren()
                    .setAll(draft.papers().stream().map(p -> row(draft, p)).toList());
        }
    }

    private Node row(Dossier draft, DossierPaper paper) {
        var required = paper.required();
        var forbidden = collect.procedure(draft).rule(required.no()).forbidden();
        var there = !(paper.source() instanceof Source.Missing);
        var icon = Icon.of(there ? "file-check-outline" : "file-outline");
        var tile = Boxes.styled(new StackPane(icon), "tile");
        if (there) {
            tile.getStyleClass().add("tile-ok");
        }
        var wanted = words.get(
                "post.count." + required.kind(), required.original(), required.copy(), required.required() ? 0 : 1);
        var said = forbidden.isEmpty() ? wanted : words.get("post.count.forbidden", forbidden);
        var text = Boxes.column(2, Texts.wrapped(required.name(), "strong"), Texts.wrapped(said, "muted-s"));
        var tick = new Button(words.get(there ? "post.count.undo" : "post.count.do"));
        tick.getStyleClass().add("small");
        tick.setMinWidth(USE_PREF_SIZE);
        tick.setFocusTraversable(false);
        tick.setOnAction(_ -> collect.count(required.no()));
        tick.setVisible(forbidden.isEmpty());
        var key = required.no() <= KEYS && forbidden.isEmpty() ? "Alt " + required.no() : "";
        var row = Boxes.row(10, Texts.line(key, "muted-s"), tile, Boxes.wide(text), pill(paper), tick);
        row.setMinHeight(USE_PREF_SIZE);
        return Boxes.styled(row, "paper-row");
    }

    private Pill pill(DossierPaper paper) {
        return switch (paper.source()) {
            case Source.Missing _ ->
                paper.required().required()
                        ? new Pill(Pill.Kind.WARN, "alert-outline", words.get("post.count.missing"))
                        : new Pill(Pill.Kind.MUTED, "minus-circle-outline", words.get("post.count.optional"));
            case Source.Scanned(var _, var pages, var _) ->
                new Pill(Pill.Kind.OK, "check-circle", words.get("post.count.scanned", pages));
            case Source.Shown _ -> new Pill(Pill.Kind.OK, "check-circle", words.get("post.count.shown"));
            default -> new Pill(Pill.Kind.OK, "check-circle", words.get("post.count.counted"));
        };
    }
}
