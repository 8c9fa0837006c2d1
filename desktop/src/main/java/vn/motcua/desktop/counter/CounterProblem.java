// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import vn.motcua.model.problem.ProblemCode;

public enum CounterProblem implements ProblemCode {
    /// A code that is neither a card nor known here, and nobody's session is open.
    UNKNOWN_CODE,
    /// The office's key card of a citizen was bound to somebody else.
    NOT_FOUND,
    NO_PAGES,
    /// {0} name of the paper, {1} megabytes of its file, {2} that it should have at most.
    FILE_LARGE,
    /// The program ended in the middle of a scan. Argument: how many of its pages are kept.
    SCAN_CUT_OFF,
    /// The dossier is received; only its paper is missing.
    NOT_PRINTED,
    /// The procedure has another version since the draft was opened. Argument: its name.
    OTHER_VERSION,
    /// A paper is asked for that the warehouse has. Argument: its name.
    WAREHOUSE_HAS,
    /// A supplement that asks for nothing.
    NO_ITEMS,
    /// A refusal that rests on no provision.
    NO_BASIS,
    NO_OWNER_NAME,
    /// Submitter and owner have the same number.
    SAME_PERSON,
    /// A tax code without a name.
    NO_ORGANISATION,
    /// A health-insurance card that nobody here, or more than one, fits.
    HEALTH_CARD,
    /// No dossier of this code is kept here. Argument: the code.
    NO_DOSSIER,
    /// The dossier waits for no supplement. Argument: its code.
    NOT_ASKED,
    /// A valid result fits no paper that is still missing.
    NO_ROW;

    @Override
    public String room() {
        return "counter";
    }
}
