// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.EventLine;
import vn.motcua.model.command.Refusal;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
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
/// Bodies larger than a packet may be compressed (`Content-Encoding: gzip`) either way.
///
/// Paths: `POST /v1/devices/enrol`, `POST /v1/session`, `POST /v1/sync/hello`, `POST /v1/sync/push`, `POST
/// /v1/sync/pull`, `GET /v1/sync/snapshots/{name}`, `GET /v1/sync/stream`, `POST /v1/sync/takeover`, `POST
/// /v1/takeover/key`, `POST /v1/blobs/query`, `HEAD|PATCH|GET /v1/blobs/{sha256}`, `POST /v1/codes/lease`, `POST
/// /v1/codes/void`, `POST /v1/papers/missing`, `POST /v1/day`, `POST /v1/lookup`, `POST /v1/views`, `POST
/// /v1/access-log`, `GET /v1/trust`, `POST /v1/storekey`; of the centre's key: [SealMessages].
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
    /// @param colleagues all officers of the office, this one too
    public record SignedIn(
            String session,
            Officer officer,
            Office office,
            String verifier,
            Instant offlineUntil,
            Instant serverTime,
            List<Officer> colleagues) {}

    /// `POST /v1/storekey`: an officer who never worked on this device gets its store key back from the centre, which
    /// holds the recovery key. Opens only what was wrapped for the device that asks. Logged.
    ///
    /// @param wrapped the key as wrapped for the recovery key in this device's name, base64
    public record StoreKeyRequest(String wrapped) {}

    /// @param key base64
    public record StoreKeyReply(String key) {}

    /// `POST /v1/sync/hello`: the first call of each round.
    ///
    /// @param lastOp number of the newest command of this epoch
    /// @param lastAnswered number of the newest command of this epoch that the centre has answered: a centre
    /// that knows less was restored from a backup
    /// @param clock this machine's clock, uncorrected
    public record Hello(long epoch, String appVersion, int protocol, long lastOp, long lastAnswered, Instant clock) {}

    /// @param minAppVersion what an older program must be updated to before it pulls again; it may always push
    /// @param lastOp the last op of this device and epoch that the centre has decided
    /// @param scopes what this device and officer may pull
    /// @param order what the device must do: empty, `lock`, or `wipe` (push first, then destroy the key)
    public record HelloReply(
            int protocol,
            String minAppVersion,
            Instant serverTime,
            long lastOp,
            Map<Scope, Head> scopes,
            String order) {}

    /// Where a scope's log ends and begins.
    ///
    /// @param seq of the newest event, 0 if there is none
    /// @param floor events up to this number were compacted away: who is below takes a snapshot
    /// @param generation grows when the log is made anew, for example from a backup: who has another takes a
    /// snapshot
    public record Head(long seq, long floor, long generation) {}

    /// `POST /v1/sync/push`: at most 1,000 commands of one epoch, in `op` order, at most 1 MiB.
    ///
    /// @param commands each as JSON text, byte by byte as it was first written: what is repeated is recognised
    /// by it
    /// @param signature of the device's key over [vn.motcua.model.command.Chain#signed] of the last command,
    /// base64; empty if there are none
    public record Push(long epoch, List<String> commands, String signature) {}

    /// Answers in the same order. HTTP 409 with [Expected] if an op was left out.
    public record PushReply(List<Answer> answers, long lastOp) {}

    public record Expected(long op) {}

    /// `POST /v1/sync/takeover`: a supervisor brings the queue of another counter of the office, as its export holds
    /// it. It counts as pushed by that counter, so that each command is carried out once whoever brings it.
    ///
    /// @param device whose queue it is
    public record Takeover(DeviceId device, Push push) {}

    /// `POST /v1/takeover/key`: a supervisor gets the key of another counter's export or store, wrapped for the
    /// centre's recovery key, base64. Answered by [StoreKeyReply], logged.
    public record TakeoverKey(DeviceId device, String wrapped) {}

    /// `POST /v1/sync/pull`: many scopes in one round trip.
    ///
    /// @param limit most events in the reply
    public record Pull(List<Want> wants, int limit) {}

    /// @param after number of the last event known
    /// @param generation of the log it was read from, 0 at first
    /// @param checksum [vn.motcua.model.command.Chain] over the bodies up to there, empty where it is not known
    public record Want(Scope scope, long after, long generation, String checksum) {}

    /// @param more whether another pull would bring more
    /// @param resets scopes that cannot be read on from there
    public record PullReply(List<EventLine> events, boolean more, List<Reset> resets) {}

    /// Read this snapshot, then go on after its number. It stands in for HTTP 410, as one pull asks for many scopes.
    ///
    /// @param path of the snapshot, `/v1/sync/snapshots/…`, immutable, may be read in pieces (Range)
    public record Reset(Scope scope, long generation, String path) {}

    /// First line of a snapshot (NDJSON); [#count] lines of JSON texts of event bodies follow, then `{"end":count}`.
    ///
    /// @param seq go on after this number
    /// @param checksum of the log at that number
    public record SnapshotHead(Scope scope, long generation, long seq, String checksum, int count) {}

    /// Data of a `poke` on `GET /v1/sync/stream` (text/event-stream): this scope has new events.
    public record Poke(Scope scope, long head) {}

    /// `POST /v1/codes/void`: leased numbers of a day that is over and that no receipt bears. The same twice is once.
    public record VoidCodes(OfficeCode office, LocalDate day, List<Range> numbers, String reason) {}

    /// @param voided void from now on, or already
    /// @param borne numbers that a receipt bears, or that this device was never given: they stay as they are
    public record VoidReply(List<Range> voided, List<Range> borne) {}

    /// Both included.
    public record Range(int from, int to) {

        /// Numbers that follow each other become one range.
        public static List<Range> of(SortedSet<Integer> serials) {
            var ranges = new ArrayList<Range>();
            for (var serial : serials) {
                if (!ranges.isEmpty() && ranges.getLast().to() == serial - 1) {
                    ranges.set(ranges.size() - 1, new Range(ranges.getLast().from(), serial));
                } else {
                    ranges.add(new Range(serial, serial));
                }
            }
            return ranges;
        }

        public List<Integer> serials() {
            return IntStream.rangeClosed(from, to).boxed().toList();
        }
    }

    /// `POST /v1/day`: what the centre knows of this device's day, for the proof at its end.
    public record DayRequest(LocalDate day) {}

    /// @param received dossiers that this device received on that day, as the centre has them
    /// @param leased blocks of numbers this device got for that day
    /// @param voided numbers of them that were reported as not used
    public record DayReply(List<DayLine> received, List<Range> leased, List<Range> voided) {}

    /// @param papers how many the dossier names
    /// @param arrived how many of them are whole at the centre
    public record DayLine(CommandId command, DossierId dossier, DossierCode code, int papers, int arrived) {}

    /// `POST /v1/blobs/query`: which of these papers are missing at the centre.
    public record BlobQuery(List<PaperId> papers) {}

    /// @param partial bytes already there of papers that are not whole
    public record BlobReply(List<PaperId> have, Map<PaperId, Long> partial) {}

    /// `POST /v1/papers/missing`: what the dossiers and results of the caller's office name and nobody has sent,
    /// the longest awaited first.
    public record MissingReply(List<MissingLine> papers) {}

    /// @param dossier that named it, `null` if none
    /// @param desk short name of the desk that must have it
    public record MissingLine(PaperId paper, @Nullable DossierId dossier, String desk, Instant since) {}

    /// `POST /v1/codes/lease`.
    public record LeaseRequest(OfficeCode office, LocalDate day, int want) {}

    /// `POST /v1/lookup`: a citizen outside the device's scopes, logged with its purpose. Exactly one of the first
    /// two is given.
    ///
    /// @param keyHash SHA-256 hex of an opaque QR
    /// @param about the dossier, or the session of the citizen who stands at the desk, that it is done for; `null`:
    /// for another purpose, which the citizen must have consented to
    public record Lookup(
            @Nullable CitizenNumber number,
            @Nullable String keyHash,
            String purpose,
            @Nullable UUID about) {}

    /// @param consents what the citizen said last about each purpose, also what was taken back; for the desk to show
    public record LookupReply(@Nullable Citizen citizen, List<Result> results, List<Event.ConsentChanged> consents) {
        public LookupReply {
            consents = consents == null ? List.of() : List.copyOf(consents);
        }
    }

    /// `POST /v1/views`: sensitive scans (of identity papers, NĐ 356/2025 art 4) that were looked at on this device.
    /// Told again they are written down once.
    public record Views(List<View> views) {}

    /// @param officer who looked; `null`: who tells it. What was seen offline may be told in another's session
    /// @param subject SHA-256 of the paper
    /// @param about the dossier it was looked at for
    public record View(
            UUID id,
            Instant at,
            @Nullable OfficerId officer,
            String subject,
            String purpose,
            @Nullable UUID about) {}

    public record ViewsReply(int kept) {}

    /// `POST /v1/access-log`: what an auditor asks of the office's log. The question itself stands in it afterwards.
    ///
    /// @param to last day, included
    /// @param citizen whose look-ups, `null`: everybody's
    public record AccessQuery(
            LocalDate from,
            LocalDate to,
            @Nullable OfficerId officer,
            @Nullable CitizenNumber citizen,
            @Nullable UUID about,
            int limit) {}

    /// @param what for example `lookup`
    /// @param subject a hash or an id
    /// @param consent version of the text agreed to, `null` where none was needed
    public record AccessLine(
            Instant at,
            DeviceId device,
            OfficerId officer,
            String what,
            String subject,
            String purpose,
            @Nullable UUID about,
            @Nullable String consent) {}

    /// Newest first.
    public record AccessReply(List<AccessLine> lines) {}

    /// The body of every reply that is no 2xx.
    public record Failure(Refusal reason) {}
}
