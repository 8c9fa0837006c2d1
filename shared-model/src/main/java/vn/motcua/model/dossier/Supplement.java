// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import vn.motcua.model.office.OfficerId;

/// What the citizen is asked to add (form 02).
///
/// @param override why it is asked a second time, empty at the first
public record Supplement(
        List<SupplementItem> items, String reason, String override, Instant askedAt, OfficerId askedBy) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    /// Calendar days there are to bring it.
    public static final int DAYS = 15;

    public Supplement {
        items = List.copyOf(items);
        override = override == null ? "" : override;
    }

    /// Last day to bring it: the 15th calendar day after the notice (NĐ 118/2025 art 19(5)).
    public LocalDate lastDay() {
        return LocalDate.ofInstant(askedAt, VIETNAM).plusDays(DAYS);
    }

    /// Whether the dossier may be closed.
    public boolean isOver(Instant now) {
        return LocalDate.ofInstant(now, VIETNAM).isAfter(lastDay());
    }
}
