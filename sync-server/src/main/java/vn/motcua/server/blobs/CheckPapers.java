// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.blobs;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.server.store.Database;

/// Compares what dossiers and results name with what is on the disk: a paper that is whole counts as arrived even if
/// a power failure took its row, and one whose file is gone is asked for again. Nothing is missing unnoticed.
final class CheckPapers {

    private static final Logger LOG = LoggerFactory.getLogger(CheckPapers.class);
    private static final int PAGE = 500;

    private final Database database;
    private final PaperFiles files;
    private final Arrivals arrivals;

    CheckPapers(Database database, PaperFiles files, Arrivals arrivals) {
        this.database = database;
        this.files = files;
        this.arrivals = arrivals;
    }

    /// @return how many were found, one way or the other
    int run() {
        try {
            return found() + lost();
        } catch (RuntimeException e) {
            LOG.warn("papers were not checked: {}", e.getClass().getSimpleName());
            return 0;
        }
    }

    private int found() {
        var found = 0;
        for (var missing : database.inTransaction(tx -> tx.papers().missing())) {
            try {
                var whole = files.proven(missing.office(), missing.paper());
                if (whole.isPresent()) {
                    arrivals.add(missing.office(), missing.paper(), whole.getAsLong());
                    found++;
                }
            } catch (IOException e) {
                LOG.warn("a paper cannot be read: {}", e.getClass().getSimpleName());
            }
        }
        return found;
    }

    private int lost() {
        var lost = 0;
        for (var after = ""; ; ) {
            var from = after;
            var page = database.inTransaction(tx -> tx.papers().whole(from, PAGE));
            if (page.isEmpty()) {
                return lost;
            }
            for (var entry : page.entrySet()) {
                after = entry.getKey().sha256();
                var keptBy = entry.getValue().keptBy();
                if (!files.isThere(keptBy, entry.getKey())) {
                    database.write(tx -> tx.papers().lost(keptBy, entry.getKey()));
                    LOG.error("a paper that had arrived is gone from the disk; it is asked for again");
                    lost++;
                }
            }
        }
    }
}
