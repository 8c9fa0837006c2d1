// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.CONSENTS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;

/// What citizens allowed, purpose by purpose (Luật 91/2025/QH15 art 9): what was never said was never allowed.
public final class Consents {

    /// @param textVersion of the words the citizen was shown
    /// @param given `false`: withdrawn
    public record Consent(
            CommandId id,
            CitizenNumber citizen,
            String purpose,
            String textVersion,
            boolean given,
            Instant at,
            OfficerId officer,
            OfficeCode office) {}

    private final DSLContext dsl;

    Consents(DSLContext dsl) {
        this.dsl = dsl;
    }

    public void add(Collection<Consent> said) {
        Rows.insert(
                dsl,
                said.stream()
                        .map(c -> {
                            var row = dsl.newRecord(CONSENTS);
                            row.setId(c.id().value());
                            row.setCitizen(c.citizen().value());
                            row.setPurpose(c.purpose());
                            row.setTextVersion(c.textVersion());
                            row.setGiven(c.given());
                            row.setAt(c.at().atOffset(ZoneOffset.UTC));
                            row.setOfficer(c.officer().value());
                            row.setOffice(c.office().value());
                            return row;
                        })
                        .toList());
    }

    /// All that a citizen ever said, oldest first.
    public List<Consent> of(CitizenNumber citizen) {
        return said(List.of(citizen));
    }

    /// What stands now, by citizen and purpose.
    public Map<CitizenNumber, Map<String, Consent>> standing(Collection<CitizenNumber> citizens) {
        var standing = new HashMap<CitizenNumber, Map<String, Consent>>();
        if (citizens.isEmpty()) {
            return standing;
        }
        said(citizens).forEach(c -> {
            var purposes = standing.computeIfAbsent(c.citizen(), _ -> new HashMap<>());
            if (c.given()) {
                purposes.put(c.purpose(), c);
            } else {
                purposes.remove(c.purpose());
            }
        });
        return standing;
    }

    public Optional<Consent> standing(CitizenNumber citizen, String purpose) {
        var purposes = standing(List.of(citizen)).getOrDefault(citizen, Map.of());
        return Optional.ofNullable(purposes.get(purpose));
    }

    /// Removes what was said before a moment and does not stand: taken back, or said anew since.
    ///
    /// @return how many lines went
    public int forget(Instant before) {
        var later = CONSENTS.as("later");
        return dsl.deleteFrom(CONSENTS)
                .where(CONSENTS.AT.lt(before.atOffset(ZoneOffset.UTC)))
                .and(CONSENTS.GIVEN
                        .isFalse()
                        .or(DSL.exists(dsl.selectOne()
                                .from(later)
                                .where(later.CITIZEN.eq(CONSENTS.CITIZEN))
                                .and(later.PURPOSE.eq(CONSENTS.PURPOSE))
                                .and(later.AT.gt(CONSENTS.AT)))))
                .execute();
    }

    private List<Consent> said(Collection<CitizenNumber> citizens) {
        return dsl.selectFrom(CONSENTS)
                .where(CONSENTS.CITIZEN.in(
                        citizens.stream().map(CitizenNumber::value).toList()))
                .orderBy(CONSENTS.AT, CONSENTS.GIVEN.desc(), CONSENTS.ID) // of two at one moment the withdrawal counts
                .fetch(r -> new Consent(
                        new CommandId((UUID) r.getId()),
                        new CitizenNumber(r.getCitizen()),
                        r.getPurpose(),
                        r.getTextVersion(),
                        r.getGiven(),
                        r.getAt().toInstant(),
                        new OfficerId(r.getOfficer()),
                        new OfficeCode(r.getOffice())));
    }
}
