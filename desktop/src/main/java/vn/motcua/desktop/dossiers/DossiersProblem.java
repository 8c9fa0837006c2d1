// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import vn.motcua.model.problem.ProblemCode;

public enum DossiersProblem implements ProblemCode {
    /// The act stands, its sheet is not on paper. Arguments: number of the form, code of the dossier.
    NOT_PRINTED,
    NOT_FOUND,
    /// Arguments: what was written.
    BAD_MOMENT,
    BAD_AMOUNT,
    /// Nothing was named that the citizen shall add.
    NO_ITEMS,
    /// An overdue dossier needs the cause for the statistics.
    NO_CAUSE,
    /// Arguments: file name.
    NOT_READ,
    /// The file is not what the portal writes. Arguments: file name.
    UNREADABLE,
    /// Arguments: code that is here already.
    REPEATED,
    /// Arguments: code.
    NO_OWNER,
    /// Of an organisation, without the person who filed it. Arguments: code.
    ORGANISATION,
    /// Arguments: code, number of the procedure.
    NO_PROCEDURE,
    /// For another office. Arguments: code.
    OTHER_OFFICE,
    /// A dossier without a code gives its papers no names.
    NO_FILE_NAME,
    /// Arguments: file name.
    NOT_WRITTEN;

    @Override
    public String room() {
        return "dossiers";
    }
}
