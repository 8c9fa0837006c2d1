// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.office.OfficeCode;

/// What the rules of the trade leave to data: by which days an office works, how long the process may take, what a
/// procedure asks for and what it costs.
public interface Law {

    /// The calendar an office has on a day.
    WorkingCalendar calendar(OfficeCode office, LocalDate day);

    /// The terms of the process on a day.
    ProcessTerms terms(LocalDate day);

    /// The version a dossier is under, empty for a procedure that nobody here knows.
    ///
    /// @param version first day of the version, as the dossier keeps it
    Optional<Procedure> known(ProcedureCode code, LocalDate version);

    FeeSchedule fees();

    /// Read once, when a rule asks for it.
    static Late late(Supplier<? extends Law> law) {
        return new Late(law);
    }

    final class Late implements Law {

        private final Supplier<? extends Law> source;
        private @Nullable Law read;

        private Late(Supplier<? extends Law> source) {
            this.source = source;
        }

        /// Something else is in force: it is read anew.
        public void changed() {
            read = null;
        }

        private Law law() {
            var law = read;
            if (law == null) {
                law = source.get();
                read = law;
            }
            return law;
        }

        @Override
        public WorkingCalendar calendar(OfficeCode office, LocalDate day) {
            return law().calendar(office, day);
        }

        @Override
        public ProcessTerms terms(LocalDate day) {
            return law().terms(day);
        }

        @Override
        public Optional<Procedure> known(ProcedureCode code, LocalDate version) {
            return law().known(code, version);
        }

        @Override
        public FeeSchedule fees() {
            return law().fees();
        }
    }
}
