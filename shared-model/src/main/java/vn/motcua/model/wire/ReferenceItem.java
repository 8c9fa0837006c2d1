// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.time.LocalDate;

/// One published piece of reference data: what it says is in force from its first day on, without a release.
///
/// @param kind one of the constants here, or one that another room reads
/// @param id within the kind: code of a procedure, id of a rule, year of a calendar, code of an office
/// @param json in the shape of the shipped file of that kind
public record ReferenceItem(String kind, String id, LocalDate validFrom, String json) {

    public static final String PROCEDURE = "procedure";
    public static final String REQUEST = "request";
    public static final String RESULT = "result";
    public static final String FEE = "fee";
    /// Id is the id of a proposed fee rule, which counts from then on; the text is not read.
    public static final String FEE_SWITCH = "fee-switch";

    public static final String CALENDAR = "calendar";
    /// Id is the code of an office, or `*`.
    public static final String HOURS = "hours";

    /// Days and hours of the process itself.
    public static final String TERMS = "terms";

    public static final String OFFICE = "office";
    public static final String CODE_PATTERN = "code-pattern";
    /// [ProofRule]: id is the code of an office, or `*`.
    public static final String PROOF = "proof";

    /// Id is the code of a procedure.
    public static final String REPLACEMENT = "nq66.7";
}
