// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.seal;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.cbor.CBORGenerator;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;

/// The trust list's payload: an array of version, asOf, seal keys, anchors, revoked certificates, statuses,
/// authorities, status list tokens, moment of expiry. A reader takes what it knows from the front; what is missing at
/// the end is empty.
final class TrustListCbor {

    private TrustListCbor() {}

    /// @param key signs the status list tokens in it
    static byte[] write(TrustList list, PrivateKey key) {
        var expires = list.expires();
        var longer = expires != null || !list.statusLists().isEmpty();
        return Cbor.write(out -> {
            out.writeStartArray(null, longer ? 9 : 7);
            out.writeNumber(list.version());
            out.writeNumber(list.asOf().getEpochSecond());
            array(out, list.sealKeys(), TrustListCbor::key);
            array(out, list.anchors(), CBORGenerator::writeBinary);
            array(
                    out,
                    list.revokedCertificates(),
                    (to, hex) -> to.writeBinary(HexFormat.of().parseHex(hex)));
            array(out, list.statuses(), TrustListCbor::status);
            array(out, list.authorities(), TrustListCbor::authority);
            if (longer) {
                array(out, list.statusLists(), (to, one) -> to.writeBinary(one.encode(key)));
                moment(out, expires);
            }
            out.writeEndArray();
        });
    }

    /// @param pinned the key that signs status list tokens
    static TrustList read(byte[] bytes, PublicKey pinned) {
        try {
            var root = Cbor.read(bytes);
            return new TrustList(
                    root.required(0).longValue(),
                    Instant.ofEpochSecond(root.required(1).longValue()),
                    list(root.required(2), TrustListCbor::key),
                    list(root.required(3), JsonNode::binaryValue),
                    list(root.required(4), node -> HexFormat.of().formatHex(node.binaryValue())),
                    list(root.required(5), TrustListCbor::status),
                    root.has(6) ? list(root.required(6), TrustListCbor::authority) : List.of(),
                    root.has(7)
                            ? list(root.required(7), node -> StatusList.decode(node.binaryValue(), pinned))
                            : List.of(),
                    root.has(8) ? moment(root.required(8)) : null);
        } catch (JacksonException | IllegalArgumentException | NullPointerException | DateTimeException | Problem e) {
            throw new Problem(e, SealProblem.TRUST_MALFORMED);
        }
    }

    private static void key(CBORGenerator out, SealPublicKey key) {
        out.writeStartArray(null, 5);
        out.writeBinary(key.spki());
        Cbor.text(out, key.office().value());
        out.writeNumber(key.validFrom().getEpochSecond());
        moment(out, key.validTo());
        out.writeBoolean(key.revoked());
        out.writeEndArray();
    }

    private static SealPublicKey key(JsonNode node) {
        return new SealPublicKey(
                node.required(0).binaryValue(),
                new OfficeCode(node.required(1).asString()),
                Instant.ofEpochSecond(node.required(2).longValue()),
                moment(node.required(3)),
                node.required(4).booleanValue());
    }

    private static void status(CBORGenerator out, ResultStatus status) {
        out.writeStartArray(null, 4);
        Cbor.text(out, status.id().value());
        Cbor.text(out, status.status().name());
        Cbor.text(out, status.reason());
        out.writeNumber(status.since().toEpochDay());
        out.writeEndArray();
    }

    private static ResultStatus status(JsonNode node) {
        return new ResultStatus(
                new ResultId(node.required(0).asString()),
                Result.Status.valueOf(node.required(1).asString()),
                node.required(2).asString(),
                LocalDate.ofEpochDay(node.required(3).longValue()));
    }

    private static void authority(CBORGenerator out, Authority authority) {
        out.writeStartArray(null, 6);
        out.writeBinary(HexFormat.of().parseHex(authority.certificate()));
        Cbor.text(out, authority.name());
        Cbor.text(out, authority.kind().name());
        moment(out, authority.from());
        moment(out, authority.to());
        Cbor.text(out, authority.source());
        out.writeEndArray();
    }

    private static Authority authority(JsonNode node) {
        return new Authority(
                HexFormat.of().formatHex(node.required(0).binaryValue()),
                node.required(1).asString(),
                Authority.Kind.of(node.required(2).asString()),
                moment(node.required(3)),
                moment(node.required(4)),
                node.required(5).asString());
    }

    private static void moment(CBORGenerator out, @Nullable Instant at) {
        if (at == null) {
            out.writeNull();
        } else {
            out.writeNumber(at.getEpochSecond());
        }
    }

    private static @Nullable Instant moment(JsonNode node) {
        return node.isNull() ? null : Instant.ofEpochSecond(node.longValue());
    }

    private static <T> void array(CBORGenerator out, List<T> items, BiConsumer<CBORGenerator, T> writing) {
        out.writeStartArray(null, items.size());
        items.forEach(item -> writing.accept(out, item));
        out.writeEndArray();
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> reading) {
        return array.valueStream().map(reading).toList();
    }
}
