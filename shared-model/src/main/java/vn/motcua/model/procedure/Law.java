// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.time.LocalDate;
import vn.motcua.model.office.OfficeCode;

/// What the rules of the trade leave to data: by which days an office works, and how long the process may take.
public interface Law {

    /// The calendar an office has on a day.
    WorkingCalendar calendar(OfficeCode office, LocalDate day);

    /// The terms of the process on a day.
    ProcessTerms terms(LocalDate day);
}
