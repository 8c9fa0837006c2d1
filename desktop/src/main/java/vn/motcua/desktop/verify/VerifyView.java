// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Hero;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Scan;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// Verdicts side by side. A PDF is dropped or chosen (Ctrl+O), a seal is scanned.
public final class VerifyView extends StackPane implements Desk {

    private final Words words;
    private final VerifyViewModel model;
    private final ActionButton choose;
    private final ActionButton clear;

    public VerifyView(Words words, VerifyViewModel model) {
        this.words = words;
        this.model = model;
        choose = new ActionButton(words.get("verify.choose"), "file-search-outline", "Shortcut+O", this::choose)
                .accent();
        clear = new ActionButton(words.get("verify.clear"), "broom", "F5", model::clear);
        var title = Texts.title(words.get("verify.title"), words.get("verify.below"));
        var count = Texts.line("", "strong");
        var cards = new HBox(14);
        cards.setFillHeight(false);
        model.judgements().subscribe(() -> {
            cards.getChildren()
                    .setAll(model.judgements().stream()
                            .map(j -> Boxes.wide(new VerdictCardView(words, j)))
                            .toList());
            count.setText(words.get("verify.count", model.judgements().size(), model.valid()));
        });
        var scroll = Boxes.styled(new ScrollPane(cards), "edge-to-edge");
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        var empty = empty();
        var none = javafx.beans.binding.Bindings.isEmpty(model.judgements());
        empty.visibleProperty().bind(none);
        count.visibleProperty().bind(none.not());
        var page = Boxes.styled(
                new VBox(
                        14,
                        Boxes.row(12, Boxes.wide(title), count, clear, choose),
                        Boxes.tall(new StackPane(scroll, empty)),
                        Boxes.row(
                                8,
                                Icon.of("information-outline", "icon-s", "muted-icon"),
                                Boxes.wide(Texts.wrapped(words.get("verify.foot"), "muted-s")))),
                "page");
        getChildren().setAll(page);
        takeDrops();
    }

    private Node empty() {
        var hero = new Hero(
                14,
                "shield-search",
                Texts.line(words.get("verify.empty"), "hero"),
                Texts.wrapped(words.get("verify.empty.how"), "hero-s"));
        return Boxes.styled(hero, "hero-card");
    }

    private void takeDrops() {
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        setOnDragDropped(event -> {
            model.open(event.getDragboard().getFiles().stream()
                    .map(java.io.File::toPath)
                    .toList());
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(words.get("verify.choose"));
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("PDF", "*.pdf", "*.PDF"));
        var files = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (files != null) {
            model.open(files.stream().map(java.io.File::toPath).toList());
        }
    }

    /// Judges files that came by another way than this screen's own.
    public void open(List<Path> files) {
        model.open(files);
    }

    @Override
    public Node body() {
        return this;
    }

    @Override
    public List<ActionButton> buttons() {
        return List.of(choose, clear);
    }

    @Override
    public boolean scanned(Scan scan) {
        if (scan.kind() != Scan.Kind.SEAL) {
            return false;
        }
        model.scanned(scan.text());
        return true;
    }
}
