// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.time.LocalDateTime;
import vn.motcua.desktop.kit.Mask;
import vn.motcua.desktop.store.Tally;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.dossier.DossierId;

/// A line of the queue.
///
/// @param promised what the receipt says
/// @param applicant masked
/// @param officer on whose desk it lies, by name
/// @param owner the applicant's name, for the filter
record BoardRow(
        DossierId dossier,
        LocalDateTime promised,
        Due due,
        String code,
        String procedure,
        String applicant,
        String officer,
        String owner) {

    enum Due {
        OVERDUE,
        /// Within a day: the last moment to apologise (NĐ 118/2025 art 19(6)).
        SOON,
        /// Later.
        LATER,
        /// Its clock stands: the citizen has to add something, or to pay.
        WAITING,
        /// The result waits to be handed over.
        READY;

        /// The office works on it.
        boolean isRunning() {
            return this == OVERDUE || this == SOON || this == LATER;
        }
    }

    static final int SOON_HOURS = 24;

    static BoardRow of(Tally.Waiting waiting, String officer, LocalDateTime now) {
        return new BoardRow(
                waiting.id(),
                waiting.due(),
                due(waiting, now),
                waiting.code(),
                waiting.title(),
                Mask.name(waiting.owner()),
                officer,
                waiting.owner());
    }

    private static Due due(Tally.Waiting waiting, LocalDateTime now) {
        return switch (waiting.stage()) {
            case "ResultReady" -> Due.READY;
            case "Received", "InProcess" ->
                waiting.due().isBefore(now)
                        ? Due.OVERDUE
                        : waiting.due().isBefore(now.plusHours(SOON_HOURS)) ? Due.SOON : Due.LATER;
            default -> Due.WAITING;
        };
    }

    /// Whether its code, procedure, applicant or officer contains the text.
    boolean contains(NameKey text) {
        return text.value().isEmpty()
                || NameKey.of(String.join(" ", code, procedure, owner, officer)).contains(text);
    }

    /// Whether it spoils, or has spoilt, the share of those on time.
    boolean isLate(LocalDateTime now) {
        return due == Due.OVERDUE || due == Due.READY && promised.toLocalDate().isBefore(now.toLocalDate());
    }
}
