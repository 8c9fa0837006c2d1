// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import vn.motcua.model.problem.ProblemCode;

public enum DossierProblem implements ProblemCode {
    BAD_CODE,
    ALREADY_RECEIVED,
    PAPERS_MISSING,
    NOT_RECEIVED,
    NO_RESULT,
    ALREADY_RETURNED,
    NOT_YOURS,
    UNKNOWN_STAGE,
    CHANGED_MEANWHILE,
    UNKNOWN_DOSSIER,
    UNKNOWN_ACT,
    /// Arguments: the keys of the fields where another value stands than the one that was corrected.
    FIELD_CHANGED,
    CANCELLED,
    /// The dossier is with another office by now.
    FORWARDED,
    /// Filed, and not yet accepted.
    NOT_ACCEPTED,
    /// What was asked for does not fit where the dossier stands.
    NOT_NOW,
    AWAITS_SUPPLEMENT,
    AWAITS_PAYMENT,
    REFUSED,
    WITHDRAWN,
    CLOSED,
    NO_REASON,
    /// A supplement is asked for once only.
    SUPPLEMENT_ASKED,
    /// Arguments: last day of the fifteen.
    NOT_OVER,
    /// One re-appointment only.
    ALREADY_EXTENDED,
    /// The new date is not later than the old one.
    BAD_DUE,
    BAD_AMOUNT,
    BAD_SCORE,
    ALREADY_RATED,
    NO_AUTHORISATION,
    /// Without the receipt something else must be shown.
    NO_PROOF,
    /// The hand-over record of the post is not signed.
    BAG_NOT_SIGNED,
    /// It travels in another bag, or in none.
    OTHER_BAG,
    /// A code once given never changes.
    CODE_STANDS,
    /// It lies with who received it: there is no desk it came from.
    NO_DESK_BEFORE,
    /// Arguments: the paper that the warehouse gave and that is asked for again without a reason.
    PAPER_HELD,
    /// Arguments: the paper that nobody may ask for, the rule that says so.
    PAPER_FORBIDDEN,
    /// Arguments: the paper that is handed in or shown and not scanned.
    NOT_TO_BE_SCANNED,
    /// Arguments: the last moment that may be promised.
    BAD_CORRECTION_DUE,
    /// Arguments: the post office that has the result.
    WITH_OTHER_POST,
    NOT_WITH_POST,
    /// Arguments: the post office that has the result, number of the list it went with.
    WITH_POST,
    /// Arguments: the due moment and the fee, in đồng, that the rules make of it.
    OTHER_PROMISE,
    /// A paper was scanned anew before its old scan was signed.
    SCAN_REPLACED;

    @Override
    public String room() {
        return "dossier";
    }
}
