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
/// @param officer on whose desk it lies, by name
/// @param key folded text that the filter looks into
record BoardRow(
        Dossier dossier,
        Receipt receipt,
        Due due,
        String code,
        String procedure,
        String applicant,
        String officer,
        NameKey key) {

    enum Due {
        OVERDUE,
        /// Within a day: the last moment to apologise (NĐ 118/2025 art 19(6)).
        SOON,
        /// Later.
        LATER,
        /// Its clock stands: the citizen has to add something, or to pay.
        WAITING,
        /// The result waits to be handed over.
        READY
    }

    static final int SOON_HOURS = 24;

    static BoardRow of(Dossier dossier, Receipt receipt, String officer, LocalDateTime now) {
        var code = receipt.code().value();
        return new BoardRow(
                dossier,
                receipt,
                due(dossier, receipt, now),
                code,
                dossier.procedureName(),
                Mask.name(dossier.applicant().name()),
                officer,
                NameKey.of(String.join(
                        " ", code, dossier.procedureName(), dossier.applicant().name(), officer)));
    }

    private static Due due(Dossier dossier, Receipt receipt, LocalDateTime now) {
        if (dossier.stage() instanceof Stage.ResultReady) {
            return Due.READY;
        }
        if (!dossier.stage().isRunning()) {
            return Due.WAITING;
        }
        if (dossier.isOverdue(now)) {
            return Due.OVERDUE;
        }
        return receipt.due().isBefore(now.plusHours(SOON_HOURS)) ? Due.SOON : Due.LATER;
    }

    /// Whether it spoils, or has spoilt, the share of those on time.
    boolean isLate(LocalDateTime now) {
        return due == Due.OVERDUE
                || due == Due.READY && receipt.due().toLocalDate().isBefore(now.toLocalDate());
    }
}
