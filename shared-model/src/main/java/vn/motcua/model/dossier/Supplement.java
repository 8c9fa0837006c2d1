// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.procedure.Law;

/// What the citizen is asked to add (form 02).
///
/// @param override why it is asked a second time, empty at the first
/// @param until last day to bring it, as the terms of the process said; `null`: as the law said at first
public record Supplement(
        List<SupplementItem> items,
        String reason,
        String override,
        Instant askedAt,
        OfficerId askedBy,
        @Nullable LocalDate until) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    /// Calendar days there are to bring it (NĐ 118/2025 art 19(5)) where no day is written.
    private static final int DAYS = 15;

    public Supplement {
        items = List.copyOf(items);
        override = override == null ? "" : override;
    }

    public Supplement(List<SupplementItem> items, String reason, String override, Instant askedAt, OfficerId askedBy) {
        this(items, reason, override, askedAt, askedBy, null);
    }

    /// With the time that the law gives on the day of the notice.
    public Supplement within(Law law) {
        var last = day().plusDays(law.terms(day()).supplementDays());
        return new Supplement(items, reason, override, askedAt, askedBy, last);
    }

    /// Day of the notice.
    LocalDate day() {
        return LocalDate.ofInstant(askedAt, VIETNAM);
    }

    /// Last day to bring it.
    public LocalDate lastDay() {
        return until == null ? day().plusDays(DAYS) : until;
    }

    /// Whether the dossier may be closed.
    public boolean isOver(Instant now) {
        return LocalDate.ofInstant(now, VIETNAM).isAfter(lastDay());
    }
}
