// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.Instant;
import java.time.LocalDateTime;
import vn.motcua.model.office.OfficerId;

/// What form 01 promises the citizen (giấy tiếp nhận hồ sơ và hẹn trả kết quả).
///
/// @param code official or provisional
/// @param receivedAt when the dossier was taken in; the centre's time of acceptance is the legal one
/// @param due when the result is promised, local time of the office
/// @param feeDong in đồng
public record Receipt(DossierCode code, Instant receivedAt, OfficerId receivedBy, LocalDateTime due, long feeDong) {

    /// The same promise under its official code.
    public Receipt under(DossierCode official) {
        return new Receipt(official, receivedAt, receivedBy, due, feeDong);
    }
}
