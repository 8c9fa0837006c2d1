// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.util.Map;

/// How the citizen receives the result (form 01, line 6).
public enum ReturnWay {
    COUNTER,
    POST,
    ELECTRONIC;

    /// Key of the dossier's field that carries it.
    public static final String FIELD = "return.way";

    /// What a dossier says; at the counter where it says nothing or something a newer program wrote.
    public static ReturnWay of(Map<String, String> fields) {
        var name = fields.getOrDefault(FIELD, COUNTER.name());
        for (var way : values()) {
            if (way.name().equals(name)) {
                return way;
            }
        }
        return COUNTER;
    }
}
