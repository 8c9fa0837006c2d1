// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.time.LocalTime;

/// When an office is open on a working day; agencies differ, so it is data.
///
/// @param cutOff from then on a same-day procedure may end on the next working day (NĐ 23/2015 art 7), and what came in
///     goes to the resolving unit the next morning (NĐ 118/2025 art 18(2))
public record WorkingHours(LocalTime open, LocalTime noonClose, LocalTime noonOpen, LocalTime close, LocalTime cutOff) {

    private static final LocalTime THREE = LocalTime.of(15, 0);

    public WorkingHours(LocalTime open, LocalTime noonClose, LocalTime noonOpen, LocalTime close) {
        this(open, noonClose, noonOpen, close, THREE);
    }

    /// 07:30–11:30 and 13:30–17:00, as the counters of Da Nang print it.
    public static WorkingHours usual() {
        return new WorkingHours(LocalTime.of(7, 30), LocalTime.of(11, 30), LocalTime.of(13, 30), LocalTime.of(17, 0));
    }
}
