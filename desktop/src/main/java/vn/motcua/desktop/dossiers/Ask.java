// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.util.List;

/// One thing that an act needs to know of the officer.
///
/// @param key its name is `dossiers.ask.<key>`
/// @param initial what stands there at first; of [Kind#CHECKS] the ids that are ticked, one a line
/// @param options of [Kind#CHOICE] and [Kind#CHECKS]
record Ask(String key, Kind kind, boolean required, String initial, List<Option> options) {

    static final String REASON = "reason";
    static final String OVERRIDE = "override";
    static final String ITEMS = "items";
    static final String MORE = "more";
    static final String UNIT = "unit";
    static final String DUE = "due";
    static final String CAUSE = "cause";
    static final String LEGAL = "legal";
    static final String ORIGINALS = "originals";
    static final String AMOUNT = "amount";
    static final String WHAT = "what";
    static final String DUES = "dues";

    enum Kind {
        LINE,
        TEXT,
        CHOICE,
        CHECKS
    }

    /// @param id what the answer says
    record Option(String id, String label) {}

    Ask {
        options = List.copyOf(options);
    }

    static Ask line(String key, boolean required, String initial) {
        return new Ask(key, Kind.LINE, required, initial, List.of());
    }

    static Ask text(String key, boolean required) {
        return new Ask(key, Kind.TEXT, required, "", List.of());
    }

    static Ask choice(String key, List<Option> options) {
        return new Ask(key, Kind.CHOICE, true, "", options);
    }

    static Ask checks(String key, boolean required, List<Option> options) {
        return new Ask(key, Kind.CHECKS, required, "", options);
    }
}
