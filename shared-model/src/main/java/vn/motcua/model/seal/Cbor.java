// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.seal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.cbor.CBORFactory;
import tools.jackson.dataformat.cbor.CBORGenerator;
import tools.jackson.dataformat.cbor.CBORMapper;

/// Deterministic CBOR (RFC 8949 §4.2.1): shortest lengths, definite sizes, keys in the order that the writer gives.
final class Cbor {

    private static final CBORFactory FACTORY = new CBORFactory();
    private static final CBORMapper MAPPER = new CBORMapper(FACTORY);

    private Cbor() {}

    interface Writing {
        void to(CBORGenerator out) throws JacksonException;
    }

    static byte[] write(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = (CBORGenerator) MAPPER.createGenerator(bytes)) {
            writing.to(out);
        }
        return bytes.toByteArray();
    }

    /// @throws JacksonException where the bytes are no CBOR
    static JsonNode read(byte[] bytes) {
        return MAPPER.readTree(bytes);
    }

    /// Name of a field, as text.
    static void key(CBORGenerator out, String name) {
        out.writeName(name);
    }

    /// Text with the shortest length prefix.
    static void text(CBORGenerator out, String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeUTF8String(utf8, 0, utf8.length);
    }
}
