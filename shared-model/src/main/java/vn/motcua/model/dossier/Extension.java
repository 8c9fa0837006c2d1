// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.Instant;
import java.time.LocalDateTime;
import vn.motcua.model.office.OfficerId;

/// The one apology with a new date (form 04, NĐ 118/2025 art 19(6)).
///
/// @param from due before
/// @param to due after
/// @param cause for statistics, for example `OUTSIDE` where another body's answer is awaited
/// @param reason for the citizen
/// @param late whether it came later than a day before it was due
public record Extension(
        LocalDateTime from, LocalDateTime to, String cause, String reason, Instant at, OfficerId by, boolean late) {}
