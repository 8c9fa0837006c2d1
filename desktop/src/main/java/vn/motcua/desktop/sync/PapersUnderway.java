// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.desktop.store.MissingPaper;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.dossier.DossierId;

/// Dossiers whose papers have not all arrived, and papers that nothing names. To read them means to go through all
/// open dossiers, so it is done seldom.
final class PapersUnderway {

    private final Store store;
    private final long seldom;
    private List<Item> last = List.of();
    private long readAt = Long.MIN_VALUE / 2;

    /// @param seldom ms between two readings
    PapersUnderway(Store store, long seldom) {
        this.store = store;
        this.seldom = seldom;
    }

    /// @param most of each kind
    List<Item> read(int most) {
        var now = System.nanoTime() / 1_000_000;
        if (now - readAt >= seldom) {
            last = List.copyOf(items(most));
            readAt = now;
        }
        return last;
    }

    private List<Item> items(int most) {
        Map<DossierId, Integer> elsewhere = new LinkedHashMap<>();
        for (var missing : store.shelf().missing()) {
            elsewhere.merge(missing.dossier(), away(missing), Integer::sum);
        }
        var items = new ArrayList<Item>();
        elsewhere.entrySet().stream()
                .limit(most)
                .forEach(e -> store.dossiers().find(e.getKey()).ifPresent(dossier -> {
                    var arrived = store.shelf().arrived(dossier.id());
                    items.add(new Item.Papers(dossier, arrived.have(), arrived.of(), e.getValue()));
                }));
        store.shelf().orphans().stream().limit(most).map(Item.Stray::new).forEach(items::add);
        return items;
    }

    private static int away(MissingPaper paper) {
        return paper.isHere() ? 0 : 1;
    }
}
