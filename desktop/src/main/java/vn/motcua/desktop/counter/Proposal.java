// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.desktop.ocr.FieldReading;
import vn.motcua.model.procedure.RequestForm;

/// What OCR proposes for a draft. It fills what is empty and never overwrites what a person or a card gave. Pure.
final class Proposal {

    private Proposal() {}

    static Map<String, String> merge(Map<String, String> fields, List<FieldReading> readings) {
        var merged = new HashMap<>(fields);
        for (var reading : readings) {
            if (!merged.getOrDefault(reading.key(), "").isBlank()) {
                continue;
            }
            merged.put(reading.key(), reading.value());
            if (reading.confidence() < Unsure.THRESHOLD) {
                merged.put(
                        Unsure.key(reading.key()),
                        "%.2f".formatted(reading.confidence()).replace(',', '.'));
            }
        }
        return merged;
    }

    /// Whether the request asks for it at all.
    static boolean concerns(RequestForm form, FieldReading reading) {
        return form.field(reading.key()).isPresent();
    }
}
