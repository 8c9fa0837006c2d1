// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Label;
import vn.motcua.model.procedure.Validity;

/// The JSON files that ship with the product, and the shapes they share.
final class Assets {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Assets() {}

    static JsonNode tree(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream("/assets/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws Problem UNREADABLE
    static JsonNode read(ReferenceItem item) {
        try {
            return JSON.readTree(item.json());
        } catch (JacksonException e) {
            throw new Problem(e, WireProblem.UNREADABLE, item.kind() + " " + item.id());
        }
    }

    static String text(JsonNode node, String field) {
        return NameKey.clean(node.path(field).asString(""));
    }

    /// A label is written as `{"vi": …, "en": …}`.
    static Label label(JsonNode node) {
        return new Label(text(node, "vi"), text(node, "en"));
    }

    static List<String> texts(JsonNode list) {
        return list.valueStream().map(n -> NameKey.clean(n.asString(""))).toList();
    }

    /// @param otherwise first day where the text names none
    static Validity validity(JsonNode node, LocalDate otherwise) {
        var from = text(node, "validFrom");
        var to = text(node, "validTo");
        return new Validity(
                from.isEmpty() ? otherwise : LocalDate.parse(from), to.isEmpty() ? null : LocalDate.parse(to));
    }
}
