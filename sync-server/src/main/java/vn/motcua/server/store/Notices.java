// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.NOTICES;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.store.db.tables.records.NoticesRecord;

/// The outbox of notices: made with what they tell of, sent later, settled once.
public final class Notices {

    /// How a notice ended.
    public enum Outcome {
        SENT,
        /// The citizen took the consent back before it was sent.
        WITHDRAWN
    }

    /// @param id from what it tells of: made again it is the same notice
    /// @param kind name of its template
    /// @param language `vi` or `en`
    /// @param citizen `null`: told to the office
    /// @param address phone number, or code of the office
    /// @param facts what the template's places are filled with
    public record Notice(
            UUID id,
            String kind,
            String channel,
            String language,
            OfficeCode office,
            @Nullable CitizenNumber citizen,
            String address,
            Map<String, String> facts,
            Instant madeAt) {

        public Notice {
            facts = Map.copyOf(facts);
        }
    }

    private final DSLContext dsl;

    Notices(DSLContext dsl) {
        this.dsl = dsl;
    }

    public void add(Collection<Notice> made) {
        Rows.insert(dsl, made.stream().map(this::row).toList());
    }

    /// Which of these were made already.
    public List<UUID> known(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : dsl.select(NOTICES.ID).from(NOTICES).where(NOTICES.ID.in(ids)).fetch(NOTICES.ID);
    }

    /// Those that wait, oldest first.
    public List<Notice> waiting(int limit) {
        return dsl.selectFrom(NOTICES)
                .where(NOTICES.SETTLED_AT.isNull())
                .orderBy(NOTICES.MADE_AT, NOTICES.ID)
                .limit(limit)
                .fetch(Notices::toNotice);
    }

    public void settle(UUID id, Outcome outcome, Instant at) {
        dsl.update(NOTICES)
                .set(NOTICES.SETTLED_AT, at.atOffset(ZoneOffset.UTC))
                .set(NOTICES.OUTCOME, outcome.name())
                .where(NOTICES.ID.eq(id).and(NOTICES.SETTLED_AT.isNull()))
                .execute();
    }

    /// Removes those that were settled before a moment; what waits stays.
    ///
    /// @return how many went
    public int forget(Instant before) {
        return dsl.deleteFrom(NOTICES)
                .where(NOTICES.SETTLED_AT.lt(before.atOffset(ZoneOffset.UTC)))
                .execute();
    }

    private NoticesRecord row(Notice notice) {
        var citizen = notice.citizen();
        var row = dsl.newRecord(NOTICES);
        row.setId(notice.id());
        row.setKind(notice.kind());
        row.setChannel(notice.channel());
        row.setLanguage(notice.language());
        row.setOffice(notice.office().value());
        row.setCitizen(citizen == null ? null : citizen.value());
        row.setAddress(notice.address());
        row.setFacts(Wire.text(notice.facts()));
        row.setMadeAt(notice.madeAt().atOffset(ZoneOffset.UTC));
        return row;
    }

    @SuppressWarnings("unchecked")
    private static Notice toNotice(NoticesRecord row) {
        var citizen = row.getCitizen();
        return new Notice(
                row.getId(),
                row.getKind(),
                row.getChannel(),
                row.getLanguage(),
                new OfficeCode(row.getOffice()),
                citizen == null ? null : new CitizenNumber(citizen),
                row.getAddress(),
                (Map<String, String>) Wire.read(row.getFacts(), Map.class),
                row.getMadeAt().toInstant());
    }
}
