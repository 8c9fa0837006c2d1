// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.time.LocalDateTime;
import java.util.List;

/// A due moment that the calendar in force would set otherwise than promised: proposed to a supervisor, never made
/// silently.
///
/// @param promised as the citizen was told
/// @param due as it follows now
public record DueChange<K>(K dossier, LocalDateTime promised, LocalDateTime due) {

    /// Those of the open promises that change, in the order given.
    public static <K> List<DueChange<K>> proposed(List<OpenDue<K>> open, WorkingCalendar calendar) {
        return open.stream()
                .map(o -> new DueChange<>(o.dossier(), o.due(), calendar.due(o.from(), o.limit())))
                .filter(c -> !c.due().equals(c.promised()))
                .toList();
    }

    /// Whether the citizen would wait longer than promised: then an apology is due.
    public boolean isLater() {
        return due.isAfter(promised);
    }
}
