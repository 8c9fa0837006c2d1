// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Scanner;
import java.util.UUID;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.sync.SyncLoop;
import vn.motcua.desktop.sync.SyncState;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.wire.Wire;

/// The end of a counter's day: waits until all is at the centre, then says `LEFT state epoch op actor` for each
/// command that waits for a person, `SEES dossier version hash` for each dossier asked for, and `DRAINED`.
final class Drain {

    private final Session session;
    private final SyncLoop sync;

    Drain(Session session, SyncLoop sync) {
        this.session = session;
        this.sync = sync;
    }

    /// @param asked ids of dossiers, a line each
    void run(InputStream asked) throws InterruptedException {
        while (!isEmpty()) {
            sync.poke();
            Thread.sleep(200);
        }
        for (var pending : session.store().outbox().all()) {
            var command = pending.command();
            CounterLoop.say("LEFT", pending.state(), command.epoch(), command.op(), command.actor());
        }
        see(new Scanner(asked, StandardCharsets.UTF_8));
        CounterLoop.say("DRAINED");
    }

    private boolean isEmpty() {
        return sync.state().kind() == SyncState.Kind.SYNCED
                && session.store().outbox().size() == 0
                && session.store().shelf().notAtCentre().isEmpty();
    }

    private void see(Scanner asked) {
        while (asked.hasNext()) {
            var id = UUID.fromString(asked.next());
            var dossier = session.store().dossiers().find(new DossierId(id));
            CounterLoop.say("SEES", id, dossier.map(Drain::seen).orElse("-"));
        }
    }

    /// Version and hash of all that is in it.
    static String seen(Dossier dossier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(Wire.write(dossier));
            return dossier.version() + ":" + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
