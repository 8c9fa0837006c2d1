// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.ReceiptNumber;
import vn.motcua.model.dossier.Remittance;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.wire.Wire;

/// The money this counter knows of (sổ quỹ): receipt numbers, payments, closed shifts, and what was handed on. A
/// payment stays here when its dossier leaves the counter.
public final class CashBook {

    private static final String ENTRY =
            "select p.body, p.dossier, p.office, p.resolver, p.code, p.procedure, p.name, p.channel from payments p";

    /// A payment and what it was for.
    ///
    /// @param office that took it; `resolver` that resolves the dossier
    /// @param code of the dossier, empty if it has none
    /// @param channel the dossier came by, for example `COUNTER`
    public record Entry(
            Payment payment,
            DossierId dossier,
            OfficeCode office,
            OfficeCode resolver,
            String code,
            ProcedureCode procedure,
            String name,
            String channel) {}

    /// A number that was given out.
    ///
    /// @param entry `null` where no money was taken under it: the program was stopped between
    public record Given(
            ReceiptNumber number,
            DossierId dossier,
            Instant at,
            boolean printed,
            @Nullable Entry entry) {}

    private final Database database;
    private final Runnable permit;
    private final ReentrantLock drawer = new ReentrantLock();

    /// @param permit throws the Problem that forbids giving a number now
    CashBook(Database database, Runnable permit) {
        this.database = database;
        this.permit = permit;
    }

    /// Does work between whose steps nobody else of this counter takes money or closes a shift.
    public <T> T alone(Supplier<T> work) {
        drawer.lock();
        try {
            return work.get();
        } finally {
            drawer.unlock();
        }
    }

    /// The next number of a counter and day; it is on the disk as given when this returns.
    public ReceiptNumber next(OfficeCode office, String desk, LocalDate day, DossierId dossier, Instant at) {
        permit.run();
        var number = database.write(tx -> {
            var next = new ReceiptNumber(office, desk, day, 1 + highest(tx, office, desk, day));
            Sql.run(
                    tx,
                    "insert into fee_numbers (office, desk, on_day, serial, dossier, given_at, printed)"
                            + " values (?, ?, ?, ?, ?, ?, false)",
                    office.value(),
                    desk,
                    day,
                    next.serial(),
                    dossier.value(),
                    History.at(at));
            return next;
        });
        database.sync();
        return number;
    }

    /// A store that was made anew knows its earlier numbers from the payments that the centre told it of.
    private static int highest(DSLContext tx, OfficeCode office, String desk, LocalDate day) {
        var given = Sql.rows(
                tx,
                "select max(serial) from fee_numbers where office = ? and desk = ? and on_day = ?",
                r -> r.getInt(1),
                office.value(),
                desk,
                day);
        var paid = Sql.rows(
                tx,
                "select id from payments where id like ?",
                r -> ReceiptNumber.parse(r.getString(1))
                        .map(ReceiptNumber::serial)
                        .orElse(0),
                ReceiptNumber.series(office, desk, day) + "%");
        return Math.max(
                given.getFirst(),
                paid.stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    /// The receipt is on paper.
    public void printed(ReceiptNumber number) {
        database.write(tx -> Sql.run(
                tx,
                "update fee_numbers set printed = true where office = ? and desk = ? and on_day = ? and serial = ?",
                number.office().value(),
                number.desk(),
                number.day(),
                number.serial()));
    }

    /// Numbers of a counter that no closed shift holds, in their order.
    public List<Given> open(OfficeCode office, String desk) {
        return database.read(db -> given(db, "f.shift is null and f.office = ? and f.desk = ?", office.value(), desk));
    }

    /// Numbers that a shift was closed over.
    public List<Given> of(Shift shift) {
        return database.read(db -> given(db, "f.shift = ?", shift.id()));
    }

    /// Money was taken and its receipt is not on paper yet.
    public List<Given> unprinted(OfficeCode office, String desk) {
        return database
                .read(db -> given(db, "not f.printed and f.office = ? and f.desk = ?", office.value(), desk))
                .stream()
                .filter(g -> g.entry() != null)
                .toList();
    }

    private static List<Given> given(DSLContext db, String which, Object... values) {
        return Sql.rows(
                        db,
                        "select f.office, f.desk, f.on_day, f.serial, f.dossier, f.given_at, f.printed"
                                + " from fee_numbers f where " + which + " order by f.on_day, f.serial",
                        r -> new Given(
                                new ReceiptNumber(
                                        new OfficeCode(r.getString(1)),
                                        r.getString(2),
                                        r.getObject(3, LocalDate.class),
                                        r.getInt(4)),
                                new DossierId(r.getObject(5, UUID.class)),
                                r.getObject(6, OffsetDateTime.class).toInstant(),
                                r.getBoolean(7),
                                null),
                        values)
                .stream()
                .map(g -> new Given(
                        g.number(),
                        g.dossier(),
                        g.at(),
                        g.printed(),
                        entry(db, g.number().id())))
                .toList();
    }

    private static @Nullable Entry entry(DSLContext db, String id) {
        return Sql.rows(db, ENTRY + " where p.id = ?", CashBook::entry, id).stream()
                .findFirst()
                .orElse(null);
    }

    private static Entry entry(ResultSet r) throws SQLException {
        return new Entry(
                Wire.read(r.getString(1), Payment.class),
                new DossierId(r.getObject(2, UUID.class)),
                new OfficeCode(r.getString(3)),
                new OfficeCode(r.getString(4)),
                r.getString(5),
                new ProcedureCode(r.getString(6)),
                r.getString(7),
                r.getString(8));
    }

    public Optional<Entry> find(String payment) {
        return database.read(db -> Optional.ofNullable(entry(db, payment)));
    }

    /// What an office took, oldest first.
    ///
    /// @param to not included
    public List<Entry> taken(OfficeCode office, Instant from, Instant to) {
        return database.read(db -> Sql.rows(
                db,
                ENTRY + " where p.office = ? and p.taken_at >= ? and p.taken_at < ? order by p.taken_at, p.id",
                CashBook::entry,
                office.value(),
                History.at(from),
                History.at(to)));
    }

    /// What others took for an office that resolves the dossiers, oldest first.
    public List<Entry> takenFor(OfficeCode resolver, Instant from, Instant to) {
        return database.read(db -> Sql.rows(
                db,
                ENTRY + " where p.resolver = ? and p.office <> ? and p.taken_at >= ? and p.taken_at < ?"
                        + " order by p.taken_at, p.id",
                CashBook::entry,
                resolver.value(),
                resolver.value(),
                History.at(from),
                History.at(to)));
    }

    /// What an office took and has not handed on, oldest first.
    public List<Entry> inHand(OfficeCode office) {
        return database.read(db -> Sql.rows(
                db,
                ENTRY + " where p.office = ? and not exists (select 1 from remitted m join remittances n"
                        + " on n.id = m.remittance where m.payment = p.id and n.office = p.office)"
                        + " order by p.taken_at, p.id",
                CashBook::entry,
                office.value()));
    }

    /// Closes a shift over these numbers.
    public void close(Shift shift, Collection<ReceiptNumber> numbers) {
        database.write(tx -> {
            Sql.run(
                    tx,
                    "insert into shifts (id, office, desk, ended, body) values (?, ?, ?, ?, ?)",
                    shift.id(),
                    shift.office().value(),
                    shift.desk(),
                    History.at(shift.ended()),
                    Wire.text(shift));
            Sql.batch(
                    tx,
                    "update fee_numbers set shift = ? where office = ? and desk = ? and on_day = ? and serial = ?",
                    numbers.stream()
                            .map(n -> new @Nullable Object[] {
                                shift.id(), n.office().value(), n.desk(), n.day(), n.serial()
                            })
                            .toList());
            return true;
        });
        database.sync();
    }

    /// Closed shifts of a counter, newest first.
    public List<Shift> shifts(OfficeCode office, String desk) {
        return database.read(db -> Sql.rows(
                db,
                "select body from shifts where office = ? and desk = ? order by ended desc, id desc",
                r -> Wire.read(r.getString(1), Shift.class),
                office.value(),
                desk));
    }

    static void handedOn(DSLContext tx, Remittance remittance) {
        Sql.run(
                tx,
                "merge into remittances (id, office, given_at, body) key (id) values (?, ?, ?, ?)",
                remittance.id(),
                remittance.office().value(),
                History.at(remittance.at()),
                Wire.text(remittance));
        Sql.batch(
                tx,
                "merge into remitted (payment, remittance) key (payment, remittance) values (?, ?)",
                remittance.payments().stream()
                        .map(p -> new @Nullable Object[] {p, remittance.id()})
                        .toList());
    }

    /// What an office handed on, or was handed by others, oldest first.
    public List<Remittance> remittances() {
        return database.read(db -> Sql.rows(
                db,
                "select body from remittances order by given_at, id",
                r -> Wire.read(r.getString(1), Remittance.class)));
    }

    public Optional<Remittance> remittance(String id) {
        return remittances().stream().filter(r -> r.id().equals(id)).findFirst();
    }
}
