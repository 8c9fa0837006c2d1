// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.time.LocalDateTime;
import vn.motcua.desktop.kit.Mask;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Stage;

/// A line of the queue.
///
/// @param applicant masked
/// @param key folded text that the filter looks into
record BoardRow(
        Dossier dossier, Receipt receipt, Due due, String code, String procedure, String applicant, NameKey key) {

    enum Due {
        OVERDUE,
        /// Within four hours.
        SOON,
        /// Later.
        LATER,
        /// The result waits to be handed over.
        READY
    }

    static final int SOON_HOURS = 4;

    static BoardRow of(Dossier dossier, Receipt receipt, LocalDateTime now) {
        var code = receipt.code().value();
        return new BoardRow(
                dossier,
                receipt,
                due(dossier, receipt, now),
                code,
                dossier.procedureName(),
                Mask.name(dossier.applicant().name()),
                NameKey.of(code + " " + dossier.procedureName() + " "
                        + dossier.applicant().name()));
    }

    private static Due due(Dossier dossier, Receipt receipt, LocalDateTime now) {
        if (dossier.stage() instanceof Stage.ResultReady) {
            return Due.READY;
        }
        if (dossier.isOverdue(now)) {
            return Due.OVERDUE;
        }
        return receipt.due().isBefore(now.plusHours(SOON_HOURS)) ? Due.SOON : Due.LATER;
    }
}
