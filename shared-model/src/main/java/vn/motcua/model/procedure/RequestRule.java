// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.util.List;

/// A rule over the fields of a request; data of the form.
///
/// @param field the field that a finding is shown at
/// @param other the field compared with, empty if none
/// @param values what `other` says where the rule holds (REQUIRED_IF; none: anything), or the bound (AT_LEAST,
///     AT_MOST, AGE_AT_LEAST)
public record RequestRule(Kind kind, String field, String other, List<String> values, Severity severity) {

    public RequestRule {
        values = List.copyOf(values);
    }

    public enum Kind {
        /// Needed where `other` says one of the values.
        REQUIRED_IF,
        /// Needed where `other` is empty.
        REQUIRED_UNLESS,
        /// Day, month and year; the year alone is not enough.
        FULL_DATE,
        NOT_IN_FUTURE,
        /// A date not before the date of `other`.
        NOT_BEFORE,
        AT_LEAST,
        AT_MOST,
        /// A citizen number that agrees with the birth date (`other`) and the sex (first value: its field, or the sex
        /// itself).
        NUMBER_AGREES,
        /// A birth date of somebody at least so many years old today.
        AGE_AT_LEAST,
        /// Not the same as `other`.
        DIFFERS,
        /// The citizen number of the dossier's owner.
        IS_OWNER
    }
}
