// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import vn.motcua.desktop.forms.FormContent;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.print.PrintJob;
import vn.motcua.model.problem.Problem;

/// Puts what the board leaves on paper.
final class PrintBoard {

    private final BoardWork work;
    private final Forms forms = Forms.shipped();

    PrintBoard(BoardWork work) {
        this.work = work;
    }

    /// One copy, for a file.
    byte[] pdf(FormContent content) {
        return forms.pdf(content, work.demo());
    }

    /// All copies of a form.
    ///
    /// @param about code of the dossier, or what names the sheet
    /// @throws Problem NOT_PRINTED
    void print(FormContent content, String about) {
        var kind = content.kind().number();
        try {
            work.printer().print(forms.allCopies(content, work.demo()), new PrintJob(kind + "-" + about, 1));
        } catch (Problem problem) {
            throw new Problem(problem, BoardProblem.NOT_PRINTED, kind, about);
        }
    }
}
