// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;

/// Files that are dropped on the window, or copied and pasted into it, where no desk wanted them.
final class FilesDropped {

    private FilesDropped() {}

    static void on(Node window, Consumer<List<Path>> files) {
        window.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        window.setOnDragDropped(event -> {
            event.setDropCompleted(take(event.getDragboard(), files));
            event.consume();
        });
    }

    /// @return whether the key was Ctrl+V outside a text, with files in the clipboard
    static boolean pasted(KeyEvent key, Node window, Consumer<List<Path>> files) {
        return key.getCode() == KeyCode.V
                && key.isShortcutDown()
                && !(window.getScene().getFocusOwner() instanceof TextInputControl)
                && take(Clipboard.getSystemClipboard(), files);
    }

    private static boolean take(Clipboard from, Consumer<List<Path>> files) {
        if (!from.hasFiles()) {
            return false;
        }
        files.accept(from.getFiles().stream().map(File::toPath).toList());
        return true;
    }
}
