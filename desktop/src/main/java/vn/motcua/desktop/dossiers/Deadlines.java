// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import vn.motcua.model.dossier.Channel;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Law;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.ProcessTerms;
import vn.motcua.model.procedure.SupplementPolicy;
import vn.motcua.model.procedure.TimeLimit;
import vn.motcua.model.procedure.WorkingCalendar;
import vn.motcua.model.wire.Catalogue;

/// The clocks of NĐ 118/2025 as the calendar of the office runs them. All moments are local time of the office.
public final class Deadlines {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Catalogue catalogue;
    private final OfficeCode office;

    public Deadlines(Catalogue catalogue, OfficeCode office) {
        this.catalogue = catalogue;
        this.office = office;
    }

    Law law() {
        return catalogue;
    }

    static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ZONE);
    }

    WorkingCalendar calendar(LocalDate day) {
        return catalogue.calendar(office, day);
    }

    /// What is due before this moment is near: within 24 hours, or by the end of the next working day (the apology
    /// must go a day before, art 19(6)).
    public LocalDateTime soon(LocalDateTime now) {
        var calendar = calendar(now.toLocalDate());
        var next = calendar.nextWorkingDay(now.toLocalDate()).plusDays(1).atStartOfDay();
        var day = now.plusHours(terms(now).nearHours());
        return next.isAfter(day) ? next : day;
    }

    /// Until when a received dossier goes to the unit that resolves it: the same day; at the start of the next working
    /// day if it was received after 15:00 (art 18(2)).
    public LocalDateTime transferBy(Receipt receipt) {
        var received = local(receipt.clockStart());
        return calendar(received.toLocalDate()).transferBy(received);
    }

    /// Until when the clerk must know of what was filed online: two hours (art 17(2)).
    public LocalDateTime noticeBy(LocalDateTime filed) {
        return calendar(filed.toLocalDate()).due(filed, terms(filed).notice());
    }

    /// Until when it is answered: eight working hours (art 17(2)).
    public LocalDateTime answerBy(LocalDateTime filed) {
        return calendar(filed.toLocalDate()).due(filed, terms(filed).answer());
    }

    /// The promise for what is taken in now.
    public LocalDateTime due(Procedure procedure, Channel channel, LocalDateTime from) {
        return calendar(from.toLocalDate()).due(from, limit(procedure, channel));
    }

    /// The new promise once all that was asked for is there: from zero, or with the waiting days added where sector
    /// law says so (art 19(5)).
    public LocalDateTime afterSupplement(Dossier waiting, Procedure procedure, LocalDateTime now) {
        var calendar = calendar(now.toLocalDate());
        var limit = limit(procedure, waiting.filing().channel());
        if (!(waiting.stage() instanceof Stage.AwaitingSupplement(var from, var asked)) || from.receipt() == null) {
            return calendar.due(now, limit);
        }
        var policy = procedure.clock().policy();
        if (policy == SupplementPolicy.RESTART) {
            return calendar.due(now, limit);
        }
        return calendar.dueAfterSupplement(
                policy, limit, from.receipt().due(), local(asked.askedAt()).toLocalDate(), now);
    }

    /// A faulty result is made anew within three working days (art 23).
    public LocalDateTime correctionDue(LocalDateTime now) {
        return calendar(now.toLocalDate()).due(now, terms(now).correction());
    }

    private ProcessTerms terms(LocalDateTime moment) {
        return catalogue.terms(moment.toLocalDate());
    }

    /// The version the dossier was opened under.
    ///
    /// @throws Problem UNKNOWN
    Procedure procedure(Dossier dossier) {
        return catalogue.version(dossier.procedure(), dossier.procedureVersion());
    }

    static TimeLimit limit(Procedure procedure, Channel channel) {
        return procedure.clock().limit(channel.paying());
    }
}
