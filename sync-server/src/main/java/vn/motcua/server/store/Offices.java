// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.OFFICES;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.server.store.db.tables.records.OfficesRecord;

/// Administrative units, as data with days of validity.
public final class Offices {

    private final DSLContext dsl;

    Offices(DSLContext dsl) {
        this.dsl = dsl;
    }

    public void put(Office office) {
        var row = dsl.newRecord(OFFICES);
        row.setCode(office.code().value());
        row.setName(office.name());
        row.setParent(office.parent());
        row.setPlace(office.place());
        row.setValidFrom(office.validFrom());
        row.setValidTo(office.validTo());
        Rows.put(row);
    }

    public Optional<Office> find(OfficeCode code) {
        return dsl.selectFrom(OFFICES).where(OFFICES.CODE.eq(code.value())).fetchOptional(Offices::toOffice);
    }

    public List<Office> all() {
        return dsl.selectFrom(OFFICES).orderBy(OFFICES.CODE).fetch(Offices::toOffice);
    }

    private static Office toOffice(OfficesRecord row) {
        return new Office(
                new OfficeCode(row.getCode()),
                row.getName(),
                row.getParent(),
                row.getPlace(),
                row.getValidFrom(),
                row.getValidTo());
    }
}
