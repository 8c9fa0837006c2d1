// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.office.OfficerId;

/// How a counter has a result signed with the key that is kept at the centre: one officer asks, a second one of
/// the same office who has the right approves, and the centre signs that very thing, once. Each step stands in
/// the centre's audit log. The key never leaves the centre.
///
/// What the signature covers (the document without the gap for it) is sent as a paper of the office: its name is the
/// digest that is signed. It stays there until it is decided, so that the second officer can open it; without it nobody
/// can approve.
///
/// Paths: `POST /v1/seal/key`, `POST /v1/seal` (ask, or ask again what became of it), `POST /v1/seal/waiting`,
/// `POST /v1/seal/decide`.
public final class SealMessages {

    private SealMessages() {}

    /// @param chain certificates of the centre's key, its own first, DER in base64
    public record SealKeyReply(List<String> chain) {}

    /// The same twice is one request.
    ///
    /// @param attributes the signed attributes of a CMS (RFC 5652 §5.4), DER in base64: they hold the hash of the
    /// document and name the centre's certificate
    /// @param title what is to be signed, for the one who approves: no personal data
    public record SealAsk(
            UUID id,
            String attributes,
            String title,
            @Nullable DossierId dossier) {}

    /// @param state `WAITING`, `SIGNED`, `REFUSED` or `EXPIRED`
    /// @param reason why it was refused
    /// @param signature base64, empty unless it is signed
    public record SealReply(UUID id, String state, String reason, String signature) {}

    /// What waits for somebody's approval.
    ///
    /// @param own whether the caller asked for it, and so cannot approve it
    /// @param digest SHA-256 of what is signed of the document, hex
    public record SealLine(
            UUID id,
            OfficerId officer,
            boolean own,
            Instant askedAt,
            String title,
            @Nullable DossierId dossier,
            String digest) {}

    /// The longest awaited first.
    public record SealWaiting(List<SealLine> requests) {}

    /// @param digest as it was shown: what was approved is what is signed
    /// @param reason for people, needed to refuse
    public record SealDecision(UUID id, boolean approve, String digest, String reason) {}
}
