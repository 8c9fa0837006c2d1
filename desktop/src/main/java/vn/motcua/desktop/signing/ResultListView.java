// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Mask;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.DossierId;

/// The dossiers that wait for a result, and those signed in this session.
final class ResultListView extends VBox {

    private final SigningViewModel signing;
    private final Words words;
    private final VBox rows = new VBox(8);
    private final ScrollPane scroll = new ScrollPane(rows);

    ResultListView(SigningViewModel signing, Words words) {
        super(10);
        this.signing = signing;
        this.words = words;
        getStyleClass().add("left-pane");
        setStyle("-fx-min-width: 18em; -fx-pref-width: 27em;");
        rows.setPadding(new Insets(0, 12, 0, 0));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        getChildren().addAll(Texts.line(words.get("signing.title"), "h1"), Boxes.tall(scroll));
        signing.items().addListener(this::changed);
        signing.chosen().subscribe((before, now) -> {
            redraw(before);
            redraw(now);
        });
        fill();
    }

    /// Of a batch only the row that changed is made anew: a batch has hundreds.
    private void changed(ListChangeListener.Change<? extends ResultItem> change) {
        while (change.next()) {
            if (change.wasReplaced()
                    && signing.items().size() == rows.getChildren().size()) {
                for (var i = change.getFrom(); i < change.getTo(); i++) {
                    rows.getChildren().set(i, row(signing.items().get(i)));
                }
            } else {
                fill();
                return;
            }
        }
    }

    private void redraw(@Nullable DossierId id) {
        var drawn = Math.min(signing.items().size(), rows.getChildren().size());
        for (var i = 0; i < drawn; i++) {
            if (signing.items().get(i).dossier().id().equals(id)) {
                rows.getChildren().set(i, row(signing.items().get(i)));
                if (id != null && id.equals(signing.chosen().get())) {
                    Boxes.reveal(scroll, rows.getChildren().get(i));
                }
            }
        }
    }

    private void fill() {
        rows.getChildren().setAll(signing.items().stream().map(this::row).toList());
        if (signing.items().isEmpty()) {
            rows.getChildren().setAll(Texts.wrapped(words.get("signing.empty"), "muted-m"));
            return;
        }
        for (var i = 0; i < rows.getChildren().size(); i++) {
            if (signing.items().get(i).dossier().id().equals(signing.chosen().get())) {
                Boxes.reveal(scroll, rows.getChildren().get(i));
            }
        }
    }

    private Node row(ResultItem item) {
        var dossier = item.dossier();
        var head = Boxes.row(6, Boxes.wide(Texts.wrapped(dossier.procedureName(), "strong")), pill(item));
        var code = dossier.receipt().map(r -> r.code().value()).orElse("");
        var foot = new FlowPane(
                10,
                2,
                Texts.line(code, "muted-s"),
                Texts.line(Mask.name(dossier.applicant().name()), "muted-s"));
        var box = Boxes.styled(Boxes.column(4, head, foot), "item");
        if (item.problem() != null) {
            box.getChildren().add(Texts.wrapped(words.what(item.problem()), "muted-s", "text-bad"));
        }
        if (dossier.id().equals(signing.chosen().get())) {
            box.getStyleClass().add("item-used");
        }
        box.setOnMouseClicked(_ -> signing.chosen().set(dossier.id()));
        return box;
    }

    private Pill pill(ResultItem item) {
        return switch (item.state()) {
            case WAITING -> new Pill(Pill.Kind.MUTED, "timer-sand", words.get("signing.state.WAITING"));
            case READY -> new Pill(Pill.Kind.INFO, "file-check-outline", words.get("signing.state.READY"));
            case SIGNING -> new Pill(Pill.Kind.INFO, "draw", words.get("signing.state.SIGNING"));
            case SIGNED -> new Pill(Pill.Kind.OK, "check-circle", words.get("signing.state.SIGNED"));
            case FAILED -> new Pill(Pill.Kind.BAD, "alert-circle", words.get("signing.state.FAILED"));
        };
    }
}
