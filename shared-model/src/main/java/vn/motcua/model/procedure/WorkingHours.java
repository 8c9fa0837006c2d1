// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.time.LocalTime;

/// When an office is open on a working day; agencies differ, so it is data.
public record WorkingHours(LocalTime open, LocalTime noonClose, LocalTime noonOpen, LocalTime close) {

    /// 07:30–11:30 and 13:30–17:00, as the counters of Da Nang print it.
    public static WorkingHours usual() {
        return new WorkingHours(LocalTime.of(7, 30), LocalTime.of(11, 30), LocalTime.of(13, 30), LocalTime.of(17, 0));
    }
}
