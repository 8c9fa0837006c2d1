// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.Event;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Stage;

/// I4: each dossier went only the ways the law knows, one version a step, and money once taken stays taken.
final class LegalProof {

    private static final Map<Class<?>, Set<Class<?>>> WAYS = Map.of(
            Stage.Received.class, Set.of(Stage.Received.class, Stage.ResultReady.class, Stage.Cancelled.class),
            Stage.ResultReady.class, Set.of(Stage.ResultReady.class, Stage.Returned.class),
            Stage.Returned.class, Set.of(Stage.Returned.class),
            Stage.Cancelled.class, Set.of(Stage.Cancelled.class));

    private final Ledger ledger;
    private final Log log;

    LegalProof(Ledger ledger, Log log) {
        this.ledger = ledger;
        this.log = log;
    }

    void run() {
        for (var scope : log.scopes().keySet()) {
            Map<DossierId, Dossier> before = new HashMap<>();
            for (var event : log.events(scope)) {
                switch (event.body()) {
                    case Event.DossierChanged(var dossier, var _) ->
                        follows(before.put(dossier.id(), dossier), dossier, event.seq() > log.floor(scope));
                    case Event.Left(var dossier, var _) -> before.remove(dossier);
                    default -> {}
                }
            }
        }
    }

    private void follows(@Nullable Dossier before, Dossier after, boolean inFull) {
        if (before == null || !inFull) {
            return;
        }
        var ways = WAYS.getOrDefault(before.stage().getClass(), Set.of());
        if (after.version() != before.version() + 1) {
            broken(after, "went from version " + before.version());
        }
        if (!ways.contains(after.stage().getClass())) {
            broken(after, "came from " + before.stage().getClass().getSimpleName());
        }
        if (!after.payments().containsAll(before.payments())) {
            broken(after, "lost a payment");
        }
        if (!after.receipt().map(r -> r.code()).equals(before.receipt().map(r -> r.code()))) {
            broken(after, "changed its code");
        }
    }

    private void broken(Dossier after, String how) {
        ledger.broken(Invariant.I4_LEGAL, after + " " + how);
    }
}
