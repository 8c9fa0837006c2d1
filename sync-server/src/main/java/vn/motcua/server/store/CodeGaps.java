// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static org.jooq.impl.DSL.val;
import static vn.motcua.server.store.db.Tables.CODE_GAPS;
import static vn.motcua.server.store.db.Tables.CODE_HEADS;

import java.time.LocalDate;
import org.jooq.DSLContext;
import vn.motcua.model.office.OfficeCode;

/// Numbers of dossier codes that a restored centre has forgotten. After a restore every office and day goes on
/// [#WIDTH] further up for each, so that no number is given twice; what lies between is believed to whoever
/// bears it first.
final class CodeGaps {

    /// More than all counters of an office can lease for one day.
    static final int WIDTH = 100_000;

    /// Blocks may be leased for so many days ahead, and receipts be pushed for so many days back.
    private static final int AHEAD = 15;

    private static final int BACK = 90;

    private final DSLContext dsl;

    CodeGaps(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// The centre was restored: all heads jump.
    ///
    /// @param times restores that these heads know nothing of
    void jump(LocalDate today, int times) {
        var since = today.minusDays(BACK);
        var width = times * WIDTH;
        dsl.insertInto(CODE_GAPS, CODE_GAPS.OFFICE, CODE_GAPS.ON_DAY, CODE_GAPS.FROM_SERIAL, CODE_GAPS.TO_SERIAL)
                .select(dsl.select(
                                CODE_HEADS.OFFICE,
                                CODE_HEADS.ON_DAY,
                                CODE_HEADS.SERIAL.plus(1),
                                CODE_HEADS.SERIAL.plus(width))
                        .from(CODE_HEADS)
                        .where(CODE_HEADS.ON_DAY.ge(since)))
                .execute();
        dsl.update(CODE_HEADS)
                .set(CODE_HEADS.SERIAL, CODE_HEADS.SERIAL.plus(val(width)))
                .where(CODE_HEADS.ON_DAY.ge(since))
                .execute();
    }

    /// An office and day without a head is about to get one: what was perhaps given out before is set apart.
    ///
    /// @return the last number that was perhaps given, 0 if none was
    int open(OfficeCode office, LocalDate day) {
        var last = perhapsGiven(day);
        if (last > 0) {
            dsl.insertInto(CODE_GAPS)
                    .set(CODE_GAPS.OFFICE, office.value())
                    .set(CODE_GAPS.ON_DAY, day)
                    .set(CODE_GAPS.FROM_SERIAL, 1)
                    .set(CODE_GAPS.TO_SERIAL, last)
                    .execute();
        }
        return last;
    }

    boolean contain(OfficeCode office, LocalDate day, int serial) {
        var here = CODE_GAPS.OFFICE.eq(office.value()).and(CODE_GAPS.ON_DAY.eq(day));
        return dsl.fetchExists(
                        CODE_GAPS, here.and(CODE_GAPS.FROM_SERIAL.le(serial)).and(CODE_GAPS.TO_SERIAL.ge(serial)))
                || serial <= perhapsGiven(day) && !hasHead(office, day);
    }

    private boolean hasHead(OfficeCode office, LocalDate day) {
        return dsl.fetchExists(CODE_HEADS, CODE_HEADS.OFFICE.eq(office.value()).and(CODE_HEADS.ON_DAY.eq(day)));
    }

    private int perhapsGiven(LocalDate day) {
        var generations = new Generations(dsl);
        return generations
                .restoredOn()
                .filter(on -> !day.isAfter(on.plusDays(AHEAD)) && !day.isBefore(on.minusDays(BACK)))
                .map(_ -> generations.restores() * WIDTH)
                .orElse(0);
    }
}
