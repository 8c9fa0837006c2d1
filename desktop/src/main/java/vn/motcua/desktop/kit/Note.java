// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import vn.motcua.model.problem.Problem;

/// A tinted box that says something beside the work: what is offline, what to mind.
public final class Note extends HBox {

    public Note(Pill.Kind kind, String icon, Node... lines) {
        super(10, Icon.of(icon), Boxes.wide(Boxes.column(4, lines)));
        setAlignment(Pos.TOP_LEFT);
        getStyleClass().addAll("note", "note-" + kind.style());
    }

    /// It went well.
    public static Note done(String sentence, Node... below) {
        var lines = Stream.concat(Stream.of(Texts.wrapped(sentence, "strong")), Stream.of(below));
        return new Note(Pill.Kind.OK, "check-circle-outline", lines.toArray(Node[]::new));
    }

    /// It did not: what happened and what to do now.
    public static Note refused(Words words, Problem why) {
        return new Note(
                Pill.Kind.WARN,
                "alert-outline",
                Texts.wrapped(words.what(why), "strong"),
                Texts.wrapped(words.todo(why), "muted-m"));
    }
}
