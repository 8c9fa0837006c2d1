// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.util.function.Supplier;
import vn.motcua.desktop.forms.FormContent;
import vn.motcua.desktop.forms.FormKind;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.forms.ReceiptForm;
import vn.motcua.desktop.print.PrintJob;
import vn.motcua.desktop.print.Printer;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.problem.Problem;

/// Prints what an act leaves on paper. The act stands whether its sheet comes out or not.
public final class PrintSheet {

    private final Printer printer;
    private final Forms forms;
    private final Seat seat;
    private final Deadlines deadlines;

    public PrintSheet(Printer printer, Forms forms, Seat seat, Deadlines deadlines) {
        this.printer = printer;
        this.forms = forms;
        this.seat = seat;
        this.deadlines = deadlines;
    }

    /// All copies of a form, each with its name; form 06 goes with the dossier and has one.
    ///
    /// @param code of the dossier, or what names the sheet
    /// @throws Problem NOT_PRINTED
    void print(FormContent content, String code) {
        print(content.kind(), code, () -> forms.allCopies(content, seat.demo()));
    }

    /// Form 01, with a copy for each side.
    ///
    /// @throws Problem NOT_PRINTED
    void receipt(Dossier received) {
        print(
                FormKind.RECEIPT,
                FormFacts.code(received),
                () -> ReceiptForm.pdf(
                        received, seat.office(), seat.officer(), deadlines.procedure(received), seat.demo()));
    }

    private void print(FormKind kind, String code, Supplier<byte[]> pdf) {
        try {
            printer.print(pdf.get(), new PrintJob(kind.number() + "-" + code, 1));
        } catch (Problem problem) {
            throw new Problem(problem, DossiersProblem.NOT_PRINTED, kind.number(), code);
        }
    }
}
