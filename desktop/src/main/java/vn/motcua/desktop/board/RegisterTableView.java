// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.forms.RegisterSheet;
import vn.motcua.desktop.kit.Mask;
import vn.motcua.desktop.kit.TextColumn;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// The register of the year as a table, by its numbers.
final class RegisterTableView extends TableView<RegisterSheet.Row> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /// px; every row alike, so that a year's register stays quick.
    private static final double ROW = 38;

    private final Words words;

    RegisterTableView(Words words) {
        this.words = words;
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(Texts.wrapped(words.get("board.book.none"), "muted-m"));
        column("no", 70, r -> String.valueOf(r.no()));
        column("code", 195, RegisterSheet.Row::code).atLeast(TextColumn.CODE);
        column("procedure", 240, RegisterSheet.Row::content);
        column("applicant", 150, r -> Mask.name(r.owner()));
        column("received", 105, r -> day(r.received()));
        column("due", 105, r -> day(r.due()));
        column("returned", 105, r -> day(r.returnedAt()));
        column("note", 140, RegisterSheet.Row::note);
    }

    private TextColumn<RegisterSheet.Row> column(String key, double width, Function<RegisterSheet.Row, String> value) {
        var column = new TextColumn<>(words.get("board.book." + key), width, value);
        getColumns().add(column);
        return column;
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
