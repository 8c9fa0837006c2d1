// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;

/// What people, a worksheet or the reader said of an old result: text, not judged yet. NFC, without blanks around.
public record Metadata(Map<Column, String> values) {

    public static final Metadata NONE = new Metadata(Map.of());

    public Metadata {
        var clean = new EnumMap<Column, String>(Column.class);
        values.forEach((column, text) -> clean.put(
                column, Normalizer.normalize(text, Normalizer.Form.NFC).strip()));
        values = Map.copyOf(clean);
    }

    public String get(Column column) {
        return values.getOrDefault(column, "");
    }

    /// Where this says nothing, the other does.
    Metadata over(Metadata other) {
        var all = new EnumMap<Column, String>(Column.class);
        all.putAll(other.values());
        values.forEach((column, text) -> {
            if (!text.isEmpty()) {
                all.put(column, text);
            }
        });
        return new Metadata(all);
    }

    public Metadata with(Column column, String text) {
        var changed = new EnumMap<Column, String>(Column.class);
        changed.putAll(values);
        changed.put(column, text);
        return new Metadata(changed);
    }
}
