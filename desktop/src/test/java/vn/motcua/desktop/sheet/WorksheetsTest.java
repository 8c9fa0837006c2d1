// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.model.problem.Problem;

/// Worksheets as people bring them, and as they should not.
class WorksheetsTest {

    @TempDir
    Path folder;

    @Test
    void aCsvIsReadWithCommasSemicolonsAndTabsWithAndWithoutAMark() throws IOException {
        for (var separator : List.of(",", ";", "\t")) {
            for (var mark : List.of("", "\uFEFF")) {
                var text = mark + String.join(separator, "Tên", "Số", "Ghi chú") + "\r\n"
                        + String.join(separator, "Ngọc", "\"1" + separator + "2\"", "\"một \"\"hai\"\"\nba\"") + "\n\n";
                var rows = Worksheets.read(written("a.csv", text.getBytes(StandardCharsets.UTF_8)));
                assertEquals(2, rows.size());
                assertEquals(2, rows.get(1).no());
                assertEquals(List.of("Ngọc", "1" + separator + "2", "một \"hai\"\nba"), texts(rows.get(1)));
            }
        }
    }

    @Test
    void aWorkbookKeepsItsDaysTextsAndLostZerosAsTheyAre() throws IOException {
        var file = folder.resolve("a.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "x", "1.0");
                var sheet = book.newWorksheet("Trang 1")) {
            sheet.value(0, 0, "Số");
            sheet.value(1, 0, 48198000555L);
            sheet.value(1, 1, LocalDate.of(1998, 6, 2));
            sheet.style(1, 1).format("dd/mm/yyyy").set();
            sheet.value(1, 2, 35948);
            sheet.value(1, 3, "=1+1");
            sheet.value(3, 0, "gộp");
            sheet.range(3, 0, 4, 2).merge();
        }
        var rows = Worksheets.read(file);
        assertEquals(
                List.of(
                        new SheetCell(SheetCell.Kind.NUMBER, "48198000555"),
                        new SheetCell(SheetCell.Kind.DATE, "1998-06-02"),
                        new SheetCell(SheetCell.Kind.NUMBER, "35948"),
                        new SheetCell(SheetCell.Kind.TEXT, "=1+1")),
                rows.get(1).cells());
        assertEquals(4, rows.get(2).no());
        assertEquals("gộp", rows.get(2).cell(0).text());
        assertTrue(rows.get(2).cell(1).isEmpty(), "what is merged says it once");
    }

    @Test
    void whatIsWrittenIsReadAgainAndNothingOfItIsAFormula() throws IOException {
        var rows = List.of(List.of("Tên", "Số"), List.of("=HYPERLINK(\"x\")", "+84"), List.of("@a", "-1;2"));
        var csv = Worksheets.csv(rows);
        assertTrue(new String(csv, StandardCharsets.UTF_8).contains("\"'=HYPERLINK(\"\"x\"\")\",'+84\r\n'@a,"));
        var read = Worksheets.read(written("b.csv", csv));
        assertEquals(rows, read.stream().map(WorksheetsTest::texts).toList());
    }

    @Test
    void whatIsNoWorksheetIsRefusedInAClearSentence() throws IOException {
        assertRefused(SheetProblem.EMPTY, written("0.csv", new byte[0]));
        assertRefused(SheetProblem.EMPTY, written("trang.csv", "\uFEFF\r\n \r\n".getBytes(StandardCharsets.UTF_8)));
        var program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        program[2] = (byte) 0x90;
        assertRefused(SheetProblem.NOT_A_SHEET, written("exe.xlsx", program));
        assertRefused(
                SheetProblem.NOT_A_SHEET,
                written("cu.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}));
        assertRefused(SheetProblem.NOT_A_SHEET, written("nua.xlsx", "PK\3\4 nothing".getBytes()));
        assertRefused(
                SheetProblem.NOT_UTF8, written("cu.csv", "Họ tên,Nguyễn".getBytes(Charset.forName("windows-1258"))));
        assertRefused(
                SheetProblem.TOO_MANY_ROWS,
                written("dai.csv", "a\n".repeat(1_000_000).getBytes()));
        assertRefused(SheetProblem.UNREADABLE, folder.resolve("khong-co.csv"));
    }

    @Test
    void aMillionRowsAndAZipBombEndInASentence() throws IOException {
        assertRefused(SheetProblem.TOO_MANY_ROWS, book("trieu.xlsx", 1_000_000, "", 0));
        assertRefused(SheetProblem.TOO_BIG, book("bom.xlsx", 1, "a".repeat(1 << 20), 1 << 9));
    }

    /// @param letters in the last row's cell, so many times
    private Path book(String name, int rows, String letters, int times) throws IOException {
        var file = folder.resolve(name);
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(Deflater.BEST_SPEED);
            entry(zip, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                     xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                    <sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>""");
            entry(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Target="worksheets/sheet1.xml" Type=
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>""");
            entry(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType=
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            text(zip, "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
            for (var i = 1; i < rows; i++) {
                text(zip, "<row r=\"" + i + "\"><c r=\"A" + i + "\"><v>1</v></c></row>");
            }
            text(zip, "<row r=\"" + rows + "\"><c r=\"A" + rows + "\" t=\"inlineStr\"><is><t>");
            for (var i = 0; i < times; i++) {
                text(zip, letters);
            }
            text(zip, "</t></is></c></row></sheetData></worksheet>");
            zip.closeEntry();
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        text(zip, text);
        zip.closeEntry();
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(SheetProblem code, Path file) {
        var problem = assertThrows(Problem.class, () -> Worksheets.read(file), () -> file.toString());
        assertEquals(code, problem.code(), () -> file + " " + problem);
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream().map(SheetCell::text).toList();
    }

    private Path written(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
