// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.paper.Separator;

/// What separator sheets said of the pages behind them, until those are in their rows. The sheets themselves are no
/// pages.
final class SeparatedGroups {

    private final Map<Integer, Separator> said = new HashMap<>();
    private final Set<Integer> begins = new HashSet<>();
    private @Nullable Separator last;
    private boolean begun;

    /// Another stack is put in.
    void stack() {
        last = null;
        begun = false;
    }

    void separated(Separator separator) {
        last = separator;
        begun = true;
    }

    /// A page came.
    void came(int original) {
        var now = last;
        if (now != null) {
            said.put(original, now);
        }
        if (begun) {
            begins.add(original);
            begun = false;
        }
    }

    /// Pages that have no row yet and are named one of this procedure.
    Map<Integer, List<ScannedPage>> named(List<ScannedPage> pages, String procedure) {
        var named = new TreeMap<Integer, List<ScannedPage>>();
        for (var page : pages) {
            var row = said.getOrDefault(original(page), Separator.PLAIN).rowIn(procedure);
            if (row > 0 && page.row() == 0 && !page.blank()) {
                named.computeIfAbsent(row, _ -> new ArrayList<>()).add(page);
            }
        }
        return named;
    }

    /// They are on their way to their row; taken back from there they are pages like others.
    void done(List<ScannedPage> pages) {
        pages.forEach(p -> said.remove(original(p)));
    }

    /// Pages without a row as far as the next separator sheet; empty if none split them.
    List<ScannedPage> first(List<ScannedPage> pages) {
        if (begins.isEmpty()) {
            return List.of();
        }
        var first = new ArrayList<ScannedPage>();
        for (var page : pages) {
            var cut = begins.contains(original(page)) && !first.isEmpty();
            if (cut) {
                return first;
            }
            if (page.row() == 0 && !page.blank()) {
                first.add(page);
            } else if (page.row() > 0 && !first.isEmpty()) {
                return first;
            }
        }
        return first;
    }

    private static int original(ScannedPage page) {
        return page.page().first().original();
    }
}
