// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

/// How long a procedure may take.
///
/// @param quantity of the unit, at least 1
public record TimeLimit(int quantity, Unit unit) {

    public enum Unit {
        /// Until the close of the same day; received from 15:00 on and not finished, the next working day (NĐ 23/2015
        /// art 7).
        SAME_DAY,
        /// Working hours.
        HOUR,
        /// Working days, counted from the working day after acceptance.
        WORKING_DAY,
        /// Calendar days; the day of return is moved to a working day.
        DAY
    }
}
