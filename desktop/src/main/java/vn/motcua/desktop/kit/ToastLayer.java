// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Short messages above everything, in the same window, so that they neither steal the focus nor land on another
/// screen. Each stays 10 seconds; what can be taken back says so on its button (Ctrl+Z takes the newest back).
public final class ToastLayer extends StackPane {

    private static final Duration STAY = Duration.seconds(10);
    private static final int MOST = 3;

    private final VBox toasts = new VBox(8);
    private final Words words;

    public ToastLayer(Words words) {
        this.words = words;
        toasts.setAlignment(Pos.BOTTOM_CENTER);
        toasts.setPickOnBounds(false);
        toasts.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        toasts.getStyleClass().add("toasts");
        setAlignment(toasts, Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
        getChildren().add(toasts);
    }

    public void say(String text) {
        show(toast("information-outline", text));
    }

    /// Says what was done and offers to take it back for 10 seconds.
    public void say(String text, Runnable undo) {
        var toast = toast("check-circle-outline", text);
        var back = new Button(words.get("kit.undo"));
        back.getStyleClass().addAll("small", "toast-button");
        back.setFocusTraversable(false);
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(_ -> {
            toasts.getChildren().remove(toast);
            undo.run();
        });
        toast.getChildren().addAll(back, new Keycap("Ctrl Z"));
        toast.setUserData(back);
        show(toast);
    }

    /// Takes the newest act back that still can be.
    ///
    /// @return whether there was one
    public boolean undo() {
        return toasts.getChildren().reversed().stream()
                .map(Node::getUserData)
                .filter(Button.class::isInstance)
                .findFirst()
                .map(b -> {
                    ((Button) b).fire();
                    return true;
                })
                .orElse(false);
    }

    /// Shows a ready node, such as the card of a problem, until it is taken away.
    void keep(Node node) {
        toasts.getChildren().add(node);
        while (toasts.getChildren().size() > MOST) {
            toasts.getChildren().removeFirst();
        }
    }

    void drop(Node node) {
        toasts.getChildren().remove(node);
    }

    private HBox toast(String icon, String text) {
        return Boxes.styled(Boxes.row(10, Icon.of(icon), Texts.wrapped(text, "toast-text")), "toast");
    }

    private void show(Node toast) {
        keep(toast);
        var wait = new PauseTransition(STAY);
        wait.setOnFinished(_ -> drop(toast));
        wait.play();
    }
}
