// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.ResultId;

/// What the QR on a result says. Anyone can read it, so the holder is hinted at by initials and birth year at most.
///
/// @param id opaque name of the result
/// @param kind result code of the national catalogue, for example `KQ.G15.000031`
/// @param issuedAt in whole seconds
/// @param expiresAt first moment at which it no longer holds, whole seconds; `null` if it does not expire
/// @param length of P0, the unstamped PDF, in bytes
/// @param digest the first 16 bytes of SHA-256(P0), as 32 lower-case hex digits
/// @param holder for example `N.T.A 1990`; may be empty
/// @param keyId of the seal key, see [SealKey#idOf]
/// @param statusIndex place in that key's [StatusList]; `null` in seals of version 1, which have none
public record Seal(
        ResultId id,
        String kind,
        OfficeCode issuer,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        long length,
        String digest,
        String holder,
        String keyId,
        @Nullable Integer statusIndex) {

    public Seal {
        issuedAt = issuedAt.truncatedTo(ChronoUnit.SECONDS);
        expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.SECONDS);
        require(kind.matches("[0-9A-Z.-]{1,20}"), "kind");
        require(length > 0 && length <= Integer.MAX_VALUE, "length");
        require(digest.matches("[0-9a-f]{32}"), "digest");
        require(holder.length() <= 20 && holder.codePoints().noneMatch(Character::isISOControl), "holder");
        require(keyId.matches("[0-9a-f]{16}"), "keyId");
        require(issuedAt.getEpochSecond() >= 0, "issuedAt");
        require(statusIndex == null || statusIndex >= 0, "statusIndex");
    }

    /// The same with a place in its key's status list.
    public Seal listedAt(int index) {
        return new Seal(id, kind, issuer, issuedAt, expiresAt, length, digest, holder, keyId, index);
    }

    /// The seal of a document.
    ///
    /// @param p0 the unstamped PDF
    public static Seal of(
            ResultId id,
            String kind,
            OfficeCode issuer,
            Instant issuedAt,
            @Nullable Instant expiresAt,
            byte[] p0,
            String holder,
            SealKey key) {
        return new Seal(
                id, kind, issuer, issuedAt, expiresAt, p0.length, digestOf(p0, p0.length), holder, key.id(), null);
    }

    /// Whether the file begins with the very document that was sealed.
    public boolean binds(byte[] file) {
        return file.length >= length && digestOf(file, (int) length).equals(digest);
    }

    /// The hint for a name and a birth year: `Nguyễn Thị An`, 1990 gives `N.T.A 1990`.
    public static String hint(String name, int birthYear) {
        var initials = Arrays.stream(name.strip().split("\\s+"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .limit(6)
                .collect(java.util.stream.Collectors.joining("."));
        return initials + " " + birthYear;
    }

    private static String digestOf(byte[] bytes, int length) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw new Problem(SealProblem.BAD_FIELD, field);
        }
    }
}
