// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.motcua.desktop.board.Figures;
import vn.motcua.desktop.store.Period;
import vn.motcua.model.command.EventLine;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.wire.Wire;

/// What the day said of itself beside its raw history, both as files: whoever has the folder can count again.
///
/// @param from first day that was counted
/// @param at when it was counted, local time
/// @param figures of the report, as the counter's database gave them
/// @param deeds as the people of the ward know them
record Reckoning(
        OfficeCode office,
        LocalDate from,
        LocalDateTime at,
        TreeMap<String, Long> figures,
        TreeMap<String, Long> deeds) {

    private static final String SAID = "statistics.json";
    private static final String HISTORY = "history.jsonl";

    void write(Path folder, List<EventLine> log) throws IOException {
        Files.write(folder.resolve(SAID), Wire.write(this));
        Files.writeString(folder.resolve(HISTORY), log.stream().map(Wire::text).collect(Collectors.joining("\n")));
    }

    /// The raw history that was left in a folder.
    static Recount history(Path folder) throws IOException {
        return Recount.of(Files.readAllLines(folder.resolve(HISTORY)).stream()
                .map(line -> Wire.read(line, EventLine.class))
                .toList());
    }

    /// Where what was said differs from what the raw history tells, a line each; nothing if every figure is equal.
    static List<String> faults(Path folder) throws IOException {
        var said = Wire.read(Files.readAllBytes(folder.resolve(SAID)), Reckoning.class);
        var history = history(folder);
        var period = new Period(said.from, said.at.toLocalDate());
        var counted = history.figures(new vn.motcua.desktop.board.Recount(said.office, period, said.at));
        var faults = new ArrayList<>(
                history.broken().stream().map(b -> "history " + b).toList());
        new Figures(said.figures)
                .differences(counted)
                .forEach(d -> faults.add("figure " + d.figure() + ": " + d.counted() + ", history " + d.recounted()));
        faults.addAll(Deeds.faults(said.deeds, Deeds.told(history)));
        return faults;
    }
}
