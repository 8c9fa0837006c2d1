// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.jobs;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.Life;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.procedure.WorkingCalendar;
import vn.motcua.model.wire.Catalogue;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Notices.Notice;
import vn.motcua.server.store.Tx;

/// Tells each office, once a working day, what is due by the end of the next one: today is the last day to apologise
/// (NĐ 118/2025 art 19(6)). No citizen's name stands in it.
public final class TellNearDue {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu");

    private final Database database;
    private final Clock clock;

    public TellNearDue(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @return how many offices were told now
    public int run() {
        var today = LocalDate.now(clock.withZone(VIETNAM));
        var catalogue = Catalogue.shipped()
                .with(database.inTransaction(tx -> tx.reference().all()));
        var told = 0;
        for (var office : database.inTransaction(tx -> tx.offices().all())) {
            var calendar = catalogue.calendar(office.code(), today);
            if (calendar.isWorkingDay(today)) {
                told += database.inTransaction(tx -> tell(tx, office.code(), today, next(calendar, today)));
            }
        }
        return told;
    }

    private static LocalDate next(WorkingCalendar calendar, LocalDate today) {
        var day = today.plusDays(1);
        while (!calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private int tell(Tx tx, OfficeCode office, LocalDate today, LocalDate next) {
        var name = "near-due:" + office + ":" + today;
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        if (!tx.notices().known(List.of(id)).isEmpty()) {
            return 0;
        }
        var now = LocalDateTime.now(clock.withZone(VIETNAM));
        var near = tx.dossiers().standing(office, Life.RUNNING).stream()
                .filter(d -> isNear(d, now, next))
                .sorted(Comparator.comparing(TellNearDue::due))
                .toList();
        if (near.isEmpty()) {
            return 0;
        }
        var list = near.stream().map(TellNearDue::line).collect(Collectors.joining("\n"));
        var facts = Map.of("count", Integer.toString(near.size()), "day", DAY.format(next), "list", list);
        tx.notices()
                .add(List.of(new Notice(
                        id, "near-due", "mail", "vi", office, null, office.value(), facts, clock.instant())));
        return 1;
    }

    private static boolean isNear(Dossier dossier, LocalDateTime now, LocalDate next) {
        var due = dossier.receipt().map(Receipt::due).orElse(null);
        return due != null && due.isAfter(now) && !due.toLocalDate().isAfter(next);
    }

    private static LocalDateTime due(Dossier dossier) {
        return dossier.receipt().orElseThrow().due();
    }

    private static String line(Dossier dossier) {
        return dossier.code().map(DossierCode::value).orElse("") + " · " + dossier.procedureName() + " · "
                + MOMENT.format(due(dossier));
    }
}
