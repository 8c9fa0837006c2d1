// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.time.LocalDate;
import java.util.function.Supplier;
import vn.motcua.model.office.OfficeCode;

/// What the rules of the trade leave to data: by which days an office works, and how long the process may take.
public interface Law {

    /// The calendar an office has on a day.
    WorkingCalendar calendar(OfficeCode office, LocalDate day);

    /// The terms of the process on a day.
    ProcessTerms terms(LocalDate day);

    /// Read when a rule asks for it, which few acts do.
    static Law late(Supplier<? extends Law> law) {
        return new Law() {
            @Override
            public WorkingCalendar calendar(OfficeCode office, LocalDate day) {
                return law.get().calendar(office, day);
            }

            @Override
            public ProcessTerms terms(LocalDate day) {
                return law.get().terms(day);
            }
        };
    }
}
