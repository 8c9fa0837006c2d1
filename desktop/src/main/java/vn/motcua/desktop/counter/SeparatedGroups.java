// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.model.paper.SeparatedPages;
import vn.motcua.model.paper.Separator;

/// What separator sheets said of the pages behind them, until those are in their rows.
final class SeparatedGroups {

    private SeparatedPages now = SeparatedPages.NONE;

    /// Starts with what was kept.
    void begin(SeparatedPages kept) {
        now = kept;
    }

    SeparatedPages now() {
        return now;
    }

    /// Another stack is put in.
    void stack() {
        now = now.stack();
    }

    void separated(Separator separator) {
        now = now.by(separator);
    }

    /// A page came.
    void came(int original) {
        now = now.came(original);
    }

    /// Pages that have no row yet and are named one of this procedure.
    Map<Integer, List<ScannedPage>> named(List<ScannedPage> pages, String procedure) {
        var named = new TreeMap<Integer, List<ScannedPage>>();
        for (var page : pages) {
            var row = now.row(original(page), procedure);
            if (row > 0 && page.row() == 0 && !page.blank()) {
                named.computeIfAbsent(row, _ -> new ArrayList<>()).add(page);
            }
        }
        return named;
    }

    /// They are on their way to their row; taken back from there they are pages like others.
    void done(List<ScannedPage> pages) {
        now = now.done(pages.stream().map(SeparatedGroups::original).toList());
    }

    /// Pages without a row as far as the next separator sheet; empty if none split them.
    List<ScannedPage> first(List<ScannedPage> pages) {
        if (now.behind().isEmpty()) {
            return List.of();
        }
        var first = new ArrayList<ScannedPage>();
        for (var page : pages) {
            var cut = now.beginsAt(original(page)) && !first.isEmpty();
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
