// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.motcua.desktop.kit.Background;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.SealMessages.SealLine;
import vn.motcua.model.wire.SealMessages.SealReply;

/// What waits to be signed with the centre's key, for the second officer: each is approved or refused.
public final class SealApprovalsViewModel {

    private final CentreSeal centre;
    private final Background background;
    private final Consumer<Problem> trouble;
    private final ObservableList<SealLine> waiting = FXCollections.observableArrayList();

    public SealApprovalsViewModel(CentreSeal centre, Background background, Consumer<Problem> trouble) {
        this.centre = centre;
        this.background = background;
        this.trouble = trouble;
    }

    public ObservableList<SealLine> waiting() {
        return waiting;
    }

    /// Asks the centre.
    public void load() {
        background.run(centre::waiting).then(waiting::setAll).orElse(trouble);
    }

    public void approve(SealLine line) {
        decided(() -> centre.approve(line));
    }

    /// @param reason for the one who asked
    public void refuse(SealLine line, String reason) {
        decided(() -> centre.refuse(line, reason));
    }

    private void decided(java.util.concurrent.Callable<SealReply> decision) {
        background
                .run(() -> {
                    decision.call();
                    return (List<SealLine>) centre.waiting();
                })
                .then(waiting::setAll)
                .orElse(trouble);
    }
}
