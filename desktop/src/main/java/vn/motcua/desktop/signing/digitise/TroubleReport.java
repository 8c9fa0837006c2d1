// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.sheet.Worksheets;
import vn.motcua.model.problem.Problem;

/// What failed and why, as a worksheet like the one that was brought: to be put right and brought again. And the empty
/// one to begin with.
final class TroubleReport {

    private static final int MOST_NAMES = 1_000;

    private final Words words;
    private final Kinds kinds;

    TroubleReport(Words words, Kinds kinds) {
        this.words = words;
        this.kinds = kinds;
    }

    /// Beside the worksheet, in its format, under a name that is free.
    ///
    /// @throws Problem NOT_WRITTEN
    Path write(Path sheet, List<OldResult> lines) {
        var rows = new ArrayList<List<String>>();
        rows.add(headings());
        lines.stream().filter(OldResult::hasTrouble).map(this::row).forEach(rows::add);
        var book = Worksheets.isWorkbook(sheet);
        var bytes = book ? Worksheets.xlsx(words.get("digitise.sheet"), rows) : Worksheets.csv(rows);
        var name =
                String.valueOf(sheet.getFileName()).replaceFirst("\\.[^.]*$", "") + words.get("digitise.report_name");
        return written(
                Objects.requireNonNull(sheet.toAbsolutePath().getParent()), name, book ? ".xlsx" : ".csv", bytes);
    }

    private List<String> headings() {
        return Stream.concat(
                        Stream.of(Column.values()).map(c -> words.get(c.word())),
                        Stream.of(words.get("digitise.column.reason")))
                .toList();
    }

    private List<String> row(OldResult line) {
        return Stream.concat(Stream.of(Column.values()).map(line.said()::get), Stream.of(reason(line)))
                .toList();
    }

    /// In words, all of it.
    String reason(OldResult line) {
        var problem = line.problem();
        return problem == null
                ? line.faults().stream().map(f -> f.text(words)).collect(Collectors.joining(" "))
                : words.what(problem);
    }

    private static Path written(Path folder, String name, String ending, byte[] bytes) {
        for (var i = 1; i < MOST_NAMES; i++) {
            var file = folder.resolve(name + (i == 1 ? "" : "-" + i) + ending);
            try {
                return Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException e) {
                continue; // an earlier report
            } catch (IOException e) {
                throw new Problem(e, DigitiseProblem.NOT_WRITTEN);
            }
        }
        throw new Problem(DigitiseProblem.NOT_WRITTEN);
    }

    /// The headings and one invented row.
    ///
    /// @throws Problem NOT_WRITTEN
    void template(Path to) {
        var kind = kinds.names().entrySet().iterator().next();
        var example = List.of(
                "khai-sinh-118.pdf",
                "048198000555",
                "Nguyễn Thị Thuỳ Loan",
                kind.getKey(),
                kind.getValue(),
                "118/1998",
                kind.getValue() + " Nguyễn Thị Thuỳ Loan",
                "02/06/1998",
                "",
                "Toàn quốc");
        var rows = List.of(headings().subList(0, Column.values().length), example);
        var book = to.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx");
        try {
            Files.write(to, book ? Worksheets.xlsx(words.get("digitise.sheet"), rows) : Worksheets.csv(rows));
        } catch (IOException e) {
            throw new Problem(e, DigitiseProblem.NOT_WRITTEN);
        }
    }
}
