// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// A notice as it lies above the work: what happened, what to do now, at most one act.
final class NoticeView {

    private NoticeView() {}

    static Node of(Notice notice, Words words, CounterViewModel counter) {
        var texts = Boxes.wide(
                Boxes.column(3, Texts.wrapped(notice.what(), "strong"), Texts.wrapped(notice.todo(), "muted-m")));
        var row = Boxes.row(10, texts);
        switch (notice.offer()) {
            case REPRINT ->
                row.getChildren().add(button(words.get("counter.reprint"), () -> counter.take(notice.offer())));
            case BIND -> row.getChildren().add(button(words.get("counter.bind"), () -> counter.take(notice.offer())));
            case NONE -> {}
        }
        row.getChildren().add(button(words.get("counter.dismiss"), counter::dismiss));
        return switch (notice.level()) {
            case OK -> new Note(Pill.Kind.OK, "check-circle-outline", row);
            case INFO -> new Note(Pill.Kind.INFO, "information-outline", row);
            case WARN -> new Note(Pill.Kind.WARN, "alert-outline", row);
            case BAD -> new Note(Pill.Kind.BAD, "alert-circle-outline", row);
        };
    }

    private static Button button(String text, Runnable act) {
        var button = new Button(text);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }
}
