// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;

/// Tells people of problems: what happened, what to do now, and the code to read out (Ctrl+Shift+C copies it).
public final class Problems {

    private final Words words;
    private final ToastLayer toasts;
    private @Nullable Problem newest;
    private @Nullable Node card;

    public Problems(Words words, ToastLayer toasts) {
        this.words = words;
        this.toasts = toasts;
    }

    /// Shows the problem until it is closed (Esc) or the next one comes. A work that was stopped on request is no
    /// problem.
    public void show(Problem problem) {
        if (problem.code() == KitProblem.CANCELLED) {
            return;
        }
        close();
        newest = problem;
        var shown = card(problem);
        card = shown;
        toasts.keep(shown);
    }

    /// The same card for a place of its own in a desk.
    public Node card(Problem problem) {
        var close = new Button(null, Icon.of("close"));
        close.getStyleClass().addAll("flat", "button-icon", "small");
        close.setFocusTraversable(false);
        close.setAccessibleText(words.get("kit.close"));
        close.setOnAction(_ -> close());
        var copy = new Button(words.get("kit.copy"));
        copy.getStyleClass().addAll("flat", "small");
        copy.setFocusTraversable(false);
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(_ -> copy());
        var code = Boxes.row(8, Texts.line(codeOf(problem), "code"), copy, new Keycap("Ctrl Shift C"));
        var box = new Note(
                Pill.Kind.BAD,
                "alert-circle-outline",
                Boxes.row(8, Boxes.wide(Texts.wrapped(words.what(problem), "problem-what")), close),
                Texts.wrapped(words.todo(problem), "problem-do"),
                code);
        return Boxes.styled(box, "problem");
    }

    /// @return whether there was one to close
    public boolean close() {
        var shown = card;
        if (shown == null) {
            return false;
        }
        toasts.drop(shown);
        card = null;
        return true;
    }

    /// Copies the code of the newest problem.
    public void copy() {
        var problem = newest;
        if (problem != null) {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, codeOf(problem)));
            toasts.say(words.get("kit.copied"));
        }
    }

    /// The short code of a fault; the key of anything else.
    static String codeOf(Problem problem) {
        return problem.code() == KitProblem.BUG && !problem.args().isEmpty()
                ? problem.args().getFirst()
                : problem.code().key();
    }
}
