// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.time.format.DateTimeFormatter;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// What stopped in the feeder: first what is safe, then what to do, one step after the other.
final class JamNoteView {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private static final double ONE_ROW = 900; // px, where there is room for it

    private JamNoteView() {}

    static Node of(Jam jam, Words words) {
        var key = "counter.jam." + jam.why().code();
        var what = words.get(jam.page() > 0 ? key : key + ".first", jam.page(), jam.pages());
        var said = words.get("counter.jam.said", jam.why().code(), TIME.format(jam.at()));
        var steps = new FlowPane(24, 8);
        steps.setPrefWrapLength(ONE_ROW);
        steps.getChildren()
                .addAll(
                        step(1, words.get(key + ".step")),
                        step(2, words.get(jam.half() ? "counter.jam.lay.half" : "counter.jam.lay", jam.next())),
                        step(3, words.get("counter.jam.close")));
        return new Note(
                Pill.Kind.BAD,
                "alert-octagon-outline",
                Boxes.row(10, Boxes.wide(Texts.wrapped(what, "h2")), Texts.line(said, "muted-s")),
                steps);
    }

    private static Node step(int number, String text) {
        return Boxes.row(8, Texts.line(Integer.toString(number), "step"), Texts.line(text));
    }
}
