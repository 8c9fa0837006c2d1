// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.jooq.impl.DSL.sum;
import static vn.motcua.desktop.store.db.Tables.CODE_BLOCKS;
import static vn.motcua.desktop.store.db.Tables.PROVISIONAL_HEADS;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.wire.Messages.VoidCodes;
import vn.motcua.model.wire.Messages.VoidReply;

/// Dossier codes: out of a block leased from the centre, provisional where none is left. No code is given twice,
/// also not after a power failure.
public final class Codes {

    private final Database database;
    private final Runnable permit;

    /// @param permit throws the Problem that forbids giving a code now
    Codes(Database database, Runnable permit) {
        this.database = database;
        this.permit = permit;
    }

    /// The next code of an office and day; it is on the disk as given when this returns.
    ///
    /// @param desk short name of the desk, for a provisional code
    public DossierCode next(OfficeCode office, String desk, LocalDate day) {
        permit.run();
        var code = database.write(tx -> leasedOrProvisional(tx, office, desk, day));
        database.sync();
        return code;
    }

    private static DossierCode leasedOrProvisional(DSLContext tx, OfficeCode office, String desk, LocalDate day) {
        var block = tx.selectFrom(CODE_BLOCKS)
                .where(CODE_BLOCKS.OFFICE.eq(office.value()), CODE_BLOCKS.ON_DAY.eq(day))
                .and(CODE_BLOCKS.NEXT_SERIAL.le(CODE_BLOCKS.TO_SERIAL))
                .and(CODE_BLOCKS.CLOSED.isFalse())
                .orderBy(CODE_BLOCKS.FROM_SERIAL)
                .limit(1)
                .fetchOne();
        if (block == null) {
            return DossierCode.provisional(office, desk, day, provisional(tx, office, day));
        }
        var serial = block.getNextSerial();
        block.setNextSerial(serial + 1);
        block.store();
        return DossierCode.official(office, day, serial);
    }

    private static int provisional(DSLContext tx, OfficeCode office, LocalDate day) {
        var head = tx.fetchOptional(
                PROVISIONAL_HEADS, PROVISIONAL_HEADS.OFFICE.eq(office.value()), PROVISIONAL_HEADS.ON_DAY.eq(day));
        var serial = head.map(h -> h.getSerial() + 1).orElse(1);
        tx.insertInto(PROVISIONAL_HEADS, PROVISIONAL_HEADS.OFFICE, PROVISIONAL_HEADS.ON_DAY, PROVISIONAL_HEADS.SERIAL)
                .values(office.value(), day, serial)
                .onDuplicateKeyUpdate()
                .set(PROVISIONAL_HEADS.SERIAL, serial)
                .execute();
        return serial;
    }

    /// How many leased numbers are left.
    public int left(OfficeCode office, LocalDate day) {
        return database.read(db -> db.select(
                        sum(CODE_BLOCKS.TO_SERIAL.minus(CODE_BLOCKS.NEXT_SERIAL).plus(1)))
                .from(CODE_BLOCKS)
                .where(CODE_BLOCKS.OFFICE.eq(office.value()), CODE_BLOCKS.ON_DAY.eq(day), CODE_BLOCKS.CLOSED.isFalse())
                .fetchOptional(0, Integer.class)
                .orElse(0));
    }

    /// Keeps a lease. The same block twice is one block.
    public void add(CodeBlock block) {
        database.write(tx -> tx.insertInto(CODE_BLOCKS)
                .set(CODE_BLOCKS.OFFICE, block.office().value())
                .set(CODE_BLOCKS.ON_DAY, block.day())
                .set(CODE_BLOCKS.FROM_SERIAL, block.from())
                .set(CODE_BLOCKS.TO_SERIAL, block.to())
                .set(CODE_BLOCKS.NEXT_SERIAL, block.from())
                .set(CODE_BLOCKS.CLOSED, false)
                .onDuplicateKeyIgnore()
                .execute());
        database.sync();
    }

    /// Days that are over and whose blocks stand open.
    ///
    /// @param today by the centre's clock
    public List<LocalDate> over(LocalDate today) {
        return VoidedCodes.over(database, today);
    }

    /// Closes the blocks of days that are over: what no receipt bears of them is void for ever, also numbers that were
    /// given but never came to a receipt.
    ///
    /// @param today by the centre's clock
    /// @return what the centre was not told yet
    public List<VoidCodes> voided(LocalDate today) {
        return VoidedCodes.close(database, today);
    }

    /// The centre was told; what a receipt bears there is not void here either.
    public void reported(VoidCodes told, VoidReply reply) {
        VoidedCodes.reported(database, told, reply);
    }
}
