// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Words;

/// What comes in and goes out as files: those of the portal by F6 or dropped, the list by Ctrl+E, and as the portal
/// takes it by Ctrl+Shift+E.
final class ExchangeView extends FlowPane {

    private final ExchangeViewModel exchange;
    private final Words words;
    private final List<ActionButton> buttons;

    ExchangeView(Words words, ExchangeViewModel exchange) {
        super(8, 4);
        this.words = words;
        this.exchange = exchange;
        buttons = List.of(
                new ActionButton(words.get("dossiers.import"), "inbox-arrow-down-outline", "F6", this::choose).quiet(),
                new ActionButton(words.get("dossiers.export"), "table-arrow-down", "Shortcut+E", () -> folder(false))
                        .quiet(),
                new ActionButton(words.get("dossiers.payload"), "code-json", "Shortcut+Shift+E", () -> folder(true))
                        .quiet());
        getChildren().setAll(buttons);
    }

    List<ActionButton> buttons() {
        return buttons;
    }

    /// Files dropped on this node come into the inbox.
    void taking(Node target) {
        target.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        target.setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent event) {
        var files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            exchange.take(files.stream().map(File::toPath).toList());
        }
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(words.get("dossiers.import"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("JSON", "*.json"));
        var files = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (files != null) {
            exchange.take(files.stream().map(File::toPath).toList());
        }
    }

    private void folder(boolean payload) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(words.get("dossiers.export"));
        var folder = chooser.showDialog(getScene().getWindow());
        if (folder != null) {
            Path to = folder.toPath();
            exchange.export(to, payload);
        }
    }
}
