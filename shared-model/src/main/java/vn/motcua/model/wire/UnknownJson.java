// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/// What a newer program wrote is kept whole and written back as it came.
final class UnknownJson {

    private UnknownJson() {}

    interface Make<T> {
        T of(String type, String json);
    }

    static final class Writer<T> extends StdSerializer<T> {
        private final Function<T, String> json;

        Writer(Class<T> type, Function<T, String> json) {
            super(type);
            this.json = json;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeRawValue(json.apply(value));
        }

        @Override
        public void serializeWithType(T value, JsonGenerator out, SerializationContext context, TypeSerializer type) {
            out.writeRawValue(json.apply(value));
        }
    }

    static final class Reader<T> extends StdDeserializer<T> {
        private final Make<T> make;

        Reader(Class<T> type, Make<T> make) {
            super(type);
            this.make = make;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            JsonNode tree = context.readTree(in);
            return make.of(tree.path("type").asString(""), tree.toString());
        }
    }
}
