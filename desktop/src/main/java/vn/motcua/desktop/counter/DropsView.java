// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import vn.motcua.desktop.scan.Scanner;

/// Files and pictures that are dropped on a place of the screen or pasted into it.
final class DropsView {

    private DropsView() {}

    /// Files are dropped on the place.
    static void on(Node place, Consumer<List<Path>> files, Consumer<Scanner> picture) {
        place.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() || event.getDragboard().hasImage()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        place.setOnDragDropped(event -> {
            event.setDropCompleted(take(event.getDragboard(), files, picture));
            event.consume();
        });
    }

    /// Ctrl+V outside a text.
    ///
    /// @return whether something was pasted
    static boolean pasted(KeyEvent key, Node place, Consumer<List<Path>> files, Consumer<Scanner> picture) {
        var scene = place.getScene();
        return key.getCode() == KeyCode.V
                && key.isShortcutDown()
                && !(scene != null && scene.getFocusOwner() instanceof TextInputControl)
                && take(Clipboard.getSystemClipboard(), files, picture);
    }

    /// Files first: a copied file bears its icon as a picture.
    private static boolean take(Clipboard from, Consumer<List<Path>> files, Consumer<Scanner> picture) {
        if (from.hasFiles()) {
            files.accept(from.getFiles().stream().map(File::toPath).toList());
            return true;
        }
        var image = from.hasImage() ? from.getImage() : null;
        if (image == null) {
            return false;
        }
        picture.accept(scanner(image));
        return true;
    }

    private static Scanner scanner(Image image) {
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return Pasted.scanner(pixels, width, height);
    }
}
