// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.model.dossier.SupplementItem;

/// What the clerk has written for form 02 or 03, kept among the draft's fields so that nothing typed is lost; it
/// leaves them when the intake ends. Pure.
///
/// @param reason of either form
/// @param basis the provision a refusal rests on
/// @param items what is asked for, in the order of the screen
record Ending(String reason, String basis, List<SupplementItem> items) {

    /// Which of the three sheets.
    enum Kind {
        RECEIVE,
        SUPPLEMENT,
        REFUSE
    }

    static final Ending NONE = new Ending("", "", List.of());

    private static final String PREFIX = "ending.";
    private static final String WHAT = PREFIX + "what.";
    private static final String WHY = PREFIX + "why.";

    Ending {
        items = List.copyOf(items);
    }

    static Ending of(Map<String, String> fields) {
        var items = new ArrayList<SupplementItem>();
        for (var i = 0; fields.containsKey(WHAT + i); i++) {
            items.add(new SupplementItem(fields.getOrDefault(WHAT + i, ""), fields.getOrDefault(WHY + i, "")));
        }
        return new Ending(fields.getOrDefault(PREFIX + "reason", ""), fields.getOrDefault(PREFIX + "basis", ""), items);
    }

    /// The fields with this in them.
    Map<String, String> in(Map<String, String> fields) {
        var all = new HashMap<>(without(fields));
        all.put(PREFIX + "reason", reason);
        all.put(PREFIX + "basis", basis);
        for (var i = 0; i < items.size(); i++) {
            all.put(WHAT + i, items.get(i).what());
            all.put(WHY + i, items.get(i).reason());
        }
        return all;
    }

    static Map<String, String> without(Map<String, String> fields) {
        var rest = new HashMap<>(fields);
        rest.keySet().removeIf(k -> k.startsWith(PREFIX));
        return rest;
    }
}
