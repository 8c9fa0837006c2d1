// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;
import vn.motcua.model.problem.Problem;

/// Ids as plain JSON strings, also as keys of a map.
final class IdJson {

    private IdJson() {}

    static final class Writer<T> extends StdSerializer<T> {
        private final Function<T, String> text;

        Writer(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(text.apply(value));
        }
    }

    static final class KeyWriter<T> extends StdSerializer<T> {
        private final Function<T, String> text;

        KeyWriter(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeName(text.apply(value));
        }
    }

    static final class Reader<T> extends StdDeserializer<T> {
        private final Function<String, T> value;

        Reader(Class<T> type, Function<String, T> value) {
            super(type);
            this.value = value;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            return checked(value, in.getValueAsString(""), context, handledType());
        }
    }

    static final class KeyReader extends KeyDeserializer {
        private final Function<String, ?> value;

        KeyReader(Function<String, ?> value) {
            this.value = value;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return checked(value, key, context, Object.class);
        }
    }

    private static <T> T checked(
            Function<String, T> value, String text, DeserializationContext context, Class<?> type) {
        try {
            return value.apply(text);
        } catch (Problem | IllegalArgumentException e) {
            throw context.weirdStringException(text, type, "not a valid id");
        }
    }
}
