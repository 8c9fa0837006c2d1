// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.BOUND_KEYS;
import static vn.motcua.server.store.db.Tables.CITIZENS;

import java.util.Optional;
import org.jooq.DSLContext;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.citizen.Sex;
import vn.motcua.server.store.db.tables.records.CitizensRecord;

/// Citizens, and the opaque keys bound to them.
public final class Citizens {

    private final DSLContext dsl;

    Citizens(DSLContext dsl) {
        this.dsl = dsl;
    }

    public void put(Citizen citizen) {
        var row = dsl.newRecord(CITIZENS);
        row.setNumber(citizen.number().value());
        row.setName(citizen.name());
        row.setNameKey(NameKey.of(citizen.name()).value());
        row.setBirth(citizen.birth().text());
        row.setSex(citizen.sex().name());
        row.setResidence(citizen.residence());
        row.setPhone(citizen.phone());
        Rows.put(row);
    }

    public Optional<Citizen> find(CitizenNumber number) {
        return dsl.selectFrom(CITIZENS)
                .where(CITIZENS.NUMBER.eq(number.value()))
                .fetchOptional(Citizens::toCitizen);
    }

    public Optional<CitizenNumber> bound(String keyHash) {
        return dsl.selectFrom(BOUND_KEYS)
                .where(BOUND_KEYS.KEY_HASH.eq(keyHash))
                .fetchOptional(r -> new CitizenNumber(r.getCitizen()));
    }

    public void bind(String keyHash, CitizenNumber citizen) {
        var row = dsl.newRecord(BOUND_KEYS);
        row.setKeyHash(keyHash);
        row.setCitizen(citizen.value());
        Rows.put(row);
    }

    private static Citizen toCitizen(CitizensRecord row) {
        return new Citizen(
                new CitizenNumber(row.getNumber()),
                row.getName(),
                BirthDate.parse(row.getBirth()),
                Sex.valueOf(row.getSex()),
                row.getResidence(),
                row.getPhone());
    }
}
