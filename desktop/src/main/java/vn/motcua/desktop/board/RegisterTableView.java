// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.forms.RegisterSheet;
import vn.motcua.desktop.kit.Mask;
import vn.motcua.desktop.kit.RowTable;
import vn.motcua.desktop.kit.TextColumn;
import vn.motcua.desktop.kit.Words;

/// The register of the year as a table, by its numbers.
final class RegisterTableView extends RowTable<RegisterSheet.Row> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /// px; every row alike, so that a year's register stays quick.
    private static final double ROW = 38;

    RegisterTableView(Words words) {
        super(words, ROW, "board.book.none");
        column("board.book.no", 70, r -> String.valueOf(r.no()));
        column("board.book.code", 195, RegisterSheet.Row::code).atLeast(TextColumn.CODE);
        column("board.book.procedure", 240, RegisterSheet.Row::content);
        column("board.book.applicant", 150, r -> Mask.name(r.owner()));
        column("board.book.received", 105, r -> day(r.received()));
        column("board.book.due", 105, r -> day(r.due()));
        column("board.book.returned", 105, r -> day(r.returnedAt()));
        column("board.book.note", 140, RegisterSheet.Row::note);
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
