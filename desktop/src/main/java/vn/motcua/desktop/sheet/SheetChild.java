// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sheet;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.worker.ParentPipe;
import vn.motcua.model.problem.Problem;

/// The process in which a workbook is opened: the first visible sheet, row by row.
final class SheetChild {

    private static final int MOST_CELLS = 60;
    private static final int TOGETHER = 200;

    private SheetChild() {}

    /// @param most rows besides the headings
    record Ask(String file, int most) {}

    /// @param more whether others follow
    record Told(List<SheetRow> rows, boolean more) {}

    public static void main(String... args) throws InterruptedException {
        var parent = ParentPipe.open(args);
        var ask = parent.next(Ask.class);
        try (var book = open(Path.of(ask.file()).toFile());
                var rows = book.getFirstSheet().openStream()) {
            tell(rows.iterator(), ask.most(), parent);
        } catch (Problem problem) {
            parent.send(problem);
        } catch (IOException | RuntimeException e) {
            parent.send(new Problem(e, SheetProblem.NOT_A_SHEET));
        }
    }

    /// A workbook without styles cannot be asked for them: its days are numbers then.
    private static ReadableWorkbook open(File file) throws IOException {
        try {
            return new ReadableWorkbook(file, new ReadingOptions(true, true));
        } catch (ExcelReaderException noStyles) {
            return new ReadableWorkbook(file, new ReadingOptions(false, true));
        }
    }

    private static void tell(java.util.Iterator<Row> rows, int most, ParentPipe parent) {
        var together = new ArrayList<SheetRow>();
        var count = 0;
        while (rows.hasNext()) {
            var row = row(rows.next());
            if (row.isBlank()) {
                continue;
            }
            if (++count > most + 1) {
                throw new Problem(SheetProblem.TOO_MANY_ROWS, most);
            }
            together.add(row);
            if (together.size() == TOGETHER) {
                parent.send(new Told(together, true));
                together.clear();
            }
        }
        parent.send(new Told(together, false));
    }

    private static SheetRow row(Row row) {
        var cells = new ArrayList<SheetCell>();
        for (var i = 0; i < Math.min(MOST_CELLS, row.getCellCount()); i++) {
            cells.add(cell(row.getOptionalCell(i).orElse(null)));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private static SheetCell cell(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getValue() == null && cell.getRawValue() == null) {
            return SheetCell.EMPTY;
        }
        if (cell.getType() != CellType.NUMBER) {
            var text = cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
            return SheetCell.of(text == null ? "" : text);
        }
        var number = new BigDecimal(cell.getRawValue());
        if (isDate(cell.getDataFormatString())) {
            try {
                return new SheetCell(
                        SheetCell.Kind.DATE, cell.asDate().toLocalDate().toString());
            } catch (DateTimeException | ExcelReaderException | ArithmeticException e) {
                return new SheetCell(SheetCell.Kind.NUMBER, number.toPlainString());
            }
        }
        return new SheetCell(SheetCell.Kind.NUMBER, number.stripTrailingZeros().toPlainString());
    }

    /// Told by the letters of its format, what is quoted or in brackets aside.
    private static boolean isDate(@Nullable String format) {
        return format != null
                && format.toLowerCase(Locale.ROOT)
                        .replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "")
                        .matches(".*[dy].*");
    }
}
