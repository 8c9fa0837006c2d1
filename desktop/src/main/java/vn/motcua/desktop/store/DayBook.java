// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.jooq.impl.DSL.val;
import static vn.motcua.desktop.store.db.Tables.ARCHIVE;
import static vn.motcua.desktop.store.db.Tables.CODE_BLOCKS;
import static vn.motcua.desktop.store.db.Tables.GIVEN_CODES;
import static vn.motcua.desktop.store.db.Tables.OUTBOX;
import static vn.motcua.desktop.store.db.Tables.PROVISIONAL_HEADS;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.wire.Wire;

/// What this counter did on one day, as its own store has it.
public final class DayBook {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /// A receipt that was given out.
    ///
    /// @param printed the code on the paper; provisional where no block was left
    /// @param official the code that replaced it, the printed one where none did
    /// @param answer what the centre said, `null` while it has said nothing
    public record Issued(
            CommandId command,
            Dossier dossier,
            DossierCode printed,
            DossierCode official,
            @Nullable Answer answer) {}

    /// @param given codes that were taken for a receipt, in their order, each on the disk before it was printed
    public record Day(List<Issued> issued, List<DossierCode> given) {}

    private final Database database;

    DayBook(Database database) {
        this.database = database;
    }

    /// @param desk short name of this desk, for provisional codes
    public Day of(OfficeCode office, String desk, LocalDate day) {
        return database.read(db -> new Day(issued(db, day), given(db, office, desk, day)));
    }

    private static List<Issued> issued(DSLContext db, LocalDate day) {
        var isReceive = val("%\"ReceiveDossier\"%");
        var all = new ArrayList<Issued>();
        db.select(ARCHIVE.ID, ARCHIVE.BODY, ARCHIVE.ANSWER)
                .from(ARCHIVE)
                .where(ARCHIVE.BODY.like(isReceive))
                .orderBy(ARCHIVE.EPOCH, ARCHIVE.OP)
                .forEach(r -> add(db, r, day, all));
        db.select(OUTBOX.ID, OUTBOX.BODY, OUTBOX.ANSWER)
                .from(OUTBOX)
                .where(OUTBOX.BODY.like(isReceive), OUTBOX.SIGNATURE.ne("").or(OUTBOX.CHAIN.ne("")))
                .orderBy(OUTBOX.EPOCH, OUTBOX.OP)
                .forEach(r -> add(db, r, day, all));
        return all;
    }

    private static void add(
            DSLContext db, Record3<java.util.UUID, String, @Nullable String> row, LocalDate day, List<Issued> all) {
        if (!(Wire.read(row.value2(), Command.class).act() instanceof Act.ReceiveDossier(var dossier))) {
            return;
        }
        var receipt = dossier.receipt().filter(r -> day(r).equals(day));
        var answer = row.value3();
        receipt.ifPresent(r -> all.add(new Issued(
                new CommandId(row.value1()),
                dossier,
                r.code(),
                official(db, r.code()),
                answer == null ? null : Wire.read(answer, Answer.class))));
    }

    private static LocalDate day(Receipt receipt) {
        return LocalDate.ofInstant(receipt.receivedAt(), VIETNAM);
    }

    private static DossierCode official(DSLContext db, DossierCode printed) {
        return db.selectFrom(GIVEN_CODES)
                .where(GIVEN_CODES.PROVISIONAL.eq(printed.value()))
                .fetchOptional(r -> new DossierCode(r.getOfficial()))
                .orElse(printed);
    }

    private static List<DossierCode> given(DSLContext db, OfficeCode office, String desk, LocalDate day) {
        var codes = new ArrayList<DossierCode>();
        db.selectFrom(CODE_BLOCKS)
                .where(CODE_BLOCKS.OFFICE.eq(office.value()), CODE_BLOCKS.ON_DAY.eq(day))
                .orderBy(CODE_BLOCKS.FROM_SERIAL)
                .forEach(r -> IntStream.range(r.getFromSerial(), r.getNextSerial())
                        .mapToObj(serial -> DossierCode.official(office, day, serial))
                        .forEach(codes::add));
        db.selectFrom(PROVISIONAL_HEADS)
                .where(PROVISIONAL_HEADS.OFFICE.eq(office.value()), PROVISIONAL_HEADS.ON_DAY.eq(day))
                .forEach(r -> IntStream.rangeClosed(1, r.getSerial())
                        .mapToObj(serial -> DossierCode.provisional(office, desk, day, serial))
                        .forEach(codes::add));
        return codes;
    }
}
