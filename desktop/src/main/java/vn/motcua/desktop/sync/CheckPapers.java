// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.wire.Messages.BlobQuery;
import vn.motcua.model.wire.Messages.BlobReply;

/// Once a day: asks again after papers that count as arrived, so that one that the centre lost is sent once more, and
/// lets orphans go that nobody saw to for a month.
final class CheckPapers {

    private static final String CHECKED = "papers.checked";
    private static final int MOST = 5_000;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Store store;
    private final CentralServer centre;

    CheckPapers(Store store, CentralServer centre) {
        this.store = store;
        this.centre = centre;
    }

    /// @param now the centre's time
    void run(Instant now) {
        var today = LocalDate.ofInstant(now, VIETNAM).toString();
        if (store.settings().get(CHECKED).orElse("").equals(today)) {
            return;
        }
        var shelf = store.shelf();
        var believed = shelf.believed(MOST);
        for (var from = 0; from < believed.size(); from += SendPapers.ASKED) {
            var asked = believed.subList(from, Math.min(believed.size(), from + SendPapers.ASKED));
            var gone = new HashSet<>(asked);
            centre.call("/v1/blobs/query", new BlobQuery(asked), BlobReply.class)
                    .have()
                    .forEach(gone::remove);
            if (!gone.isEmpty()) {
                shelf.notAtCentre(gone);
            }
        }
        shelf.sweep(now);
        store.settings().put(CHECKED, today);
    }
}
