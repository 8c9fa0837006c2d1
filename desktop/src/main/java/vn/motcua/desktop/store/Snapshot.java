// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;

/// A snapshot of a scope's log, as it was downloaded: gzip of a head, lines of event bodies, and an end.
public final class Snapshot {

    private static final int BATCH = 1_000;

    private final SnapshotFile file;
    private final Messages.SnapshotHead head;

    private Snapshot(SnapshotFile file, Messages.SnapshotHead head) {
        this.file = file;
        this.head = head;
    }

    /// @throws Problem GAP if the file is not a whole snapshot of that scope
    public static Snapshot of(SnapshotFile file, Scope scope) {
        try (var lines = lines(file)) {
            var first = lines.readLine();
            var head = Wire.read(first == null ? "" : first, Messages.SnapshotHead.class);
            var last = "";
            var count = -1;
            for (String line; (line = lines.readLine()) != null; count++) {
                last = line;
            }
            if (!head.scope().equals(scope)
                    || count != head.count()
                    || !last.replace(" ", "").equals("{\"end\":" + head.count() + "}")) {
                throw new Problem(StoreProblem.GAP, scope, head.seq());
            }
            return new Snapshot(file, head);
        } catch (IOException | Problem e) {
            throw e instanceof Problem p && p.code() == StoreProblem.GAP
                    ? p
                    : new Problem(e, StoreProblem.GAP, scope, 0);
        }
    }

    public Messages.SnapshotHead head() {
        return head;
    }

    /// In parts, in order.
    void read(Scope scope, Consumer<List<EventBatch.Read>> each) {
        try (var lines = lines(file)) {
            lines.readLine();
            var part = new ArrayList<EventBatch.Read>();
            for (var i = 1; i <= head.count(); i++) {
                var body = lines.readLine();
                part.add(new EventBatch.Read(new Event(scope, -i, null, Wire.read(body, Event.Body.class)), body));
                if (part.size() == BATCH || i == head.count()) {
                    each.accept(List.copyOf(part));
                    part.clear();
                }
            }
        } catch (IOException e) {
            throw StoreProblem.of(e);
        }
    }

    private static BufferedReader lines(SnapshotFile file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(file.open(), 1 << 16), StandardCharsets.UTF_8));
    }
}
