// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import vn.motcua.desktop.forms.RegisterSheet;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.problem.Problem;

/// The report and the register, and what becomes of them. What is asked for while another is being made waits.
public final class BooksViewModel {

    private final Books books;
    private final Words words;
    private final Background background;
    private final Consumer<? super Problem> problems;
    private final ObjectProperty<Books.Span> span = new SimpleObjectProperty<>(Books.Span.DAY);
    private final ReadOnlyObjectWrapper<List<RegisterSheet.Row>> register = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    BooksViewModel(BoardWork work, Background background, Consumer<? super Problem> problems) {
        this.books = new Books(work);
        this.words = work.words();
        this.background = background;
        this.problems = problems;
    }

    /// Reads the register again.
    void load() {
        said.set("");
        background.run(books::register).then(this::show).orElse(problems);
    }

    private void show(RegisterSheet sheet) {
        var gaps = sheet.gaps();
        title.set(
                gaps.isEmpty()
                        ? words.get("board.book", sheet.book(), sheet.count())
                        : words.get("board.book.gaps", sheet.book(), sheet.count(), gaps));
        register.set(sheet.rows());
    }

    /// The next span of time, after the last the first.
    void nextSpan() {
        var all = Books.Span.values();
        span.set(all[(span.get().ordinal() + 1) % all.length]);
    }

    public void printReport() {
        var chosen = span.get();
        make(() -> {
            books.printReport(chosen);
            return words.get("board.done.report.printed");
        });
    }

    public void saveReport() {
        var chosen = span.get();
        make(() -> words.get("board.done.exported", books.saveReport(chosen)));
    }

    public void saveWorkbook() {
        var chosen = span.get();
        make(() -> words.get("board.done.exported", books.saveWorkbook(chosen)));
    }

    public void openData() {
        var chosen = span.get();
        make(() -> words.get("board.done.exported", books.openData(chosen)));
    }

    public void printRegister() {
        make(() -> {
            books.printRegister();
            return words.get("board.done.book.printed");
        });
    }

    public void exportRegister() {
        make(() -> words.get("board.done.exported", books.exportRegister()));
    }

    private void make(Supplier<String> work) {
        background.run(work::get).then(said::set).orElse(problems);
    }

    public ObjectProperty<Books.Span> span() {
        return span;
    }

    ReadOnlyObjectProperty<List<RegisterSheet.Row>> register() {
        return register.getReadOnlyProperty();
    }

    ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /// What was made last, for the officer; empty while nothing was.
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }
}
