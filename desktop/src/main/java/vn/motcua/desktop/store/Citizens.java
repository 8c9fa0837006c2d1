// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static vn.motcua.desktop.store.db.Tables.BOUND_KEYS;
import static vn.motcua.desktop.store.db.Tables.CITIZENS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.store.db.tables.records.CitizensRecord;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.citizen.Sex;

/// The citizens this counter knows, and the opaque QR codes bound to them.
public final class Citizens {

    /// Each transaction writes most pages of three indexes anew: few large ones are much faster than many small ones.
    private static final int BATCH = 10_000;
    private static final String INSERT = "insert into citizens (name, name_key, birth, sex, residence, phone, number)"
            + " values (?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "update citizens set name = ?, name_key = ?, birth = ?, sex = ?,"
            + " residence = ?, phone = ? where number = ?";

    /// So many digits may be the beginning of a phone.
    private static final int PHONE_DIGITS = 4;

    private final Database database;
    private final CitizenNames names = new CitizenNames();

    Citizens(Database database) {
        this.database = database;
    }

    public Optional<Citizen> find(CitizenNumber number) {
        return database.read(db -> db.selectFrom(CITIZENS)
                .where(CITIZENS.NUMBER.eq(number.value()))
                .fetchOptional(Citizens::toCitizen));
    }

    /// By the first digits of the number or of the phone, or by name without accents: names that begin so first,
    /// then those that contain it, then those that have all its words (or their beginnings) in any order.
    public List<Citizen> search(String nameOrNumber, int limit) {
        var found = searchSoFar(nameOrNumber, limit);
        if (found.all()) {
            return found.citizens();
        }
        warm();
        return searchSoFar(nameOrNumber, limit).citizens();
    }

    /// What a search finds now.
    ///
    /// @param all whether all was looked through: soon after the start the names are still being read, see [#warm]
    public record Found(List<Citizen> citizens, boolean all) {}

    /// The same as [#search], but does not wait for names that were not read yet.
    public Found searchSoFar(String nameOrNumber, int limit) {
        var key = NameKey.of(nameOrNumber).value();
        if (key.isEmpty()) {
            return new Found(List.of(), true);
        }
        var digits = key.replace(" ", "");
        if (digits.matches("\\d+")) {
            return new Found(database.read(db -> byDigits(db, digits, limit)), true);
        }
        var all = names.isComplete();
        return new Found(database.read(db -> byName(db, key, limit)), all);
    }

    private static List<Citizen> byDigits(DSLContext db, String digits, int limit) {
        var found = new LinkedHashSet<>(beginning(db, CITIZENS.NUMBER, digits, limit));
        if (digits.length() >= PHONE_DIGITS) {
            found.addAll(beginning(db, CITIZENS.PHONE, digits, limit));
        }
        return found.stream().limit(limit).toList();
    }

    private static List<Citizen> beginning(DSLContext db, Field<String> field, String digits, int limit) {
        return db.selectFrom(CITIZENS)
                .where(field.between(digits, digits + "\uffff"))
                .orderBy(field)
                .limit(limit)
                .fetch(Citizens::toCitizen);
    }

    private List<Citizen> byName(DSLContext db, String key, int limit) {
        Map<String, Citizen> found = new LinkedHashMap<>();
        db.selectFrom(CITIZENS)
                .where(CITIZENS.NAME_KEY.between(key, key + "\uffff"))
                .orderBy(CITIZENS.NAME_KEY)
                .limit(limit)
                .forEach(r -> found.put(r.getNumber(), toCitizen(r)));
        if (found.size() < limit) {
            var numbers = names.search(key, 2 * limit);
            var rows =
                    db.selectFrom(CITIZENS).where(CITIZENS.NUMBER.in(numbers)).fetchMap(CITIZENS.NUMBER);
            numbers.stream()
                    .map(rows::get)
                    .filter(r -> r != null && hasAll(r.getNameKey(), key))
                    .forEach(r -> found.putIfAbsent(r.getNumber(), toCitizen(r)));
        }
        return found.values().stream().limit(limit).toList();
    }

    private static boolean hasAll(String name, String key) {
        return Arrays.stream(key.split(" ")).allMatch(word -> (" " + name).contains(" " + word));
    }

    /// Makes the first search by name as fast as the later ones; seconds, where citizens are many.
    public void warm() {
        var unused = warm(() -> true);
    }

    /// The same, a few thousand names at a time.
    ///
    /// @param goOn asked before each; who goes on later begins where this ended
    /// @return whether all names were read
    public boolean warm(BooleanSupplier goOn) {
        while (!names.isComplete() && goOn.getAsBoolean()) {
            var unused = database.read(names::readMore);
        }
        return names.isComplete();
    }

    /// Whom an opaque QR (My Portal, VNeID) was bound to.
    ///
    /// @param keyHash SHA-256 of the payload, 64 lower-case hex digits
    public Optional<CitizenNumber> bound(String keyHash) {
        return database.read(db -> db.select(BOUND_KEYS.CITIZEN)
                .from(BOUND_KEYS)
                .where(BOUND_KEYS.KEY_HASH.eq(keyHash))
                .fetchOptional(r -> new CitizenNumber(r.value1())));
    }

    /// Keeps what the centre or a card said of these citizens, in place of what was known.
    public void put(List<Citizen> citizens) {
        for (var from = 0; from < citizens.size(); from += BATCH) {
            var part = citizens.subList(from, Math.min(citizens.size(), from + BATCH));
            database.write(tx -> {
                put(tx, part);
                return true;
            });
        }
    }

    void put(DSLContext tx, List<Citizen> citizens) {
        if (citizens.isEmpty()) {
            return;
        }
        var rows = new LinkedHashMap<String, Citizen>();
        citizens.forEach(c -> rows.put(c.number().value(), c));
        var known = keys(tx, rows.keySet());
        var fresh = new ArrayList<@Nullable Object[]>();
        var other = new ArrayList<@Nullable Object[]>();
        rows.forEach((number, citizen) -> {
            var key = NameKey.of(citizen.name()).value();
            (known.containsKey(number) ? other : fresh).add(values(citizen, key));
            if (!key.equals(known.get(number))) {
                names.add(key, number);
            }
        });
        Sql.batch(tx, INSERT, fresh);
        Sql.batch(tx, UPDATE, other);
    }

    /// The name keys of those that are known.
    private static Map<String, String> keys(DSLContext tx, Collection<String> numbers) {
        Map<String, String> known = new HashMap<>();
        Sql.rows(
                        tx,
                        "select number, name_key from citizens where number = any(?)",
                        r -> Map.entry(r.getString(1), r.getString(2)),
                        (Object) numbers.toArray(String[]::new))
                .forEach(e -> known.put(e.getKey(), e.getValue()));
        return known;
    }

    /// Keeps a citizen nobody told of yet.
    void meet(DSLContext tx, Citizen citizen) {
        var number = citizen.number().value();
        if (Sql.rows(tx, "select name_key from citizens where number = ?", r -> r.getString(1), number)
                .isEmpty()) {
            var key = NameKey.of(citizen.name()).value();
            Sql.run(tx, INSERT, values(citizen, key));
            names.add(key, number);
        }
    }

    static void bind(DSLContext tx, String keyHash, CitizenNumber citizen, boolean confirmed) {
        tx.insertInto(BOUND_KEYS, BOUND_KEYS.KEY_HASH, BOUND_KEYS.CITIZEN, BOUND_KEYS.CONFIRMED)
                .values(keyHash, citizen.value(), confirmed)
                .onDuplicateKeyUpdate()
                .set(BOUND_KEYS.CITIZEN, citizen.value())
                .set(BOUND_KEYS.CONFIRMED, confirmed)
                .execute();
    }

    /// Takes back a binding that the centre refused.
    static void unbind(DSLContext tx, String keyHash) {
        tx.deleteFrom(BOUND_KEYS)
                .where(BOUND_KEYS.KEY_HASH.eq(keyHash), BOUND_KEYS.CONFIRMED.isFalse())
                .execute();
    }

    private static @Nullable Object[] values(Citizen c, String key) {
        return new @Nullable Object[] {
            c.name(),
            key,
            c.birth().text(),
            c.sex().name(),
            c.residence(),
            c.phone(),
            c.number().value()
        };
    }

    private static Citizen toCitizen(CitizensRecord r) {
        return new Citizen(
                new CitizenNumber(r.getNumber()),
                r.getName(),
                BirthDate.parse(r.getBirth()),
                Sex.valueOf(r.getSex()),
                r.getResidence(),
                r.getPhone());
    }

    /// What they allowed beyond their dossiers.
    public Consents consents() {
        return new Consents(database);
    }
}
