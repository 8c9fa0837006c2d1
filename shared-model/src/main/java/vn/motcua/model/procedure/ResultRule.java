// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a kind of result is made: how it is stamped, and for how long the law lets it be used.
///
/// @param stamp kind of its stamp profile
/// @param months that it holds from its day on, 0: no end is laid down
/// @param law that says so, may be empty where no end is laid down
public record ResultRule(String stamp, int months, String law) {

    /// Of a result that nothing is laid down for.
    public static final ResultRule NONE = new ResultRule("result", 0, "");

    private static final int MOST_MONTHS = 1200;

    public ResultRule {
        if (stamp.isBlank() || months < 0 || months > MOST_MONTHS || months > 0 && law.isBlank()) {
            throw new IllegalArgumentException(stamp + " " + months);
        }
    }

    /// The last day it may be used, `null`: no end. A term of months ends with the day of the same number (Bộ luật Dân
    /// sự 2015, Điều 148).
    public @Nullable LocalDate validUntil(LocalDate issued) {
        return months == 0 ? null : issued.plusMonths(months);
    }
}
