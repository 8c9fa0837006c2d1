// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.seal;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;

/// What the centre says of keys, certificates and results, signed as one piece by its trust key, so that a
/// verdict needs no network.
///
/// @param version grows with each list; a counter never goes back
/// @param asOf when the centre made the list, whole seconds; each verdict shows it
/// @param sealKeys offices' seal keys, former ones too
/// @param anchors certificates of the authorities whose signatures on PDFs are trusted, DER
/// @param revokedCertificates SHA-256 of signers' certificates that are no longer believed, lower-case hex
/// @param statuses results revoked or replaced, with reason and day; all others hold
/// @param authorities what is known of the anchors, by their certificate; an anchor may stand without
/// @param statusLists the ended results by key and index, for whoever reads Token Status Lists: one for each key
/// that sealed a result which ended. A key without one has sealed none
/// @param expires when the list is too old to say that a result still holds; `null`: never (lists of version 1)
public record TrustList(
        long version,
        Instant asOf,
        List<SealPublicKey> sealKeys,
        List<byte[]> anchors,
        List<String> revokedCertificates,
        List<ResultStatus> statuses,
        List<Authority> authorities,
        List<StatusList> statusLists,
        @Nullable Instant expires) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    public TrustList {
        asOf = asOf.truncatedTo(ChronoUnit.SECONDS);
        sealKeys = List.copyOf(sealKeys);
        anchors = List.copyOf(anchors);
        revokedCertificates = List.copyOf(revokedCertificates);
        statuses = statuses.stream()
                .sorted(Comparator.comparing(status -> status.id().value()))
                .toList();
        authorities = List.copyOf(authorities);
        statusLists = List.copyOf(statusLists);
        expires = expires == null ? null : expires.truncatedTo(ChronoUnit.SECONDS);
    }

    /// A list as version 1 wrote it: ended results by name alone.
    public TrustList(
            long version,
            Instant asOf,
            List<SealPublicKey> sealKeys,
            List<byte[]> anchors,
            List<String> revokedCertificates,
            List<ResultStatus> statuses) {
        this(version, asOf, sealKeys, anchors, revokedCertificates, statuses, List.of());
    }

    /// Without status lists.
    public TrustList(
            long version,
            Instant asOf,
            List<SealPublicKey> sealKeys,
            List<byte[]> anchors,
            List<String> revokedCertificates,
            List<ResultStatus> statuses,
            List<Authority> authorities) {
        this(version, asOf, sealKeys, anchors, revokedCertificates, statuses, authorities, List.of(), null);
    }

    /// The signed list as it is served and kept.
    ///
    /// @param trustKey the centre's Ed25519 key
    public byte[] encode(PrivateKey trustKey) {
        return CoseSign1.sign("", TrustListCbor.write(this, trustKey), trustKey).encode();
    }

    /// @param pinned the centre's public key, known from the enrolment or from `centre.pub`
    /// @throws Problem `TRUST_FORGED` where another key signed it, `TRUST_MALFORMED` for anything that is no list
    public static TrustList decode(byte[] bytes, PublicKey pinned) {
        var message = CoseSign1.decode(bytes, SealProblem.TRUST_MALFORMED);
        if (!message.isSignedBy(pinned)) {
            throw new Problem(SealProblem.TRUST_FORGED);
        }
        return TrustListCbor.read(message.payload(), pinned);
    }

    public Optional<SealPublicKey> sealKey(String id) {
        return sealKeys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    public Optional<ResultStatus> status(ResultId id) {
        return statuses.stream().filter(status -> status.id().equals(id)).findFirst();
    }

    /// @param certificate SHA-256 of an anchor, lower-case hex
    public Optional<Authority> authority(String certificate) {
        return authorities.stream()
                .filter(authority -> authority.certificate().equals(certificate))
                .findFirst();
    }

    /// What the list says of a seal's result: by its name, which brings the reason, and by key and index.
    Optional<ResultStatus> status(Seal seal) {
        return status(seal.id()).or(() -> listed(seal));
    }

    private Optional<ResultStatus> listed(Seal seal) {
        var index = seal.statusIndex();
        return statusLists.stream()
                .filter(list -> index != null && list.keyId().equals(seal.keyId()))
                .flatMap(list -> list.at(index == null ? -1 : index).stream())
                .filter(status -> status != Result.Status.VALID)
                .map(status -> new ResultStatus(seal.id(), status, "", LocalDate.ofInstant(asOf, VIETNAM)))
                .findFirst();
    }

    /// Whether it is too old to say that something still holds. A clock that was set back helps nobody: the list itself
    /// was made at a moment.
    boolean isOver(Instant now) {
        return expires != null && !now.isBefore(expires);
    }
}
