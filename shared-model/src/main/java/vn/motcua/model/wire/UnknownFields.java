// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.node.ObjectNode;

/// Fields of a message that this program does not know, carried over to what it writes.
final class UnknownFields {

    /// Attribute of a reader: an AtomicBoolean that becomes true when a field is met that nobody knows.
    static final String SEEN = "motcua.newer";

    private UnknownFields() {}

    /// Costs nothing where all fields are known.
    static final class Noticed extends DeserializationProblemHandler {
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser in,
                ValueDeserializer<?> deserializer,
                Object beanOrClass,
                String name) {
            if (!name.equals("type") && context.getAttribute(SEEN) instanceof AtomicBoolean seen) {
                seen.set(true);
            }
            return false; // then passed over
        }
    }

    /// @param origin as it came
    /// @param known what of it this program understood
    /// @param after what this program made of it; gains the fields that it did not understand
    static JsonNode carry(JsonNode origin, JsonNode known, JsonNode after) {
        if (origin instanceof ObjectNode from
                && known instanceof ObjectNode understood
                && after instanceof ObjectNode to) {
            from.properties().forEach(field -> {
                var name = field.getKey();
                if (!understood.has(name) && !to.has(name)) {
                    to.set(name, field.getValue());
                } else if (understood.has(name) && to.has(name)) {
                    carry(field.getValue(), understood.get(name), to.get(name));
                }
            });
        }
        return after;
    }
}
