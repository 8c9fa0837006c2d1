// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.seal;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.server.access.Hashes;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.SealAudit.Entry;
import vn.motcua.server.store.SealAudit.Line;
import vn.motcua.server.store.Tx;

/// Binds each line of the key's log to the one before.
public final class AuditChain {

    private static final int PAGE = 1_000;

    private AuditChain() {}

    /// Adds a line in a transaction.
    static void add(Tx tx, Entry entry) {
        var last = tx.sealAudit().last(1);
        var seq = last.isEmpty() ? 1 : last.getFirst().seq() + 1;
        var before = last.isEmpty() ? "" : last.getFirst().chain();
        tx.sealAudit().add(new Line(seq, entry, chain(before, seq, entry)));
    }

    private static String chain(String before, long seq, Entry e) {
        return Hashes.sha256(String.join(
                "\n",
                before,
                Long.toString(seq),
                e.at().toString(),
                e.what(),
                e.request().toString(),
                e.officer().value(),
                e.device().value().toString(),
                e.digest(),
                e.certificate()));
    }

    /// Looks whether the log is whole.
    ///
    /// @return number of the first line that was changed, or before which one is missing; 0: none
    public static long broken(Database database) {
        var lines = new ArrayList<Line>();
        for (var page = page(database, 0);
                !page.isEmpty();
                page = page(database, page.getLast().seq())) {
            lines.addAll(page);
        }
        return broken(lines);
    }

    private static List<Line> page(Database database, long after) {
        return database.inTransaction(tx -> tx.sealAudit().after(after, PAGE));
    }

    /// The same of all lines, in their order.
    public static long broken(List<Line> lines) {
        var before = "";
        var seq = 0L;
        for (var line : lines) {
            seq++;
            if (line.seq() != seq || !line.chain().equals(chain(before, seq, line.entry()))) {
                return seq;
            }
            before = line.chain();
        }
        return 0;
    }
}
