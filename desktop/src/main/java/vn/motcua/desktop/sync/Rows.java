// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.util.List;

/// Makes a list say what another says, with as few changes as may be: lines that stay are not touched.
final class Rows {

    private Rows() {}

    static void merge(List<Row> shown, List<Row> wanted) {
        shown.removeIf(old -> wanted.stream().noneMatch(w -> w.sameAs(old)));
        for (var i = 0; i < wanted.size(); i++) {
            var row = wanted.get(i);
            var known = i < shown.size() && shown.get(i).sameAs(row);
            if (!known) {
                shown.subList(i, shown.size()).removeIf(row::sameAs);
                shown.add(i, row);
            } else if (!shown.get(i).equals(row)) {
                shown.set(i, row);
            }
        }
    }
}
