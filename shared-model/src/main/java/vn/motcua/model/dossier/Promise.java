// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.procedure.FeeQuery;
import vn.motcua.model.procedure.FeeSchedule;
import vn.motcua.model.procedure.Law;
import vn.motcua.model.procedure.Procedure;

/// What an office promises when it takes in what was filed online or by post: the one place that says when the legal
/// clock starts.
///
/// @param procedure the version the dossier was opened under
public record Promise(Dossier filed, Procedure procedure, Law law, FeeSchedule fees) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /// From when the time limit counts: of what came by post from the signing of the hand-over record
    /// (QĐ 45/2016/QĐ-TTg), else from now (NĐ 118/2025 art 17).
    public Instant clockStart(Instant now) {
        return filed.filing().clockStart(now);
    }

    /// Local time of the office.
    ///
    /// @throws vn.motcua.model.problem.Problem NO_CALENDAR
    public LocalDateTime due(Instant now) {
        var from = LocalDateTime.ofInstant(clockStart(now), VIETNAM);
        var limit = procedure.clock().limit(filed.filing().channel().paying());
        return law.calendar(filed.office(), from.toLocalDate()).due(from, limit);
    }

    /// What form 01 says if it is taken in now.
    ///
    /// @throws vn.motcua.model.problem.Problem NO_CALENDAR
    public Receipt receipt(DossierCode code, Instant now, OfficerId by) {
        var from = clockStart(now);
        var day = LocalDateTime.ofInstant(from, VIETNAM).toLocalDate();
        var channel = filed.filing().channel().paying();
        var fee = fees.total(FeeQuery.of(filed.procedure(), channel, Set.of(), day, filed.fields()));
        return new Receipt(code, from, by, due(now), fee);
    }
}
