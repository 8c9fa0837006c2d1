// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import vn.motcua.desktop.store.Period;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.Tally;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;

/// The queue and its figures as they were at one moment.
///
/// @param counts how many rows each tile lets through
/// @param onTime of those finished this month, in percent; -1 where none was finished
/// @param load by officer, the most first
/// @param arrivals by hour of today
/// @param colleagues who may get a dossier
/// @param at local time of the office
record BoardNow(
        List<BoardRow> rows,
        Counted counts,
        double onTime,
        List<Load> load,
        List<Tally.Number> arrivals,
        List<Officer> colleagues,
        LocalDateTime at) {

    record Counted(int overdue, int soon, int running, int waiting, int ready) {}

    record Load(String officer, long count, long overdue, long soon) {}

    static BoardNow nothing(LocalDateTime at) {
        return new BoardNow(List.of(), new Counted(0, 0, 0, 0, 0), -1, List.of(), List.of(), List.of(), at);
    }

    static BoardNow read(Store store, OfficeCode office, LocalDateTime now) {
        var names = store.colleagues();
        var rows = store.tally().waiting(office).stream()
                .map(w -> BoardRow.of(w, names.name(w.officer()), now))
                .toList();
        var load = store.tally().load(office, now).stream()
                .map(l -> new Load(names.name(new OfficerId(l.officer())), l.count(), l.overdue(), l.soon()))
                .toList();
        var month = new Statistics(store, office).of(Period.month(YearMonth.from(now)), now);
        var arrivals = store.tally().arrivals(office, now.toLocalDate());
        var colleagues = names.all().stream()
                .filter(o -> o.office().equals(office) && !o.roles().isEmpty())
                .toList();
        return new BoardNow(rows, counted(rows), onTime(month), load, arrivals, colleagues, now);
    }

    private static Counted counted(List<BoardRow> rows) {
        var by = new int[BoardRow.Due.values().length];
        rows.forEach(r -> by[r.due().ordinal()]++);
        var overdue = by[BoardRow.Due.OVERDUE.ordinal()];
        var soon = by[BoardRow.Due.SOON.ordinal()];
        return new Counted(
                overdue,
                soon,
                overdue + soon + by[BoardRow.Due.LATER.ordinal()],
                by[BoardRow.Due.WAITING.ordinal()],
                by[BoardRow.Due.READY.ordinal()]);
    }

    private static double onTime(Figures month) {
        var finished = month.get("finished");
        return finished == 0 ? -1 : 100.0 * (finished - month.get("late")) / finished;
    }
}
