// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.motcua.desktop.forms.StatisticsSheet;
import vn.motcua.desktop.kit.Words;

/// The statistics as a workbook: what the paper says, with the figures as numbers to reckon with. A cell of text is
/// never a formula.
final class StatisticsBook {

    /// One line of the figures.
    ///
    /// @param part what the figure is broken down by, empty for the figure itself
    record Line(String figure, String part, long value, String unit, String meaning) {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final double NAME = 48;
    private static final double MEANING = 90;
    private static final double NUMBER = 14;

    private final Words words;

    StatisticsBook(Words words) {
        this.words = words;
    }

    byte[] xlsx(StatisticsSheet sheet, List<Line> lines) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Motcua", "1.0")) {
            figures(book.newWorksheet(words.get("board.xlsx.figures")), sheet, lines);
            scores(book.newWorksheet(words.get("board.xlsx.scores")), sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // to memory: does not happen
        }
        return bytes.toByteArray();
    }

    private void figures(Worksheet page, StatisticsSheet sheet, List<Line> lines) {
        page.value(0, 0, sheet.head().office());
        page.value(1, 0, words.get("board.xlsx.period", DAY.format(sheet.from()), DAY.format(sheet.to())));
        page.value(2, 0, sheet.recount());
        head(page, 4, "figure", "part", "value", "unit", "meaning");
        var row = 5;
        for (var line : lines) {
            page.value(row, 0, line.figure());
            page.value(row, 1, line.part());
            page.value(row, 2, line.value());
            page.value(row, 3, line.unit());
            page.value(row, 4, line.meaning());
            page.style(row, 2).format("#,##0").set();
            row++;
        }
        widths(page, NAME, NAME, NUMBER, NUMBER, MEANING);
    }

    private void scores(Worksheet page, StatisticsSheet sheet) {
        page.value(0, 0, sheet.law());
        head(page, 2, "no", "indicator", "percent", "target", "score");
        var row = 3;
        for (var score : sheet.scores()) {
            page.value(row, 0, score.id());
            page.value(row, 1, score.name());
            page.value(row, 2, score.percent());
            page.value(row, 3, score.target());
            page.value(row, 4, score.score());
            row++;
        }
        widths(page, NUMBER, MEANING, NUMBER, NUMBER, NUMBER);
    }

    private void head(Worksheet page, int row, String... columns) {
        for (var i = 0; i < columns.length; i++) {
            page.value(row, i, words.get("board.xlsx." + columns[i]));
            page.style(row, i).bold().set();
        }
        page.freezePane(0, row + 1);
    }

    private static void widths(Worksheet page, double... letters) {
        for (var i = 0; i < letters.length; i++) {
            page.width(i, letters[i]);
        }
    }
}
