// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.desktop.forms.RegisterSheet;
import vn.motcua.desktop.kit.Mask;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.office.Officer;
import vn.motcua.model.problem.Problem;

/// Writes tables into a folder for other programs: names masked, no numbers of citizens, and each export logged before
/// the file is written.
public final class ExportQueue {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Store store;
    private final Officer officer;
    private final Words words;
    private final Path folder;

    public ExportQueue(Store store, Officer officer, Words words, Path folder) {
        this.store = store;
        this.officer = officer;
        this.words = words;
        this.folder = folder;
    }

    /// The rows of the board as they are shown.
    ///
    /// @throws Problem NOT_WRITTEN
    Path queue(List<BoardRow> rows, LocalDateTime now) {
        var csv = new Csv();
        csv.row(List.of(
                words.get("board.code"),
                words.get("board.procedure"),
                words.get("board.applicant"),
                words.get("board.officer"),
                words.get("board.due"),
                words.get("board.state")));
        for (var row : rows) {
            csv.row(List.of(
                    row.code(),
                    row.procedure(),
                    row.applicant(),
                    row.officer(),
                    MOMENT.format(row.promised()),
                    words.get("board.due." + row.due())));
        }
        return write("board", "csv", rows.size(), now, csv.bytes());
    }

    /// Figures for everybody: no person, and small numbers held back.
    ///
    /// @throws Problem NOT_WRITTEN
    public Path openData(Figures figures, LocalDateTime now) {
        var definitions = Definitions.shipped();
        var bytes = OpenData.csv(figures, definitions, words.locale());
        return write("open-data", "csv", definitions.figures().size(), now, bytes);
    }

    /// Lines of the register.
    ///
    /// @throws Problem NOT_WRITTEN
    Path register(List<RegisterSheet.Row> rows, LocalDateTime now) {
        var csv = new Csv();
        csv.row(Stream.of("no", "code", "procedure", "applicant", "received", "due", "made", "returned", "note")
                .map(c -> words.get("board.book." + c))
                .toList());
        for (var row : rows) {
            csv.row(List.of(
                    row.no(),
                    row.code(),
                    row.content(),
                    Mask.name(row.owner()),
                    RegisterTableView.day(row.received()),
                    RegisterTableView.day(row.due()),
                    RegisterTableView.day(row.resultAt()),
                    RegisterTableView.day(row.returnedAt()),
                    row.note()));
        }
        return write("register", "csv", rows.size(), now, csv.bytes());
    }

    /// @param ending of the file's name
    /// @throws Problem NOT_WRITTEN
    Path write(String what, String ending, int lines, LocalDateTime now, byte[] bytes) {
        store.exports().log(officer.id(), what, lines);
        var file = folder.resolve(what + "-" + NAME.format(now) + "." + ending);
        try {
            Files.createDirectories(folder);
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new Problem(e, BoardProblem.NOT_WRITTEN, file.getFileName());
        }
    }
}
