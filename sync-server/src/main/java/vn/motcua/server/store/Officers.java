// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.OFFICERS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.server.store.db.tables.records.OfficersRecord;

/// Officers' accounts.
public final class Officers {

    private final DSLContext dsl;

    Officers(DSLContext dsl) {
        this.dsl = dsl;
    }

    public void put(Officer officer, String passwordHash) {
        var row = dsl.newRecord(OFFICERS);
        row.setId(officer.id().value());
        row.setName(officer.name());
        row.setTitle(officer.title());
        row.setOffice(officer.office().value());
        row.setRoles(officer.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")));
        row.setPasswordHash(passwordHash);
        row.setFailed(0);
        row.setLockedUntil(null);
        Rows.put(row);
    }

    public Optional<Officer> find(OfficerId id) {
        return dsl.selectFrom(OFFICERS).where(OFFICERS.ID.eq(id.value())).fetchOptional(Officers::toOfficer);
    }

    public Map<OfficerId, Officer> find(Collection<OfficerId> ids) {
        return dsl.selectFrom(OFFICERS)
                .where(OFFICERS.ID.in(ids.stream().map(OfficerId::value).toList()))
                .fetchMap(r -> new OfficerId(r.getId()), Officers::toOfficer);
    }

    /// All of an office, in order of their sign-in names.
    public List<Officer> of(OfficeCode office) {
        return dsl.selectFrom(OFFICERS)
                .where(OFFICERS.OFFICE.eq(office.value()))
                .orderBy(OFFICERS.ID)
                .fetch(Officers::toOfficer);
    }

    /// Locks the account, so that two tries at once count as two.
    public Optional<Account> lock(OfficerId id) {
        return dsl.selectFrom(OFFICERS)
                .where(OFFICERS.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(row -> {
                    var locked = row.getLockedUntil();
                    return new Account(
                            toOfficer(row),
                            row.getPasswordHash(),
                            row.getFailed(),
                            locked == null ? null : locked.toInstant());
                });
    }

    public void count(OfficerId id, int failed, @Nullable Instant lockedUntil) {
        dsl.update(OFFICERS)
                .set(OFFICERS.FAILED, failed)
                .set(OFFICERS.LOCKED_UNTIL, lockedUntil == null ? null : lockedUntil.atOffset(ZoneOffset.UTC))
                .where(OFFICERS.ID.eq(id.value()))
                .execute();
    }

    static Officer toOfficer(OfficersRecord row) {
        return new Officer(
                new OfficerId(row.getId()),
                row.getName(),
                row.getTitle(),
                new OfficeCode(row.getOffice()),
                roles(row.getRoles()));
    }

    private static Set<Role> roles(String text) {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(text.split(","))
                .filter(r -> !r.isBlank())
                .map(Role::valueOf)
                .forEach(roles::add);
        return roles;
    }
}
