// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.BOUND_KEYS;
import static vn.motcua.server.store.db.Tables.CITIZENS;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.citizen.Sex;
import vn.motcua.server.store.db.tables.records.BoundKeysRecord;
import vn.motcua.server.store.db.tables.records.CitizensRecord;

/// Citizens, and the opaque keys bound to them.
public final class Citizens {

    private final DSLContext dsl;

    Citizens(DSLContext dsl) {
        this.dsl = dsl;
    }

    public void put(Citizen citizen) {
        Rows.put(row(citizen));
    }

    public void add(Collection<Citizen> unknown) {
        Rows.insert(dsl, unknown.stream().map(this::row).toList());
    }

    private CitizensRecord row(Citizen citizen) {
        var row = dsl.newRecord(CITIZENS);
        row.setNumber(citizen.number().value());
        row.setName(citizen.name());
        row.setNameKey(NameKey.of(citizen.name()).value());
        row.setBirth(citizen.birth().text());
        row.setSex(citizen.sex().name());
        row.setResidence(citizen.residence());
        row.setPhone(citizen.phone());
        return row;
    }

    public Optional<Citizen> find(CitizenNumber number) {
        return dsl.selectFrom(CITIZENS)
                .where(CITIZENS.NUMBER.eq(number.value()))
                .fetchOptional(Citizens::toCitizen);
    }

    /// Which of these the centre knows.
    public Set<CitizenNumber> known(Collection<CitizenNumber> numbers) {
        if (numbers.isEmpty()) {
            return new HashSet<>();
        }
        return new HashSet<>(dsl.select(CITIZENS.NUMBER)
                .from(CITIZENS)
                .where(CITIZENS.NUMBER.in(
                        numbers.stream().map(CitizenNumber::value).toList()))
                .fetchSet(r -> new CitizenNumber(r.value1())));
    }

    /// Which of these keys are bound, and to whom.
    public Map<String, CitizenNumber> bound(Collection<String> keyHashes) {
        if (keyHashes.isEmpty()) {
            return new HashMap<>();
        }
        return new HashMap<>(dsl.selectFrom(BOUND_KEYS)
                .where(BOUND_KEYS.KEY_HASH.in(keyHashes))
                .fetchMap(BoundKeysRecord::getKeyHash, r -> new CitizenNumber(r.getCitizen())));
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
