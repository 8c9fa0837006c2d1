// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.FeeQuery;
import vn.motcua.model.procedure.Law;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.ProcedureProblem;

/// What an office promises when it takes in what was filed online or by post, or what was first sent back for a
/// supplement: the one place that says when the legal clock starts. A counter makes its receipt by it; the decision
/// makes it once more and refuses a receipt that says something else.
///
/// @param dossier as it stands before
public record Promise(Dossier dossier, Law law) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu");

    /// From when the time limit counts: of what came by post from the signing of the hand-over record
    /// (QĐ 45/2016/QĐ-TTg), else, and once a supplement is there, from now (NĐ 118/2025 art 17, 19(5)).
    public Instant clockStart(Instant now) {
        return dossier.stage() instanceof Stage.AwaitingSupplement
                ? now
                : dossier.filing().clockStart(now);
    }

    /// Local time of the office.
    ///
    /// @throws Problem NO_CALENDAR, UNKNOWN procedure
    public LocalDateTime due(Instant now) {
        var from = local(clockStart(now));
        var limit = procedure().clock().limit(dossier.filing().channel().paying());
        return law.calendar(dossier.office(), from.toLocalDate()).due(from, limit);
    }

    /// What form 01 says if it is taken in now.
    ///
    /// @throws Problem NO_CALENDAR, UNKNOWN procedure
    public Receipt receipt(DossierCode code, Instant now, OfficerId by) {
        var from = clockStart(now);
        var channel = dossier.filing().channel().paying();
        var day = local(from).toLocalDate();
        var fee = law.fees().total(FeeQuery.of(dossier.procedure(), channel, day, dossier.fields()));
        return new Receipt(code, from, by, due(now), fee);
    }

    /// What a counter claims to have promised, where the rules say the same. Of a procedure that nobody here knows the
    /// claim stands.
    ///
    /// @throws Problem OTHER_PROMISE, NO_CALENDAR
    public Receipt kept(Receipt claimed) {
        if (law.known(dossier.procedure(), dossier.procedureVersion()).isEmpty()) {
            return claimed;
        }
        var lawful = receipt(claimed.code(), claimed.receivedAt(), claimed.receivedBy());
        if (!lawful.due().equals(claimed.due()) || lawful.feeDong() != claimed.feeDong()) {
            throw new Problem(DossierProblem.OTHER_PROMISE, MOMENT.format(lawful.due()), lawful.feeDong());
        }
        return lawful;
    }

    private Procedure procedure() {
        return law.known(dossier.procedure(), dossier.procedureVersion())
                .orElseThrow(() -> new Problem(ProcedureProblem.UNKNOWN, dossier.procedure()));
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, VIETNAM);
    }
}
