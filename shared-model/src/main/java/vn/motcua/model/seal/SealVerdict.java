// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.seal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;

/// What is to be believed of a seal alone, without its document.
///
/// @param reason message key in the room's words, for example `seal.reason.key_unknown`
/// @param args for the message
/// @param seal what it says, `null` where it cannot be read
/// @param listsAsOf date of the trust list used, `null` without one
public record SealVerdict(
        VerdictKind kind,
        String reason,
        List<String> args,
        @Nullable Seal seal,
        @Nullable Instant listsAsOf) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /// Judges a printed seal. Never throws.
    ///
    /// @param trust `null` where none is there: a seal is then of an unknown signer at best
    public static SealVerdict of(String text, @Nullable TrustList trust, Instant now) {
        try {
            return of(SealText.parse(text), trust, now);
        } catch (Problem e) {
            return new SealVerdict(
                    VerdictKind.UNREADABLE,
                    "seal.reason.malformed",
                    List.of(),
                    null,
                    trust == null ? null : trust.asOf());
        }
    }

    public static SealVerdict of(SealText text, @Nullable TrustList trust, Instant now) {
        var seal = text.seal();
        if (trust == null) {
            return new SealVerdict(VerdictKind.UNKNOWN_SIGNER, "seal.reason.no_lists", List.of(), seal, null);
        }
        var key = trust.sealKey(seal.keyId()).orElse(null);
        if (key == null) {
            return verdict(VerdictKind.UNKNOWN_SIGNER, "key_unknown", seal, trust);
        }
        if (!text.isSignedBy(key)) {
            return verdict(VerdictKind.ALTERED, "forged", seal, trust);
        }
        if (key.revoked()) {
            return verdict(VerdictKind.REVOKED, "key_revoked", seal, trust);
        }
        if (!key.office().equals(seal.issuer()) || !key.covers(seal.issuedAt())) {
            return verdict(VerdictKind.UNKNOWN_SIGNER, "key_not_for_this", seal, trust);
        }
        return ofStatus(seal, trust, now);
    }

    private static SealVerdict ofStatus(Seal seal, TrustList trust, Instant clock) {
        var now = clock.isBefore(trust.asOf()) ? trust.asOf() : clock; // a clock set back makes nothing valid again
        var status = trust.status(seal).orElse(null);
        if (status != null) {
            var kind = status.status() == Result.Status.REVOKED ? VerdictKind.REVOKED : VerdictKind.REPLACED;
            return verdict(
                    kind,
                    kind == VerdictKind.REVOKED ? "result_revoked" : "result_replaced",
                    seal,
                    trust,
                    status.since().toString(),
                    status.reason());
        }
        if (trust.isOver(now)) {
            return verdict(
                    VerdictKind.UNKNOWN_SIGNER,
                    "lists_old",
                    seal,
                    trust,
                    trust.asOf().atZone(VIETNAM).toLocalDate().toString());
        }
        if (seal.expiresAt() != null && !now.isBefore(seal.expiresAt())) {
            return verdict(VerdictKind.EXPIRED, "expired", seal, trust);
        }
        return verdict(VerdictKind.VALID, "valid", seal, trust);
    }

    private static SealVerdict verdict(VerdictKind kind, String reason, Seal seal, TrustList trust, String... args) {
        return new SealVerdict(kind, "seal.reason." + reason, List.of(args), seal, trust.asOf());
    }
}
