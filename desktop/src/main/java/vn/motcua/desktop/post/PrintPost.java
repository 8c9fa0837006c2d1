// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import vn.motcua.desktop.forms.FormContent;
import vn.motcua.desktop.forms.FormKind;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.forms.ReceiptForm;
import vn.motcua.desktop.print.PrintJob;
import vn.motcua.desktop.print.Printer;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Catalogue;

/// Prints what the post's acts leave on paper, every copy with its name. The act stands whether its sheet comes out or
/// not.
public final class PrintPost {

    private final Printer printer;
    private final Forms forms;
    private final Catalogue catalogue;
    private final Point point;
    private final Clock clock;
    private final PostSheets sheets;

    public PrintPost(Printer printer, Forms forms, Catalogue catalogue, Point point, Clock clock) {
        this.printer = printer;
        this.forms = forms;
        this.catalogue = catalogue;
        this.point = point;
        this.clock = clock;
        this.sheets = new PostSheets(catalogue, point);
    }

    PostSheets sheets() {
        return sheets;
    }

    private LocalDateTime now() {
        return Point.local(clock.instant());
    }

    /// Phiếu gửi hồ sơ as it would be printed now: one copy.
    public byte[] preview(Dossier dossier, Sealing sealing, long fee) {
        return forms.pdf(sheets.slip(dossier, sealing, fee, now()), point.demo());
    }

    /// Phiếu gửi hồ sơ, three copies.
    ///
    /// @throws Problem NOT_PRINTED
    public void slip(Dossier filed) {
        print(sheets.slip(filed, sealing(filed), filed.paidDong(), filedAt(filed)), Bag.noteNo(filed));
    }

    /// Biên lai of the fee the agent took.
    ///
    /// @throws Problem NOT_PRINTED
    public void receipt(Dossier filed) {
        print(sheets.receipt(filed, filedAt(filed)), Bag.noteNo(filed));
    }

    /// List of what is in a bag, with its number as QR.
    ///
    /// @throws Problem NOT_PRINTED
    public void list(Bag bag) {
        print(sheets.list(bag, now()), bag.number());
    }

    /// Biên bản giao nhận, one for each side.
    ///
    /// @throws Problem NOT_PRINTED
    public void record(SignHandover.Signed signed) {
        print(sheets.record(signed), signed.opening().bag().number());
    }

    /// List of results that change hands.
    ///
    /// @throws Problem NOT_PRINTED
    public void results(String number, List<Dossier> results, String to) {
        print(sheets.results(number, results, to, now()), number);
    }

    /// Form 01 of what was taken in from a bag; the post forwards the citizen's copy.
    ///
    /// @throws Problem NOT_PRINTED
    public void form01(Dossier received) {
        var procedure = catalogue.version(received.procedure(), received.procedureVersion());
        var code = received.code().map(c -> c.value()).orElse("");
        print(
                FormKind.RECEIPT,
                code,
                () -> ReceiptForm.pdf(received, point.office(), point.officer(), procedure, point.demo()));
    }

    private static Sealing sealing(Dossier filed) {
        var fields = filed.fields();
        var sheets = fields.getOrDefault(Sealing.SHEETS, "0");
        var mode = Bag.consignment(filed).map(c -> c.mode()).orElse(Sealing.NONE.mode());
        return new Sealing(
                Sealing.sealOf(filed),
                sheets.matches("\\d{1,4}") ? Integer.parseInt(sheets) : 0,
                fields.getOrDefault(Sealing.TRIP, ""),
                mode,
                fields.getOrDefault(Sealing.ADDRESS, ""),
                true,
                true);
    }

    private LocalDateTime filedAt(Dossier filed) {
        var at = filed.filing().filedAt();
        return at == null ? now() : Point.local(at);
    }

    private void print(FormContent content, String number) {
        print(content.kind(), number, () -> forms.allCopies(content, point.demo()));
    }

    private void print(FormKind kind, String number, Supplier<byte[]> pdf) {
        try {
            printer.print(pdf.get(), new PrintJob(kind.number() + "-" + number, 1));
        } catch (Problem problem) {
            throw new Problem(problem, PostProblem.NOT_PRINTED, number);
        }
    }
}
