// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Card;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Segments;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// The report and the register of the office: what may be printed or taken out, and the lines of the register.
final class BooksView extends VBox {

    private final BooksViewModel books;
    private final RegisterTableView register;
    private final List<ActionButton> buttons;

    BooksView(Words words, BooksViewModel books) {
        super(12);
        this.books = books;
        register = new RegisterTableView(words);
        books.register().subscribe(now -> register.getItems().setAll(now));
        var report = List.of(
                button(words, "report.print", "printer-outline", "Alt+1", books::printReport),
                button(words, "report.save", "file-pdf-box", "Alt+2", books::saveReport),
                button(words, "report.workbook", "file-excel-outline", "Alt+3", books::saveWorkbook),
                button(words, "open_data", "database-export-outline", "Alt+4", books::openData));
        var book = List.of(
                button(words, "book.print", "printer-outline", "Alt+5", books::printRegister),
                button(words, "book.export", "file-export-outline", "Alt+6", books::exportRegister));
        buttons = Stream.concat(report.stream(), book.stream()).toList();
        var span = new Segments(Stream.of(Books.Span.values())
                .map(s -> words.get("board.span." + s))
                .toList());
        span.chosen().subscribe(i -> books.span().set(Books.Span.values()[i.intValue()]));
        books.span().subscribe(s -> span.chosen().set(s.ordinal()));
        var choice = Boxes.row(6, span, new Keycap("Alt 0"));
        choice.setMinWidth(USE_PREF_SIZE);
        var said = Texts.wrapped(books.said(), "strong");
        Boxes.shownWhile(said, books.said().isNotEmpty());
        getChildren()
                .setAll(
                        said,
                        new Card(
                                10,
                                Texts.line(words.get("board.report"), "h2"),
                                Texts.wrapped(words.get("board.report.line"), "muted-s"),
                                flow(choice, report)),
                        Texts.line(books.title(), "h2"),
                        Boxes.tall(register),
                        flow(Boxes.row(0), book));
    }

    private static ActionButton button(Words words, String key, String icon, String keys, Runnable act) {
        return new ActionButton(words.get("board." + key), icon, keys, act);
    }

    private static FlowPane flow(HBox first, List<ActionButton> buttons) {
        var flow = new FlowPane(10, 8, first);
        flow.setAlignment(Pos.CENTER_LEFT);
        flow.getChildren().addAll(buttons);
        return flow;
    }

    List<ActionButton> buttons() {
        return buttons;
    }

    void enter() {
        books.load();
        register.requestFocus();
    }
}
