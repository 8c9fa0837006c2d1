// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.wire.Wire;

/// Counts over the dossiers that this machine keeps, by the database itself.
public final class Tally {

    /// Dossiers of one kind that were received.
    ///
    /// @param digitised of these, with a component that was scanned here
    /// @param reused of these, with a component from the warehouse
    public record Received(
            String channel,
            String procedure,
            String officer,
            long count,
            long digitised,
            long digitisedPapers,
            long reused,
            long reusedPapers,
            long helped,
            long withFee,
            long paidOnline) {}

    /// @param overdue of these, due on an earlier day
    public record Standing(String stage, String cause, long count, long overdue) {}

    /// Dossiers whose result was made, by how its day compares with the day it was promised for.
    ///
    /// @param compared -1 early, 0 on time, 1 late
    public record Finished(int compared, String cause, long count) {}

    public record Number(String by, long count, long sum) {}

    /// @param overdue past its due moment
    /// @param soon due within four hours
    public record Load(String officer, long count, long overdue, long soon) {}

    /// A dossier that somebody has received and nobody has handed over or ended.
    ///
    /// @param due what was promised; `title` of the procedure; `owner` name; `officer` on whose desk it lies
    public record Waiting(
            DossierId id,
            String stage,
            LocalDateTime due,
            String code,
            String title,
            String owner,
            OfficerId officer) {}

    private static final String CONFIRMED = "select dossier, at from history where what = ? and at >= ? and at < ?";
    private static final String DECLARED = "select d.dossier, d.at from outbox o join declared_history d"
            + " on d.dossier = o.dossier and d.command = o.id"
            + " where not o.pulled and o.state in ('WAITING', 'ACCEPTED', 'SURPRISE')"
            + " and d.what = ? and d.at >= ? and d.at < ?";
    /// Lines of one kind, what was done here and is not confirmed among them; twice kind, from, to.
    private static final String LINES = "(" + CONFIRMED + " union all " + DECLARED + ")";
    private static final OffsetDateTime NEVER = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    // 25200 s: the clock of Vietnam, all year; a cast to a date would go by the clock of this machine
    private static final String OPEN =
            "stage in ('Filed', 'Received', 'InProcess', 'AwaitingSupplement'," + " 'AwaitingPayment', 'ResultReady')";
    private static final int BATCH = 200;
    private static final int SOON_HOURS = 4;

    private final Database database;

    Tally(Database database) {
        this.database = database;
    }

    private <T> List<T> rows(String sql, Sql.Row<T> row, Object... values) {
        return database.read(db -> Sql.rows(db, sql, row, values));
    }

    public List<Received> received(OfficeCode office, Period period) {
        return rows(
                "select channel, procedure, officer, count(*), count(*) filter (where scanned > 0), sum(scanned),"
                        + " count(*) filter (where reused > 0), sum(reused), count(*) filter (where helped),"
                        + " count(*) filter (where fee > 0), count(*) filter (where fee > 0 and online) from facts"
                        + " where office = ? and received >= ? and received < ? and stage <> 'Cancelled'"
                        + " group by channel, procedure, officer",
                r -> new Received(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getLong(4),
                        r.getLong(5),
                        r.getLong(6),
                        r.getLong(7),
                        r.getLong(8),
                        r.getLong(9),
                        r.getLong(10),
                        r.getLong(11)),
                office.value(),
                period.start(),
                period.end());
    }

    /// Procedures of the dossiers received in the period, the most frequent first.
    ///
    /// @param most how many
    public List<ProcedureCode> procedures(OfficeCode office, Period period, int most) {
        return rows(
                "select procedure from facts where office = ? and received >= ? and received < ?"
                        + " group by procedure order by count(*) desc, procedure limit " + most,
                r -> new ProcedureCode(r.getString(1)),
                office.value(),
                period.start(),
                period.end());
    }

    /// Where the dossiers stand now.
    public List<Standing> standing(OfficeCode office, LocalDate today) {
        return rows(
                "select stage, cause, count(*), count(*) filter (where due < ?) from facts where " + OPEN
                        + " and office = ? group by stage, cause",
                r -> new Standing(r.getString(1), r.getString(2), r.getLong(3), r.getLong(4)),
                today.atStartOfDay(),
                office.value());
    }

    /// Dossiers with a result whose last one was made in the period.
    public List<Finished> finished(OfficeCode office, Period period) {
        return rows(
                "select compared, cause, count(*) from (select f.cause,"
                        + " sign(cast(floor((extract(epoch from l.made) + 25200) / 86400) as bigint)"
                        + " - cast(floor(extract(epoch from f.due) / 86400) as bigint)) as compared"
                        + " from (select dossier, max(at) as made from " + LINES + " group by dossier) l"
                        + " join facts f on f.dossier = l.dossier"
                        + " where f.office = ? and f.stage in ('ResultReady', 'Returned')"
                        + " and f.dossier not in (select dossier from " + LINES + "))"
                        + " group by compared, cause",
                r -> new Finished(r.getInt(1), r.getString(2), r.getLong(3)),
                values(
                        resolved(period.start(), period.end()),
                        resolved(period.start(), period.end()),
                        List.of(office.value()),
                        resolved(period.end(), NEVER),
                        resolved(period.end(), NEVER)));
    }

    private static List<?> resolved(OffsetDateTime from, OffsetDateTime to) {
        return List.of("ResolveDossier", from, to);
    }

    private static Object[] values(List<?>... parts) {
        return Stream.of(parts).flatMap(List::stream).toArray();
    }

    /// What came to its end in the period, by stage; `sum` is nothing.
    public List<Number> ended(OfficeCode office, Period period) {
        return numbers(
                "select stage, count(*), 0 from facts where office = ? and ended >= ? and ended < ? group by stage",
                office,
                period);
    }

    /// Dossiers whose citizen was asked to add something in the period.
    public long supplemented(OfficeCode office, Period period) {
        var asked = List.of("RequestSupplement", period.start(), period.end());
        var ended = List.of("RegisterOutcome", period.start(), period.end());
        return rows(
                        "select count(distinct l.dossier) from (select * from " + LINES + " union all select * from "
                                + LINES + ") l join facts f on f.dossier = l.dossier"
                                + " where f.office = ? and f.supplements > 0",
                        r -> r.getLong(1),
                        values(asked, asked, ended, ended, List.of(office.value())))
                .getFirst();
    }

    /// Money taken in the period, by way of payment; `sum` in đồng.
    public List<Number> fees(OfficeCode office, Period period) {
        return numbers(
                "select method, count(*), sum(dong) from fact_payments where office = ? and taken >= ? and taken < ?"
                        + " group by method",
                office,
                period);
    }

    /// Ratings given in the period, by score.
    public List<Number> ratings(OfficeCode office, Period period) {
        return numbers(
                "select score, count(*), sum(score) from facts where office = ? and rated >= ? and rated < ?"
                        + " group by score",
                office,
                period);
    }

    /// All that was received and waits for the office or for its citizen, due first.
    public List<Waiting> waiting(OfficeCode office) {
        return rows(
                "select dossier, stage, due, code, title, owner, coalesce(nullif(assignee, ''), officer) from facts where "
                        + OPEN + " and office = ? and received is not null order by due, dossier",
                r -> new Waiting(
                        new DossierId(r.getObject(1, UUID.class)),
                        r.getString(2),
                        r.getObject(3, LocalDateTime.class),
                        r.getString(4),
                        r.getString(5),
                        r.getString(6),
                        new OfficerId(r.getString(7))),
                office.value());
    }

    /// Dossiers that the office works on, by whose desk they lie on.
    public List<Load> load(OfficeCode office, LocalDateTime now) {
        return rows(
                "select assignee, count(*), count(*) filter (where due < ?),"
                        + " count(*) filter (where due >= ? and due < ?) from facts"
                        + " where office = ? and stage in ('Received', 'InProcess') group by assignee order by 2 desc, 1",
                r -> new Load(r.getString(1), r.getLong(2), r.getLong(3), r.getLong(4)),
                now,
                now,
                now.plusHours(SOON_HOURS),
                office.value());
    }

    /// Received on a day, by hour of the day.
    public List<Number> arrivals(OfficeCode office, LocalDate day) {
        return numbers(
                "select hours, count(*), 0 from (select cast(mod(floor((extract(epoch from received) + 25200) / 3600), 24)"
                        + " as integer) as hours from facts where office = ? and received >= ? and received < ?"
                        + " and stage <> 'Cancelled') group by hours order by hours",
                office,
                Period.day(day));
    }

    /// The dossiers of the register of a year, by their line.
    public List<DossierId> book(OfficeCode office, int year) {
        return rows(
                "select dossier from facts where office = ? and book = ? order by line",
                r -> new DossierId(r.getObject(1, UUID.class)),
                office.value(),
                year);
    }

    private List<Number> numbers(String sql, OfficeCode office, Period period) {
        return rows(sql, Tally::number, office.value(), period.start(), period.end());
    }

    private static Number number(ResultSet row) throws SQLException {
        return new Number(row.getString(1), row.getLong(2), row.getLong(3));
    }

    /// Every dossier kept here, with all lines of its history, oldest first. Slow: for counting anew, line by line.
    public void each(BiConsumer<Dossier, List<HistoryEntry>> reader) {
        var last = new UUID(0, 0);
        while (true) {
            var after = last;
            var ids = rows(
                    "select id from dossiers where id > ? order by id limit " + BATCH,
                    r -> r.getObject(1, UUID.class),
                    after);
            if (ids.isEmpty()) {
                return;
            }
            ids.forEach(id -> database.read(db -> told(db, id, reader)));
            last = ids.getLast();
        }
    }

    private static boolean told(DSLContext db, UUID id, BiConsumer<Dossier, List<HistoryEntry>> reader) {
        var dossier = new DossierId(id);
        DossierRows.seen(db, dossier)
                .ifPresent(text -> reader.accept(Wire.read(text, Dossier.class), History.of(db, dossier)));
        return true;
    }
}
