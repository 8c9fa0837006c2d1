// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.returns;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Mask;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.Dossier;

/// The results that wait for their owners, names masked: whoever stands at the counter may see this list.
final class ReadyListView extends VBox {

    private final ReturnsViewModel returns;
    private final Words words;
    private final VBox rows = new VBox(8);

    ReadyListView(ReturnsViewModel returns, Words words) {
        super(10);
        this.returns = returns;
        this.words = words;
        getStyleClass().add("left-pane");
        Boxes.width(this, 22.5);
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        var count = Texts.line("", "muted-s");
        returns.list().shown().addListener((InvalidationListener) _ -> count.setText(count()));
        count.setText(count());
        getChildren()
                .addAll(Boxes.column(2, Texts.line(words.get("returns.waiting"), "h2"), count), Boxes.tall(scroll));
        returns.list().shown().addListener((InvalidationListener) _ -> fill());
        returns.handover().open().map(h -> h.dossier().id()).subscribe(_ -> fill());
    }

    private String count() {
        var card = returns.list().only().get();
        return card == null
                ? words.get("returns.count", returns.list().shown().size())
                : words.get("returns.count.of", returns.list().shown().size(), Mask.name(card.name()));
    }

    private void fill() {
        rows.getChildren().setAll(returns.list().shown().stream().map(this::row).toList());
        if (returns.list().shown().isEmpty()) {
            rows.getChildren().add(Texts.wrapped(words.get("returns.none"), "muted-m"));
        }
    }

    private Node row(Dossier dossier) {
        var receipt = dossier.receipt().orElseThrow();
        var box = Boxes.styled(
                Boxes.column(
                        3,
                        Texts.wrapped(dossier.procedureName(), "strong"),
                        Texts.clipped(Mask.name(dossier.applicant().name()), "muted-m"),
                        Boxes.row(
                                6,
                                Texts.line(receipt.code().value(), "muted-s"),
                                Boxes.space(),
                                Texts.line(words.get("returns.due", ReturnsWords.day(receipt.due())), "muted-s"))),
                "item");
        var now = returns.handover().open().get();
        if (now != null && now.dossier().id().equals(dossier.id())) {
            box.getStyleClass().add("item-used");
        }
        box.setOnMouseClicked(_ -> returns.choose(dossier));
        return box;
    }
}
