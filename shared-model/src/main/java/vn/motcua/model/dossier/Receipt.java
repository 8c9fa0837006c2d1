// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.office.OfficerId;

/// What form 01 promises the citizen (giấy tiếp nhận hồ sơ và hẹn trả kết quả).
///
/// @param code official or provisional
/// @param receivedAt when the dossier was taken in; the centre's time of acceptance is the legal one
/// @param due when the result is promised, local time of the office
/// @param feeDong in đồng
/// @param restartedAt when the clock began anew after a supplement (NĐ 118/2025 art 19(5)), `null` if it did not
public record Receipt(
        DossierCode code,
        Instant receivedAt,
        OfficerId receivedBy,
        LocalDateTime due,
        long feeDong,
        @Nullable Instant restartedAt) {

    public Receipt(DossierCode code, Instant receivedAt, OfficerId receivedBy, LocalDateTime due, long feeDong) {
        this(code, receivedAt, receivedBy, due, feeDong, null);
    }

    /// The same promise under its official code.
    public Receipt under(DossierCode official) {
        return new Receipt(official, receivedAt, receivedBy, due, feeDong, restartedAt);
    }

    public Receipt dueAt(LocalDateTime moment) {
        return new Receipt(code, receivedAt, receivedBy, moment, feeDong, restartedAt);
    }

    /// All is there now: the time counts from here.
    public Receipt restarted(Instant at, LocalDateTime newDue) {
        return new Receipt(code, receivedAt, receivedBy, newDue, feeDong, at);
    }

    /// From when the time limit counts (NĐ 118/2025 art 17, 19(5)).
    public Instant clockStart() {
        return restartedAt == null ? receivedAt : restartedAt;
    }
}
