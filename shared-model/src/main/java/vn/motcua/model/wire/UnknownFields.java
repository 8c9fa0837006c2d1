// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Fields of a message that this program does not know, carried over to what it writes.
final class UnknownFields {

    private UnknownFields() {}

    /// @param origin as it came
    /// @param known what of it this program understood
    /// @param after what this program made of it; gains the fields that it did not understand
    static JsonNode carry(JsonNode origin, JsonNode known, JsonNode after) {
        if (origin instanceof ObjectNode from
                && known instanceof ObjectNode understood
                && after instanceof ObjectNode to) {
            from.properties().forEach(field -> {
                var name = field.getKey();
                if (!understood.has(name)) {
                    to.set(name, field.getValue());
                } else if (to.has(name)) {
                    carry(field.getValue(), understood.get(name), to.get(name));
                }
            });
        }
        return after;
    }
}
