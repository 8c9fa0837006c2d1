// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Event;
import vn.motcua.model.office.OfficerId;

/// What citizens allowed beyond their dossiers, as far as it is known here (Luật 91/2025/QH15 art 9).
public final class Consents {

    /// @param textVersion of the words the citizen was shown
    /// @param given `false`: taken back
    public record Consent(String purpose, String textVersion, boolean given, Instant at, OfficerId officer) {}

    private final Database database;

    Consents(Database database) {
        this.database = database;
    }

    /// What a citizen said last about each purpose, also what was taken back.
    public List<Consent> of(CitizenNumber citizen) {
        return database.read(db -> Sql.rows(
                db,
                "select purpose, text_version, given, said_at, officer from consents where citizen = ? order by purpose",
                row -> new Consent(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        new OfficerId(row.getString(5))),
                citizen.value()));
    }

    /// What stands: silence is no consent.
    public Optional<Consent> standing(CitizenNumber citizen, String purpose) {
        return of(citizen).stream()
                .filter(c -> c.purpose().equals(purpose) && c.given())
                .findFirst();
    }

    static void put(DSLContext tx, Event.ConsentChanged said) {
        put(tx, said.citizen(), said.purpose(), said.textVersion(), said.given(), said.at(), said.by());
    }

    static void put(DSLContext tx, Act.Consent said, Instant at, OfficerId by) {
        put(tx, said.citizen(), said.purpose(), said.textVersion(), said.given(), at, by);
    }

    /// What the centre holds of a citizen. What was said here since, and waits for the centre, stands.
    public void put(List<Event.ConsentChanged> said) {
        if (!said.isEmpty()) {
            database.write(tx -> {
                said.forEach(s -> put(tx, s));
                return true;
            });
        }
    }

    /// Of two answers the later one counts, whichever way it came here.
    private static void put(
            DSLContext tx,
            CitizenNumber citizen,
            String purpose,
            String textVersion,
            boolean given,
            Instant at,
            OfficerId by) {
        Sql.run(
                tx,
                "delete from consents where citizen = ? and purpose = ? and said_at <= ?",
                citizen.value(),
                purpose,
                at.atOffset(ZoneOffset.UTC));
        Sql.run(
                tx,
                "insert into consents (citizen, purpose, text_version, given, said_at, officer)"
                        + " select ?, ?, ?, ?, ?, ? where not exists"
                        + " (select 1 from consents where citizen = ? and purpose = ?)",
                citizen.value(),
                purpose,
                textVersion,
                given,
                at.atOffset(ZoneOffset.UTC),
                by.value(),
                citizen.value(),
                purpose);
    }
}
