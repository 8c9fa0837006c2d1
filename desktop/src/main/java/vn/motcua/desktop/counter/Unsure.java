// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import vn.motcua.desktop.ocr.FieldReading;

/// Values that OCR read and nobody has confirmed travel in a draft beside the value itself, so that a draft restored
/// after a crash still knows what needs eyes: `unsure.child.name` = `0.71`. They never leave the draft.
final class Unsure {

    /// Below it nothing enters a receipt unseen.
    static final double THRESHOLD = FieldReading.SURE;
    /// Below it the reading is red.
    static final double DOUBTFUL = 0.6;

    private static final String PREFIX = "unsure.";

    private Unsure() {}

    static String key(String field) {
        return PREFIX + field;
    }

    static OptionalDouble of(Map<String, String> fields, String field) {
        var value = fields.get(key(field));
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(value));
    }

    /// The fields as they enter the dossier.
    static Map<String, String> without(Map<String, String> fields) {
        var clean = new HashMap<>(fields);
        clean.keySet().removeIf(k -> k.startsWith(PREFIX));
        return clean;
    }
}
