// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.ACCESS_LOG;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;

/// Who looked at what, and why. Only ever added to, until its time is over.
public final class AccessLog {

    /// @param what for example `lookup`
    /// @param subject a hash or an id, never a number in the clear
    /// @param about the dossier or the citizen's session it was done for, `null` if neither
    /// @param consent version of the text the citizen agreed to, `null` where none was needed
    public record Line(
            UUID id,
            Instant at,
            DeviceId device,
            OfficeCode office,
            OfficerId officer,
            String what,
            String subject,
            String purpose,
            @Nullable UUID about,
            @Nullable String consent) {}

    /// What of an office's log is asked for.
    ///
    /// @param subject a hash or an id, `null`: all
    public record Query(
            OfficeCode office,
            Instant from,
            Instant to,
            @Nullable OfficerId officer,
            @Nullable String subject,
            @Nullable UUID about) {}

    private final DSLContext dsl;

    AccessLog(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Lines that are there already stay as they are.
    public void add(Collection<Line> lines) {
        var ids = lines.stream().map(Line::id).toList();
        var known = ids.isEmpty()
                ? new HashSet<UUID>()
                : new HashSet<>(dsl.select(ACCESS_LOG.ID)
                        .from(ACCESS_LOG)
                        .where(ACCESS_LOG.ID.in(ids))
                        .fetch(ACCESS_LOG.ID));
        Rows.insert(
                dsl,
                lines.stream()
                        .filter(l -> known.add(l.id()))
                        .map(l -> {
                            var row = dsl.newRecord(ACCESS_LOG);
                            row.setId(l.id());
                            row.setAt(l.at().atOffset(ZoneOffset.UTC));
                            row.setDevice(l.device().value());
                            row.setOffice(l.office().value());
                            row.setOfficer(l.officer().value());
                            row.setWhat(l.what());
                            row.setSubject(l.subject());
                            row.setPurpose(l.purpose());
                            row.setDossier(l.about());
                            row.setConsent(l.consent());
                            return row;
                        })
                        .toList());
    }

    /// Newest first.
    public List<Line> find(Query asked, int limit) {
        var where = DSL.and(
                ACCESS_LOG.OFFICE.eq(asked.office().value()),
                ACCESS_LOG.AT.ge(asked.from().atOffset(ZoneOffset.UTC)),
                ACCESS_LOG.AT.lt(asked.to().atOffset(ZoneOffset.UTC)));
        var officer = asked.officer();
        if (officer != null) {
            where = where.and(ACCESS_LOG.OFFICER.eq(officer.value()));
        }
        if (asked.subject() != null) {
            where = where.and(ACCESS_LOG.SUBJECT.eq(asked.subject()));
        }
        if (asked.about() != null) {
            where = where.and(ACCESS_LOG.DOSSIER.eq(asked.about()));
        }
        return dsl.selectFrom(ACCESS_LOG)
                .where(where)
                .orderBy(ACCESS_LOG.AT.desc(), ACCESS_LOG.ID.desc())
                .limit(limit)
                .fetch(r -> new Line(
                        r.getId(),
                        r.getAt().toInstant(),
                        new DeviceId(r.getDevice()),
                        asked.office(),
                        new OfficerId(r.getOfficer()),
                        r.getWhat(),
                        r.getSubject(),
                        r.getPurpose(),
                        r.getDossier(),
                        r.getConsent()));
    }

    public int count(String what, String subject) {
        return dsl.fetchCount(ACCESS_LOG, ACCESS_LOG.WHAT.eq(what).and(ACCESS_LOG.SUBJECT.eq(subject)));
    }

    /// @return how many lines went
    public int forget(Instant before) {
        return dsl.deleteFrom(ACCESS_LOG)
                .where(ACCESS_LOG.AT.lt(before.atOffset(ZoneOffset.UTC)))
                .execute();
    }
}
