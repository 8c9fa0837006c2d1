// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Refusal;
import vn.motcua.model.command.Scope;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.result.Result;

/// The messages between a counter and the centre, as JSON over HTTPS. Every call but [Enrol] carries the device's
/// credential (`Motcua-Device: <device id>.<secret>`); every call but [Enrol] and [SignIn] also an officer's session
/// (`Authorization: Bearer <session>`). Without them the centre answers 401 or 403 and tells nothing.
///
/// Paths: `POST /v1/devices/enrol`, `POST /v1/session`, `POST /v1/sync/hello`, `POST /v1/sync/push`, `POST
/// /v1/sync/pull`, `POST /v1/blobs/query`, `HEAD|PATCH|GET /v1/blobs/{sha256}`, `POST /v1/codes/lease`, `POST
/// /v1/lookup`, `GET /v1/trust`, `POST /v1/storekey`.
public final class Messages {

    private Messages() {}

    /// `POST /v1/devices/enrol` with a one-time code.
    ///
    /// @param desk short name of the desk, for example `Q03`
    /// @param sealKey public key of the device's seal key pair, X.509 SubjectPublicKeyInfo in base64: the centre
    /// lists it
    public record Enrol(String code, String desk, String sealKey) {}

    /// @param secret the device's credential, base64url, shown once
    /// @param trustKey public key that signs the trust list, SubjectPublicKeyInfo in base64: pinned from here on
    /// @param recoveryKey public key that the store's key is wrapped for, SubjectPublicKeyInfo in base64
    public record Enrolled(
            DeviceId device, String secret, Office office, String sealKeyId, String trustKey, String recoveryKey) {}

    /// `POST /v1/session`: an officer signs in on this device.
    public record SignIn(OfficerId officer, String password) {}

    /// @param session bearer token
    /// @param verifier Argon2id hash in PHC form, for signing in while the centre is away
    /// @param offlineUntil end of the offline lease: after it the counter only reads and pushes
    public record SignedIn(
            String session,
            Officer officer,
            Office office,
            String verifier,
            Instant offlineUntil,
            Instant serverTime) {}

    /// `POST /v1/storekey`: an officer who never worked on this device gets its store key back from the centre, which
    /// holds the recovery key. Logged.
    ///
    /// @param wrapped the key as wrapped for the recovery key, base64
    public record StoreKeyRequest(String wrapped) {}

    /// @param key base64
    public record StoreKeyReply(String key) {}

    /// `POST /v1/sync/hello`.
    public record Hello(long epoch, String appVersion, int protocol, long lastOp, Instant clock) {}

    /// @param lastOp the last op of this device and epoch that the centre has decided
    /// @param scopes what this device and officer may pull, with the number of the newest event
    public record HelloReply(int protocol, Instant serverTime, long lastOp, Map<Scope, Long> scopes) {}

    /// `POST /v1/sync/push`: at most 200 commands of one epoch, in `op` order.
    public record Push(long epoch, List<Command> commands) {}

    /// Answers in the same order. HTTP 409 with [Expected] if an op was left out.
    public record PushReply(List<Answer> answers, long lastOp) {}

    public record Expected(long op) {}

    /// `POST /v1/sync/pull`: many scopes in one round trip.
    ///
    /// @param limit most events in the reply
    public record Pull(List<Want> wants, int limit) {}

    /// @param after number of the last event known
    public record Want(Scope scope, long after) {}

    /// @param more whether another pull would bring more
    public record PullReply(List<Event> events, boolean more) {}

    /// `POST /v1/blobs/query`: which of these papers are missing at the centre.
    public record BlobQuery(List<PaperId> papers) {}

    /// @param partial bytes already there of papers that are not whole
    public record BlobReply(List<PaperId> have, Map<PaperId, Long> partial) {}

    /// `POST /v1/codes/lease`.
    public record LeaseRequest(OfficeCode office, LocalDate day, int want) {}

    /// `POST /v1/lookup`: a citizen outside the device's scopes, logged with its purpose. Exactly one of the first
    /// two is given.
    ///
    /// @param keyHash SHA-256 hex of an opaque QR
    public record Lookup(
            @Nullable CitizenNumber number, @Nullable String keyHash, String purpose) {}

    public record LookupReply(@Nullable Citizen citizen, List<Result> results) {}

    /// The body of every reply that is no 2xx.
    public record Failure(Refusal reason) {}
}
