// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.kit.Background;
import vn.motcua.model.wire.ProofMessages.ProofLine;
import vn.motcua.model.wire.ProofMessages.ProofsWaiting;

/// Signatures of this office that wait at the centre for their proof, and why. While the centre is away, or the officer
/// may not ask, what was known last.
public final class ProofsViewModel {

    private final CentralServer centre;
    private final Background background;
    private final ObservableList<ProofLine> lines = FXCollections.observableArrayList();

    public ProofsViewModel(CentralServer centre, Background background) {
        this.centre = centre;
        this.background = background;
    }

    ObservableList<ProofLine> lines() {
        return lines;
    }

    /// Asks the centre.
    void load() {
        background
                .run(() -> (List<ProofLine>) centre.call("/v1/proofs/waiting", Map.of(), ProofsWaiting.class)
                        .lines())
                .then(lines::setAll)
                .orElse(_ -> {});
    }
}
