// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days on which something of the law is in force.
///
/// @param from first day
/// @param to last day, `null` while no end is known
public record Validity(LocalDate from, @Nullable LocalDate to) {

    public static Validity since(LocalDate from) {
        return new Validity(from, null);
    }

    public boolean on(LocalDate day) {
        return !day.isBefore(from) && !endedBefore(day);
    }

    public boolean endedBefore(LocalDate day) {
        return to != null && day.isAfter(to);
    }

    /// Cut off after a day, if it would go on.
    public Validity until(LocalDate day) {
        return to != null && to.isBefore(day) ? this : new Validity(from, day);
    }
}
