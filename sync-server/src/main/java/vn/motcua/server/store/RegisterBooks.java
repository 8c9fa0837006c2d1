// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.REGISTER_HEADS;

import org.jooq.DSLContext;
import vn.motcua.model.office.OfficeCode;

/// The registers (sổ theo dõi hồ sơ): one row an office and year says which line was given last.
public final class RegisterBooks {

    private final DSLContext dsl;

    RegisterBooks(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// The last line that was given, 0 in a new book. Nobody else gives lines of this book before the commit.
    public int lock(OfficeCode office, int year) {
        var last = dsl.select(REGISTER_HEADS.NUMBER)
                .from(REGISTER_HEADS)
                .where(REGISTER_HEADS.OFFICE.eq(office.value()))
                .and(REGISTER_HEADS.BOOK_YEAR.eq(year))
                .forUpdate()
                .fetchOne(REGISTER_HEADS.NUMBER);
        if (last != null) {
            return last;
        }
        dsl.insertInto(REGISTER_HEADS)
                .set(REGISTER_HEADS.OFFICE, office.value())
                .set(REGISTER_HEADS.BOOK_YEAR, year)
                .set(REGISTER_HEADS.NUMBER, 0)
                .execute(); // whoever loses the race for it is tried again by the transaction
        return 0;
    }

    /// @param last line given; the book is locked
    public void gaveUpTo(OfficeCode office, int year, int last) {
        dsl.update(REGISTER_HEADS)
                .set(REGISTER_HEADS.NUMBER, last)
                .where(REGISTER_HEADS.OFFICE.eq(office.value()))
                .and(REGISTER_HEADS.BOOK_YEAR.eq(year))
                .execute();
    }
}
