// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.proof.RaiseProofs;

/// Has signatures raised, and leaves beside the database what waits for it, since when and why: `proofs.json` in the
/// centre's home, which `SyncServer status` prints while the centre runs.
final class ProofReport implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ProofReport.class);
    private static final String FILE = "proofs.json";

    private final RaiseProofs raiseProofs;
    private final Home home;
    private String last = "";

    ProofReport(RaiseProofs raiseProofs, Home home) {
        this.raiseProofs = raiseProofs;
        this.home = home;
    }

    /// Begins; nothing waits for its end.
    @Override
    public void run() {
        Thread.ofVirtual().name("raise proofs").start(() -> {
            try {
                raiseProofs.run();
                report();
            } catch (RuntimeException e) {
                LOG.warn("signatures were not raised: {}", e.getClass().getSimpleName());
            }
        });
    }

    private synchronized void report() {
        var waiting = raiseProofs.waiting();
        var text = Wire.text(Map.of("waiting", waiting));
        if (!text.equals(last)) {
            home.write(FILE, text.getBytes(StandardCharsets.UTF_8));
            last = text;
        }
    }

    /// What a running centre left.
    static String read(Home home) {
        return home.has(FILE)
                ? new String(home.read(FILE), StandardCharsets.UTF_8)
                : Wire.text(Map.of("waiting", List.of()));
    }
}
