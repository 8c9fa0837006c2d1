// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.ResultId;

/// A seal as it is printed: `HTTPS://<HOST>/V/<code>`, where the code holds a CWT (RFC 8392) in COSE_Sign1.
public record SealText(Seal seal, String code, byte[] signed) {

    private static final Pattern PRINTED =
            Pattern.compile("(?:HTTPS://[^/\\s]{1,200}/V/)?([0-9BCFGHJKLMNPQRSTVXZ]{100,900})");
    private static final int ISSUER = 1;
    private static final int EXPIRES = 4;
    private static final int ISSUED = 6;
    private static final int RESULT = 7;
    /// Private claim: array of kind, length of P0, 16 bytes of its SHA-256, hint of the holder, index in the key's
    /// status list (version 1.1).
    private static final int DOCUMENT = -65537;

    /// Signs a seal.
    ///
    /// @throws Problem `BAD_FIELD` where the seal names another key
    public static SealText sign(Seal seal, SealKey key) {
        if (!seal.keyId().equals(key.id())) {
            throw new Problem(SealProblem.BAD_FIELD, "keyId");
        }
        var signed = CoseSign1.sign(seal.keyId(), claims(seal), key.secret()).encode();
        return new SealText(seal, SealLetters.encode(signed), signed);
    }

    /// The printed form.
    ///
    /// @param host of the public check page, for example `kq.danang.gov.vn`
    public String url(String host) {
        return "HTTPS://" + host.toUpperCase(Locale.ROOT) + "/V/" + code;
    }

    /// Reads a printed seal, or its code alone. Says nothing yet about who signed it.
    ///
    /// @throws Problem `MALFORMED` for any other text
    public static SealText parse(String text) {
        var match = PRINTED.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!match.matches()) {
            throw new Problem(SealProblem.MALFORMED);
        }
        var code = match.group(1);
        var signed = SealLetters.decode(code);
        var message = CoseSign1.decode(signed, SealProblem.MALFORMED);
        var seal = seal(message);
        if (!Arrays.equals(claims(seal), message.payload())) {
            throw new Problem(SealProblem.MALFORMED);
        }
        return new SealText(seal, code, signed);
    }

    /// Whether a text looks like a seal at all; the scan router asks.
    public static boolean looksLike(String text) {
        return PRINTED.matcher(text.strip().toUpperCase(Locale.ROOT)).matches();
    }

    boolean isSignedBy(SealPublicKey key) {
        return CoseSign1.decode(signed, SealProblem.MALFORMED).isSignedBy(SealKey.publicKey(key.spki()));
    }

    private static byte[] claims(Seal seal) {
        return Cbor.write(out -> {
            out.writeStartObject(null, seal.expiresAt() == null ? 4 : 5);
            out.writePropertyId(ISSUER);
            Cbor.text(out, seal.issuer().value());
            if (seal.expiresAt() != null) {
                out.writePropertyId(EXPIRES);
                out.writeNumber(seal.expiresAt().getEpochSecond());
            }
            out.writePropertyId(ISSUED);
            out.writeNumber(seal.issuedAt().getEpochSecond());
            out.writePropertyId(RESULT);
            out.writeBinary(seal.id().value().getBytes(StandardCharsets.US_ASCII));
            out.writePropertyId(DOCUMENT);
            out.writeStartArray(null, seal.statusIndex() == null ? 4 : 5);
            Cbor.text(out, seal.kind());
            out.writeNumber(seal.length());
            out.writeBinary(HexFormat.of().parseHex(seal.digest()));
            Cbor.text(out, seal.holder());
            if (seal.statusIndex() != null) {
                out.writeNumber(seal.statusIndex());
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    private static Seal seal(CoseSign1 message) {
        try {
            var claims = Cbor.read(message.payload());
            var document = claims.required(Integer.toString(DOCUMENT));
            return new Seal(
                    new ResultId(new String(claims.required("7").binaryValue(), StandardCharsets.US_ASCII)),
                    document.required(0).asString(),
                    new OfficeCode(claims.required("1").asString()),
                    Instant.ofEpochSecond(claims.required("6").longValue()),
                    instant(claims.get("4")),
                    document.required(1).longValue(),
                    HexFormat.of().formatHex(document.required(2).binaryValue()),
                    document.required(3).asString(),
                    message.keyId(),
                    document.has(4) ? document.required(4).intValue() : null);
        } catch (JacksonException
                | IllegalArgumentException
                | NullPointerException
                | java.time.DateTimeException
                | Problem e) {
            throw new Problem(e, SealProblem.MALFORMED);
        }
    }

    private static @Nullable Instant instant(@Nullable JsonNode seconds) {
        return seconds == null ? null : Instant.ofEpochSecond(seconds.longValue());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SealText that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
