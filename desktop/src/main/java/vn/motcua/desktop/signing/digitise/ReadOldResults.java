// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.sheet.SheetRow;
import vn.motcua.desktop.sheet.Worksheets;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.result.ResultKey;

/// Makes lines of the bench from a worksheet; all that is wrong is said before anything is signed.
final class ReadOldResults {

    private final Store store;
    private final CheckMetadata check;
    private final RandomGenerator random;
    private final Words words;

    ReadOldResults(Store store, CheckMetadata check, RandomGenerator random, Words words) {
        this.store = store;
        this.check = check;
        this.random = random;
        this.words = words;
    }

    /// @throws Problem of the worksheet: no row can be read
    List<OldResult> read(Path sheet) {
        var file = sheet.toAbsolutePath();
        var rows = Worksheets.read(file);
        var headings = Headings.of(rows.getFirst(), words);
        var ids = Unfinished.begin(file, store.settings(), random).ids();
        var seen = new Seen();
        var found = new ArrayList<OldResult>();
        for (var row : rows.subList(1, rows.size())) {
            found.add(line(row, headings, ids.of(row.no()), folder(file), seen));
        }
        return withStanding(found);
    }

    private static Path folder(Path sheet) {
        return java.util.Objects.requireNonNull(sheet.getParent());
    }

    private OldResult line(SheetRow row, Headings headings, ResultId id, Path folder, Seen seen) {
        var said = new EnumMap<Column, String>(Column.class);
        for (var column : Column.values()) {
            said.put(column, headings.text(column, row));
        }
        var metadata = new Metadata(said);
        var faults = new ArrayList<Fault>();
        @Nullable Path file = null;
        try {
            file = ScanFile.of(folder, metadata.get(Column.FILE));
            ScanFile.fault(file).map(p -> new Fault(Column.FILE, p)).ifPresent(faults::add);
        } catch (Problem problem) {
            var missing = metadata.get(Column.FILE).isEmpty();
            faults.add(missing ? Fault.of(Column.FILE, DigitiseProblem.MISSING) : new Fault(Column.FILE, problem));
        }
        var known = store.results().find(id).isPresent();
        faults.addAll(known ? List.of() : check.faults(metadata));
        if (faults.isEmpty()) {
            seen.twice(row.no(), metadata).ifPresent(faults::add);
        }
        return OldResult.of(row.no(), id, file, List.of()).saying(metadata, faults, OldResult.State.READY);
    }

    /// What the worksheet said before.
    private static final class Seen {

        private final Map<ResultKey, Integer> results = new HashMap<>();
        private final Map<String, Integer> files = new HashMap<>();

        Optional<Fault> twice(int row, Metadata said) {
            var result = results.putIfAbsent(CheckMetadata.key(said), row);
            if (result != null) {
                return Optional.of(Fault.of(Column.NOTATION, DigitiseProblem.TWICE, result));
            }
            var file = files.putIfAbsent(said.get(Column.FILE), row);
            return file == null
                    ? Optional.empty()
                    : Optional.of(Fault.of(Column.FILE, DigitiseProblem.FILE_TWICE, file));
        }
    }

    /// With how far each has come: what an earlier run deposited stays so, whatever became of its scan.
    List<OldResult> withStanding(List<OldResult> lines) {
        var standing =
                store.results().deposited(lines.stream().map(OldResult::id).toList());
        return lines.stream()
                .map(line -> {
                    var whole = standing.get(line.id());
                    if (whole == null) {
                        return line;
                    }
                    var state = whole ? OldResult.State.AT_CENTRE : OldResult.State.DEPOSITED;
                    return line.saying(line.said(), List.of(), state);
                })
                .toList();
    }
}
