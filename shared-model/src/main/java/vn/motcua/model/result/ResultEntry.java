// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.result;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.office.OfficerId;

/// One line of a result's history, append-only.
///
/// @param what name of the act, for example `RevokeResult`
/// @param note the reason; may be empty
/// @param other the result it has to do with: the new one, the copy; `null` if none
public record ResultEntry(
        ResultId result,
        Instant at,
        OfficerId by,
        String what,
        String note,
        @Nullable ResultId other) {}
