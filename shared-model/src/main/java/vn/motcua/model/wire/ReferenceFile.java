// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.model.problem.Problem;

/// Reference data as a file in the shape of a shipped one: read for publishing, and laid beside what is in force.
public final class ReferenceFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RETENTION = "retention";

    private ReferenceFile() {}

    /// One value that changes.
    ///
    /// @param path within the piece, for example `tariff.tiers[0].each`
    /// @param before empty: it is new
    /// @param after empty: it goes
    public record Change(String kind, String id, String path, String before, String after) {}

    /// The pieces of a file, whose kind is told by their fields.
    ///
    /// @param from first day they are to be in force
    /// @throws Problem UNREADABLE if it is no such file, or empty
    public static List<ReferenceItem> read(byte[] utf8, LocalDate from) {
        try {
            var items = new ArrayList<ReferenceItem>();
            pieces(JSON.readTree(utf8), piece -> items.add(piece.item(from)));
            if (items.isEmpty()) {
                throw new Problem(WireProblem.UNREADABLE, "JSON");
            }
            return items;
        } catch (JacksonException e) {
            throw new Problem(e, WireProblem.UNREADABLE, "JSON");
        }
    }

    /// What ships with the product, as if it had been published.
    public static List<ReferenceItem> shipped() {
        var items = new ArrayList<ReferenceItem>();
        Consumer<String> file = name -> pieces(Assets.tree(name), piece -> items.add(piece.item(piece.from())));
        List.of("procedures/core_procedures", "procedures/terms", "procedures/retention", "calendar/hours")
                .forEach(name -> file.accept(name + ".json"));
        file.accept("calendar/holidays.json");
        ShippedCatalogue.FEES.forEach(name -> file.accept("procedures/fees/" + name + ".json"));
        ShippedCatalogue.REQUESTS.forEach(name -> file.accept("procedures/requests/" + name + ".json"));
        ShippedCatalogue.RESULTS.forEach(name -> file.accept("procedures/results/" + name + ".json"));
        return items;
    }

    /// What a piece changes against the newest one of its kind and id that begins no later than it; all of it where
    /// there is none.
    ///
    /// @param known in the order they come into force
    public static List<Change> changes(List<ReferenceItem> known, ReferenceItem now) {
        var before = known.stream()
                .filter(i -> i.kind().equals(now.kind()) && i.id().equals(now.id()))
                .filter(i -> !i.validFrom().isAfter(now.validFrom()))
                .max(Comparator.comparing(ReferenceItem::validFrom))
                .map(ReferenceFile::flat)
                .orElseGet(TreeMap::new);
        var after = flat(now);
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        return paths.stream()
                .map(p -> new Change(now.kind(), now.id(), p, before.getOrDefault(p, ""), after.getOrDefault(p, "")))
                .filter(c -> !c.before().equals(c.after()))
                .toList();
    }

    private record Piece(String kind, String id, JsonNode json) {

        ReferenceItem item(LocalDate from) {
            return new ReferenceItem(kind, id, from, json.toString());
        }

        LocalDate from() {
            return Assets.validity(json, ShippedCatalogue.VALID_FROM).from();
        }
    }

    private static void pieces(JsonNode file, Consumer<Piece> each) {
        if (file.isArray()) {
            file.forEach(one -> each.accept(piece(one)));
        } else if (file.path("units").isArray()) {
            file.path("units").forEach(one -> each.accept(named(ReferenceItem.OFFICE, "code", one)));
        } else if (file.properties().stream().anyMatch(p -> p.getKey().matches("\\d{4}"))) {
            file.properties().stream()
                    .filter(p -> p.getKey().matches("\\d{4}"))
                    .forEach(p -> each.accept(new Piece(ReferenceItem.CALENDAR, p.getKey(), p.getValue())));
        } else {
            each.accept(piece(file));
        }
    }

    private static Piece piece(JsonNode one) {
        if (one.has("tariff")) {
            return named(ReferenceItem.FEE, "id", one);
        }
        if (one.has("components")) {
            return named(ReferenceItem.PROCEDURE, "code", one);
        }
        if (one.has("supplementDays")) {
            return named(ReferenceItem.TERMS, "id", one);
        }
        if (one.has("noonClose")) {
            return named(ReferenceItem.HOURS, "office", one);
        }
        if (one.has("proof")) {
            return named(ReferenceItem.PROOF, "office", one);
        }
        if (one.has("what") && one.has("days")) {
            return named(RETENTION, "what", one);
        }
        if (one.has("resultCode")) {
            return named(ReferenceItem.RESULT, "id", one);
        }
        if (one.has("procedures")) {
            return named(ReferenceItem.REQUEST, "id", one);
        }
        throw new Problem(WireProblem.UNREADABLE, "JSON");
    }

    private static Piece named(String kind, String id, JsonNode one) {
        var name = Assets.text(one, id);
        if (name.isEmpty()) {
            throw new Problem(WireProblem.UNREADABLE, kind);
        }
        return new Piece(kind, name, one);
    }

    private static Map<String, String> flat(ReferenceItem item) {
        var values = new TreeMap<String, String>();
        flat("", Assets.read(item), values);
        values.remove("validFrom"); // the day is chosen for all
        return values;
    }

    private static void flat(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.properties()
                    .forEach(p -> flat(path.isEmpty() ? p.getKey() : path + "." + p.getKey(), p.getValue(), values));
        } else if (node.isArray()) {
            var i = 0;
            for (var one : node) {
                flat(path + "[" + i++ + "]", one, values);
            }
        } else {
            values.put(path, node.asString(""));
        }
    }
}
