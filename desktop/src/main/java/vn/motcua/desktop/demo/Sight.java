// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/// What can be read on the screen: the demonstration believes its eyes, not the model behind them.
final class Sight {

    private Sight() {}

    /// Whether this text stands somewhere on the visible screen. Call on the screen's thread.
    static boolean sees(Scene scene, String text) {
        return sees(scene.getRoot(), text);
    }

    private static boolean sees(Node node, String text) {
        if (!node.isVisible()) {
            return false;
        }
        var own = textOf(node);
        if (own != null && own.contains(text)) {
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(child -> sees(child, text));
    }

    private static @org.jspecify.annotations.Nullable String textOf(Node node) {
        return switch (node) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl field -> field.getText();
            case Text text -> text.getText();
            default -> null;
        };
    }
}
