// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.results;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.result.ResultId;

/// One line of a result's history.
///
/// @param who an officer's name, or the issuing office where the centre told no more
/// @param what name of the act
/// @param other the result it has to do with, `null` if none
/// @param waiting the centre has not carried it out yet
public record Line(
        Instant at,
        String who,
        String what,
        String note,
        @Nullable ResultId other,
        boolean waiting) {}
