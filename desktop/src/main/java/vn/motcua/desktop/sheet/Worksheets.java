// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import vn.motcua.desktop.worker.Limits;
import vn.motcua.desktop.worker.Worker;
import vn.motcua.desktop.worker.WorkerProblem;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.ProblemCode;

/// Reads worksheets that people bring, told by their bytes and not by their names, and writes them.
public final class Worksheets {

    /// Most rows besides the headings.
    public static final int MOST_ROWS = 5_000;

    private static final long MOST_BYTES = 20L << 20;
    private static final long MOST_UNPACKED = 1L << 30;
    private static final Limits LIMITS = new Limits(256, Duration.ofSeconds(20));
    private static final double WIDTH = 24;

    private Worksheets() {}

    /// Rows that hold something, the headings first.
    ///
    /// @throws Problem of [SheetProblem]
    public static List<SheetRow> read(Path file) {
        try {
            var size = Files.size(file);
            if (size == 0) {
                throw new Problem(SheetProblem.EMPTY);
            }
            if (size > MOST_BYTES) {
                throw new Problem(SheetProblem.TOO_BIG, MOST_BYTES >> 20);
            }
            var rows = isZip(file) ? workbook(file) : CsvText.read(Files.readAllBytes(file), MOST_ROWS);
            if (rows.isEmpty()) {
                throw new Problem(SheetProblem.EMPTY);
            }
            return rows;
        } catch (IOException e) {
            throw new Problem(e, SheetProblem.UNREADABLE);
        }
    }

    /// Whether it is a workbook, by its bytes.
    ///
    /// @throws Problem UNREADABLE
    public static boolean isWorkbook(Path file) {
        try {
            return isZip(file);
        } catch (IOException e) {
            throw new Problem(e, SheetProblem.UNREADABLE);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        }
    }

    private static List<SheetRow> workbook(Path file) {
        mustUnpackSmall(file);
        var rows = new ArrayList<SheetRow>();
        try (var child = Worker.start(SheetChild.class, LIMITS, Map.of())) {
            child.send(new SheetChild.Ask(file.toAbsolutePath().toString(), MOST_ROWS));
            SheetChild.Told told;
            do {
                told = child.next(SheetChild.Told.class);
                rows.addAll(told.rows());
            } while (told.more());
            return rows;
        } catch (Problem problem) {
            throw own(problem);
        }
    }

    /// What the file says of itself; a file that lies meets the child's limits.
    private static void mustUnpackSmall(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new Problem(SheetProblem.NOT_A_SHEET);
            }
            if (zip.stream().mapToLong(ZipEntry::getSize).sum() > MOST_UNPACKED) {
                throw new Problem(SheetProblem.TOO_BIG, MOST_BYTES >> 20);
            }
        } catch (IOException e) {
            throw new Problem(e, SheetProblem.NOT_A_SHEET);
        }
    }

    private static Problem own(Problem problem) {
        ProblemCode code = problem.code();
        if (code == WorkerProblem.OUT_OF_MEMORY || code == WorkerProblem.TIMED_OUT) {
            return new Problem(problem, SheetProblem.TOO_BIG, MOST_BYTES >> 20);
        }
        if (code == WorkerProblem.DIED) {
            return new Problem(problem, SheetProblem.NOT_A_SHEET);
        }
        return code.room().equals("sheet")
                ? new Problem(
                        problem,
                        SheetProblem.valueOf(code.name()),
                        problem.args().toArray())
                : problem;
    }

    /// All cells are texts: a spreadsheet runs none of them as a formula and keeps every zero.
    ///
    /// @param rows the headings first
    public static byte[] xlsx(String name, List<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Motcua", "1.0");
                var sheet = book.newWorksheet(name)) {
            for (var r = 0; r < rows.size(); r++) {
                var row = rows.get(r);
                for (var c = 0; c < row.size(); c++) {
                    sheet.value(r, c, row.get(c));
                    if (r == 0) {
                        sheet.width(c, WIDTH);
                        sheet.style(r, c).bold().wrapText(true).set();
                    } else {
                        sheet.style(r, c).format("@").set();
                    }
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// UTF-8 with a byte order mark; what would be run as a formula is marked, and read again without the mark.
    public static byte[] csv(List<List<String>> rows) {
        return CsvText.write(rows);
    }
}
