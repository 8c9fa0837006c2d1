// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import static vn.motcua.server.store.db.Tables.SEAL_REQUESTS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;
import vn.motcua.server.store.db.tables.records.SealRequestsRecord;

/// What is to be signed with the centre's key, and what became of it.
public final class SealRequests {

    public enum State {
        WAITING,
        SIGNED,
        REFUSED,
        /// Nobody decided in time.
        EXPIRED
    }

    /// @param digest SHA-256 of what is signed of the document, hex
    /// @param attributes what the key signs, base64
    /// @param reason why it was refused, else empty
    /// @param signature base64, empty until it is signed
    public record Request(
            UUID id,
            OfficeCode office,
            OfficerId officer,
            DeviceId device,
            Instant askedAt,
            String title,
            @Nullable UUID dossier,
            String digest,
            String attributes,
            State state,
            String reason,
            String signature) {}

    private final DSLContext dsl;

    SealRequests(DSLContext dsl) {
        this.dsl = dsl;
    }

    public void add(Request request) {
        var row = dsl.newRecord(SEAL_REQUESTS);
        row.setId(request.id());
        row.setOffice(request.office().value());
        row.setOfficer(request.officer().value());
        row.setDevice(request.device().value());
        row.setAskedAt(request.askedAt().atOffset(ZoneOffset.UTC));
        row.setTitle(request.title());
        row.setDossier(request.dossier());
        row.setDigest(request.digest());
        row.setAttributes(request.attributes());
        row.setState(request.state().name());
        row.setReason(request.reason());
        row.setSignature(request.signature());
        row.insert();
    }

    public Optional<Request> find(UUID id) {
        return dsl.selectFrom(SEAL_REQUESTS).where(SEAL_REQUESTS.ID.eq(id)).fetchOptional(SealRequests::toRequest);
    }

    /// The same, nobody else decides it until the transaction ends.
    public Optional<Request> lock(UUID id) {
        return dsl.selectFrom(SEAL_REQUESTS)
                .where(SEAL_REQUESTS.ID.eq(id))
                .forUpdate()
                .fetchOptional(SealRequests::toRequest);
    }

    /// Of an office, the longest awaited first.
    ///
    /// @param since those asked for before are too old
    public List<Request> waiting(OfficeCode office, Instant since, int limit) {
        return dsl.selectFrom(SEAL_REQUESTS)
                .where(SEAL_REQUESTS.OFFICE.eq(office.value()), SEAL_REQUESTS.STATE.eq(State.WAITING.name()))
                .and(SEAL_REQUESTS.ASKED_AT.ge(since.atOffset(ZoneOffset.UTC)))
                .orderBy(SEAL_REQUESTS.ASKED_AT, SEAL_REQUESTS.ID)
                .limit(limit)
                .fetch(SealRequests::toRequest);
    }

    /// Of all offices, those that wait since before a moment.
    public List<Request> before(Instant since, int limit) {
        return dsl.selectFrom(SEAL_REQUESTS)
                .where(SEAL_REQUESTS.STATE.eq(State.WAITING.name()))
                .and(SEAL_REQUESTS.ASKED_AT.lt(since.atOffset(ZoneOffset.UTC)))
                .limit(limit)
                .fetch(SealRequests::toRequest);
    }

    public void expire(UUID id) {
        dsl.update(SEAL_REQUESTS)
                .set(SEAL_REQUESTS.STATE, State.EXPIRED.name())
                .where(SEAL_REQUESTS.ID.eq(id), SEAL_REQUESTS.STATE.eq(State.WAITING.name()))
                .execute();
    }

    /// Whether a document of an office waits, under whatever number.
    public boolean isAwaited(OfficeCode office, String digest) {
        return dsl.fetchExists(
                SEAL_REQUESTS,
                SEAL_REQUESTS
                        .OFFICE
                        .eq(office.value())
                        .and(SEAL_REQUESTS.DIGEST.eq(digest))
                        .and(SEAL_REQUESTS.STATE.eq(State.WAITING.name())));
    }

    public void decide(UUID id, State state, OfficerId by, Instant at, String reason, String signature) {
        dsl.update(SEAL_REQUESTS)
                .set(SEAL_REQUESTS.STATE, state.name())
                .set(SEAL_REQUESTS.DECIDED_BY, by.value())
                .set(SEAL_REQUESTS.DECIDED_AT, at.atOffset(ZoneOffset.UTC))
                .set(SEAL_REQUESTS.REASON, reason)
                .set(SEAL_REQUESTS.SIGNATURE, signature)
                .where(SEAL_REQUESTS.ID.eq(id), SEAL_REQUESTS.STATE.eq(State.WAITING.name()))
                .execute();
    }

    private static Request toRequest(SealRequestsRecord row) {
        return new Request(
                row.getId(),
                new OfficeCode(row.getOffice()),
                new OfficerId(row.getOfficer()),
                new DeviceId(row.getDevice()),
                row.getAskedAt().toInstant(),
                row.getTitle(),
                row.getDossier(),
                row.getDigest(),
                row.getAttributes(),
                State.valueOf(row.getState()),
                row.getReason(),
                row.getSignature());
    }
}
