// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.EventLine;
import vn.motcua.model.command.Scope;
import vn.motcua.model.wire.Messages.SnapshotHead;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Events;

/// One snapshot: of each subject the last event up to a number, as it stands in the log; before the last of a dossier
/// the older lines of its history.
final class WriteSnapshot {

    private static final int AT_ONCE = 250;

    private final Database database;
    private final Scope scope;
    private final long generation;
    private final Events.Head head;
    private int count;

    WriteSnapshot(Database database, Scope scope, long generation, Events.Head head) {
        this.database = database;
        this.scope = scope;
        this.generation = generation;
        this.head = head;
    }

    /// The number of lines stands first but is known last, so the lines wait in a file of their own.
    void into(SealedSnapshot lines, SealedSnapshot whole) throws IOException {
        try {
            try (var out = gzip(lines)) {
                lines(out);
                line(out, Wire.text(Map.of("end", count)));
            }
            try (var out = whole.write();
                    var in = lines.read(0)) {
                var first = new GZIPOutputStream(out);
                line(first, Wire.text(new SnapshotHead(scope, generation, head.seq(), head.checksum(), count)));
                first.finish();
                in.transferTo(out); // a gzip file may have several parts
            }
        } finally {
            Files.deleteIfExists(lines.file());
        }
    }

    private void lines(OutputStream out) throws IOException {
        var wanted = new HashSet<>(database.inTransaction(tx -> tx.events().lastOfEach(scope, head.seq())));
        for (var after = 0L; after < head.seq(); ) {
            var from = after;
            var some = database.inTransaction(tx -> tx.events().after(scope, from, AT_ONCE));
            for (var event : some) {
                write(out, event, wanted);
            }
            after = some.isEmpty() ? head.seq() : some.getLast().seq();
        }
    }

    private void write(OutputStream out, EventLine event, Set<Long> wanted) throws IOException {
        if (!wanted.contains(event.seq())) {
            return;
        }
        if (Wire.event(event).body() instanceof Event.DossierChanged(var dossier, var entry) && entry.version() > 1) {
            var history = database.inTransaction(tx -> tx.dossiers().history(dossier.id()));
            for (var older : history) {
                if (older.version() < entry.version()) {
                    put(out, Wire.text(new Event.DossierChanged(dossier, older)));
                }
            }
        }
        put(out, event.body());
    }

    private void put(OutputStream out, String body) throws IOException {
        line(out, body);
        count++;
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write((text + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static OutputStream gzip(SealedSnapshot file) throws IOException {
        return new BufferedOutputStream(
                new GZIPOutputStream(file.write(), 1 << 16) {
                    {
                        def.setLevel(java.util.zip.Deflater.BEST_SPEED);
                    }
                },
                1 << 16);
    }
}
