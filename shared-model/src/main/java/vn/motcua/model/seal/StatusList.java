// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.seal;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;

/// The statuses of all results that one key has sealed, two bits each, by the index that stands in the seal: a Status
/// List Token in CWT form (IETF Token Status List, draft-ietf-oauth-status-list §4–5). VALID is 0, revoked is INVALID
/// (1), replaced is application specific (3).
///
/// @param keyId of the seal key, 16 hex digits
/// @param issuedAt whole seconds
/// @param expiresAt whole seconds; after it a newer list must be got
/// @param packed the uncompressed bits, the first index in the lowest bits of the first byte
public record StatusList(String keyId, Instant issuedAt, Instant expiresAt, byte[] packed) {

    /// Media type of a token, and the type in its header.
    public static final String TYPE = "application/statuslist+cwt";

    /// After so long a reader who is online should ask again.
    static final Duration TTL = Duration.ofHours(12);

    /// No list is smaller, so that its size tells little and any index that a counter gives meanwhile is in it.
    static final int SMALLEST = 1 << 17;

    private static final int BITS = 2;
    private static final int PER_BYTE = 8 / BITS;
    private static final int LARGEST = 1 << 24;
    private static final int INVALID = 1;
    private static final int REPLACED = 3;
    private static final String SUBJECT = "urn:motcua:status:";

    public StatusList {
        if (!keyId.matches("[0-9a-f]{16}")) {
            throw new Problem(SealProblem.BAD_FIELD, "keyId");
        }
        issuedAt = issuedAt.truncatedTo(ChronoUnit.SECONDS);
        expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
        packed = packed.clone();
    }

    /// @param highest index given so far, as far as it is known
    /// @param ended by index; all others are valid
    /// @throws Problem `BAD_FIELD` for an index that no list holds
    public static StatusList of(
            String keyId, Instant issuedAt, Instant expiresAt, int highest, Map<Integer, Result.Status> ended) {
        var packed = new byte[capacity(highest) / PER_BYTE];
        ended.forEach((index, status) -> set(packed, index, status));
        return new StatusList(keyId, issuedAt, expiresAt, packed);
    }

    /// Twice what was given, as a power of two.
    private static int capacity(int highest) {
        if (highest >= LARGEST / 2) {
            throw new Problem(SealProblem.BAD_FIELD, "index");
        }
        return Math.max(SMALLEST, 2 * Integer.highestOneBit(Math.max(1, highest)) * 2);
    }

    private static void set(byte[] packed, int index, Result.Status status) {
        if (index < 0 || index / PER_BYTE >= packed.length) {
            throw new Problem(SealProblem.BAD_FIELD, "index");
        }
        var value =
                switch (status) {
                    case VALID -> 0;
                    case REVOKED -> INVALID;
                    case REPLACED -> REPLACED;
                };
        packed[index / PER_BYTE] |= (byte) (value << index % PER_BYTE * BITS);
    }

    /// What stands at an index; empty where the list does not reach that far. What is neither valid nor replaced is not
    /// to be used: it counts as revoked.
    public Optional<Result.Status> at(int index) {
        if (index < 0 || index / PER_BYTE >= packed.length) {
            return Optional.empty();
        }
        return Optional.of(
                switch (packed[index / PER_BYTE] >> index % PER_BYTE * BITS & 3) {
                    case 0 -> Result.Status.VALID;
                    case REPLACED -> Result.Status.REPLACED;
                    default -> Result.Status.REVOKED;
                });
    }

    /// The token, signed by the centre's trust key.
    public byte[] encode(PrivateKey trustKey) {
        return CoseSign1.sign("", TYPE, claims(), trustKey).encode();
    }

    /// @throws Problem `TRUST_FORGED` where another key signed it, `TRUST_MALFORMED` for anything that is no such list
    public static StatusList decode(byte[] token, PublicKey pinned) {
        var message = CoseSign1.decode(token, TYPE, SealProblem.TRUST_MALFORMED);
        if (!message.isSignedBy(pinned)) {
            throw new Problem(SealProblem.TRUST_FORGED);
        }
        try {
            var claims = Cbor.read(message.payload());
            var subject = claims.required("2").asString();
            var list = claims.required("65533");
            if (!subject.startsWith(SUBJECT) || list.required("bits").intValue() != BITS) {
                throw new Problem(SealProblem.TRUST_MALFORMED);
            }
            return new StatusList(
                    subject.substring(SUBJECT.length()),
                    Instant.ofEpochSecond(claims.required("6").longValue()),
                    Instant.ofEpochSecond(claims.required("4").longValue()),
                    Zlib.inflated(list.required("lst").binaryValue(), LARGEST / PER_BYTE));
        } catch (JacksonException | IllegalArgumentException | NullPointerException | DateTimeException | Problem e) {
            throw new Problem(e, SealProblem.TRUST_MALFORMED);
        }
    }

    private byte[] claims() {
        return Cbor.write(out -> {
            out.writeStartObject(null, 5);
            out.writePropertyId(2); // sub
            Cbor.text(out, SUBJECT + keyId);
            out.writePropertyId(4); // exp
            out.writeNumber(expiresAt.getEpochSecond());
            out.writePropertyId(6); // iat
            out.writeNumber(issuedAt.getEpochSecond());
            out.writePropertyId(65_533); // status_list
            out.writeStartObject(null, 2);
            Cbor.key(out, "bits");
            out.writeNumber(BITS);
            Cbor.key(out, "lst");
            out.writeBinary(Zlib.deflated(packed));
            out.writeEndObject();
            out.writePropertyId(65_534); // ttl
            out.writeNumber(TTL.toSeconds());
            out.writeEndObject();
        });
    }

    @Override
    public byte[] packed() {
        return packed.clone();
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof StatusList that
                && keyId.equals(that.keyId)
                && issuedAt.equals(that.issuedAt)
                && expiresAt.equals(that.expiresAt)
                && Arrays.equals(packed, that.packed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(packed);
    }
}
