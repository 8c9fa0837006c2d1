// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.seal;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import vn.motcua.model.problem.Problem;

/// A COSE_Sign1 message (RFC 9052 §4.2, tag 18) with EdDSA over Ed25519 (RFC 9053 §2.2); algorithm and key id stand
/// in the protected header, and what kind of message it is (RFC 9596) where the kind has a name.
///
/// @param keyId 16 hex digits, or empty where the reader has the key pinned
/// @param type a media type, or empty
record CoseSign1(String keyId, String type, byte[] payload, byte[] signature) {

    private static final int ALGORITHM = 1;
    private static final int KEY_ID = 4;
    private static final int TYPE = 16;
    private static final int EDDSA = -8;

    static CoseSign1 sign(String keyId, byte[] payload, PrivateKey key) {
        return sign(keyId, "", payload, key);
    }

    static CoseSign1 sign(String keyId, String type, byte[] payload, PrivateKey key) {
        var signature = SealKey.sign(key, toBeSigned(header(keyId, type), payload));
        return new CoseSign1(keyId, type, payload, signature);
    }

    boolean isSignedBy(PublicKey key) {
        return SealKey.verify(key, toBeSigned(header(keyId, type), payload), signature);
    }

    byte[] encode() {
        return Cbor.write(out -> {
            out.writeTag(18);
            out.writeStartArray(null, 4);
            out.writeBinary(header(keyId, type));
            out.writeStartObject(null, 0);
            out.writeEndObject();
            out.writeBinary(payload);
            out.writeBinary(signature);
            out.writeEndArray();
        });
    }

    /// Reads the one encoding that [#encode] writes, of a message without a type, nothing else.
    ///
    /// @throws Problem with `fault` for anything else
    static CoseSign1 decode(byte[] bytes, SealProblem fault) {
        return decode(bytes, "", fault);
    }

    /// @param type that it must have
    static CoseSign1 decode(byte[] bytes, String type, SealProblem fault) {
        try {
            var root = Cbor.read(bytes);
            var header = Cbor.read(root.required(0).binaryValue());
            var keyId = header.has("4")
                    ? HexFormat.of().formatHex(header.required("4").binaryValue())
                    : "";
            var message = new CoseSign1(
                    keyId,
                    type,
                    root.required(2).binaryValue(),
                    root.required(3).binaryValue());
            if (message.signature.length == 64 && Arrays.equals(message.encode(), bytes)) {
                return message;
            }
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new Problem(e, fault);
        }
        throw new Problem(fault);
    }

    private static byte[] toBeSigned(byte[] header, byte[] payload) {
        return Cbor.write(out -> {
            out.writeStartArray(null, 4);
            Cbor.text(out, "Signature1");
            out.writeBinary(header);
            out.writeBinary(new byte[0]);
            out.writeBinary(payload);
            out.writeEndArray();
        });
    }

    private static byte[] header(String keyId, String type) {
        return Cbor.write(out -> {
            out.writeStartObject(null, 1 + (keyId.isEmpty() ? 0 : 1) + (type.isEmpty() ? 0 : 1));
            out.writePropertyId(ALGORITHM);
            out.writeNumber(EDDSA);
            if (!keyId.isEmpty()) {
                out.writePropertyId(KEY_ID);
                out.writeBinary(HexFormat.of().parseHex(keyId));
            }
            if (!type.isEmpty()) {
                out.writePropertyId(TYPE);
                Cbor.text(out, type);
            }
            out.writeEndObject();
        });
    }
}
