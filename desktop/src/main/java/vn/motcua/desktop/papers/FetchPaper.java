// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.papers;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PaperId;

/// A paper for whoever wants to see it: off the shelf, else from the centre onto the shelf, going on at the byte where
/// an earlier attempt was cut off.
public record FetchPaper(Store store, CentralServer centre) {

    /// What papers of a dossier are on the shelf.
    private static final String SCAN = "scan";

    /// A scan of a dossier.
    ///
    /// @param arrived is told how many bytes are here, again and again while it comes; never of what lies on the
    /// shelf
    /// @throws vn.motcua.model.problem.Problem of the line, PAPER_DAMAGED, DISK_FULL
    public InputStream scan(PaperId paper, DossierId dossier, LongConsumer arrived) {
        return open(paper, SCAN, dossier, arrived);
    }

    /// @throws vn.motcua.model.problem.Problem of the line, PAPER_DAMAGED, DISK_FULL
    public InputStream open(PaperId paper, String kind, @Nullable DossierId dossier) {
        return open(paper, kind, dossier, _ -> {});
    }

    /// @param arrived is told how many bytes are here, again and again while it comes; never of what lies on the shelf
    /// @throws vn.motcua.model.problem.Problem of the line, PAPER_DAMAGED, DISK_FULL
    public InputStream open(PaperId paper, String kind, @Nullable DossierId dossier, LongConsumer arrived) {
        var shelf = store.shelf();
        if (!shelf.has(paper)) {
            arrived.accept(0);
            shelf.bring(paper, kind, dossier, offset -> new Counted(centre.paper(paper, offset), offset, arrived));
        }
        return shelf.open(paper);
    }

    /// Tells how far it was read.
    private static final class Counted extends FilterInputStream {

        private static final int STEP = 1 << 18;

        private final LongConsumer arrived;
        private long here;
        private long told;

        Counted(InputStream in, long from, LongConsumer arrived) {
            super(in);
            this.here = from;
            this.arrived = arrived;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int off, int len) throws IOException {
            var some = super.read(into, off, len);
            count(Math.max(0, some));
            return some;
        }

        private void count(int more) {
            here += more;
            if (here - told >= STEP) {
                told = here;
                arrived.accept(here);
            }
        }
    }
}
