// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.motcua.model.office.OfficerId;

/// Who looked at a value that OCR read, when, and what had been read: kept beside the value, into the dossier:
/// `seen.child.name` = `officer.7|2026-11-22T20:31:05|0.71|TRÂN GIA HUY`.
///
/// @param confidence of the reading, 0 to 1
/// @param read before anybody changed it
record Looked(OfficerId by, LocalDateTime at, double confidence, String read) {

    private static final String PREFIX = "seen.";

    static Optional<Looked> at(Map<String, String> fields, String key) {
        var parts = fields.getOrDefault(PREFIX + key, "").split("\\|", 4);
        return parts.length < 4
                ? Optional.empty()
                : Optional.of(new Looked(
                        new OfficerId(parts[0]),
                        LocalDateTime.parse(parts[1]),
                        Double.parseDouble(parts[2]),
                        parts[3]));
    }

    /// The fields with this beside the value of the key.
    Map<String, String> in(Map<String, String> fields, String key) {
        var all = new HashMap<>(fields);
        var rounded = Math.round(confidence * 100) / 100.0;
        all.put(PREFIX + key, by.value() + "|" + at.truncatedTo(ChronoUnit.SECONDS) + "|" + rounded + "|" + read);
        return all;
    }
}
