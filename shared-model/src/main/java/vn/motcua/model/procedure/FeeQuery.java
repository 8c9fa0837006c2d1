// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import vn.motcua.model.procedure.Tariff.Measure;

/// What somebody asks the fee of.
///
/// @param groups of payers the person belongs to, for example `STUDENT`
/// @param day of filing
/// @param counted pieces by what they are; what is not named counts once. Pages are those of one original, of which so
///     many copies are wanted
public record FeeQuery(
        ProcedureCode procedure, Channel channel, Set<String> groups, LocalDate day, Map<Measure, Integer> counted) {

    /// Field of a request: the group of payers the applicant belongs to, for example `STUDENT`.
    public static final String PAYER_GROUP = "payer.group";

    public FeeQuery {
        groups = Set.copyOf(groups);
        counted = Map.copyOf(counted);
    }

    /// One piece of whatever is counted, for anybody.
    public static FeeQuery one(ProcedureCode procedure, Channel channel, LocalDate day) {
        return new FeeQuery(procedure, channel, Set.of(), day, Map.of());
    }

    /// With what the request says: who pays, and `document.pages`, `copies`, `persons`, `cases`.
    ///
    /// @param fields of the request; a quantity that is no number counts once
    public static FeeQuery of(ProcedureCode procedure, Channel channel, LocalDate day, Map<String, String> fields) {
        var group = fields.getOrDefault(PAYER_GROUP, "");
        return of(procedure, channel, group.isEmpty() ? Set.of() : Set.of(group), day, fields);
    }

    static FeeQuery of(
            ProcedureCode procedure, Channel channel, Set<String> groups, LocalDate day, Map<String, String> fields) {
        var counted = new EnumMap<Measure, Integer>(Measure.class);
        count(counted, Measure.PAGE, fields.getOrDefault("document.pages", ""));
        count(counted, Measure.COPY, fields.getOrDefault("copies", ""));
        count(counted, Measure.PERSON, fields.getOrDefault("persons", ""));
        count(counted, Measure.CASE, fields.getOrDefault("cases", ""));
        return new FeeQuery(procedure, channel, groups, day, counted);
    }

    private static void count(Map<Measure, Integer> counted, Measure measure, String value) {
        if (value.strip().matches("\\d{1,4}")) {
            counted.put(measure, Math.max(1, Integer.parseInt(value.strip())));
        }
    }

    int pieces(Measure measure) {
        return counted.getOrDefault(measure, 1);
    }

    /// Pages are paid anew for each copy.
    int sets(Measure measure) {
        return measure == Measure.PAGE ? pieces(Measure.COPY) : 1;
    }
}
