// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDateTime;
import java.util.Optional;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.Officer;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Procedure;

/// Form 01, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả": A5, PDF/A-2b, with a QR code that holds the dossier code.
public final class ReceiptForm {

    private static final Forms FORMS = Forms.shipped();

    private ReceiptForm() {}

    /// The paper: a copy for the citizen and one for the office, each with its name.
    ///
    /// @param received a dossier that has a receipt
    /// @param marked print the mark of the demo
    /// @throws Problem NOT_RECEIVED for a draft
    public static byte[] pdf(Dossier received, Office office, Officer receiver, Procedure procedure, boolean marked) {
        var receipt = received.receipt().orElseThrow(() -> new Problem(DossierProblem.NOT_RECEIVED));
        var at = LocalDateTime.ofInstant(receipt.receivedAt(), Phrases.ZONE);
        var content = ReceiptFacts.of(
                received,
                Optional.of(receipt.code()),
                at,
                receipt.due(),
                receipt.feeDong(),
                office,
                receiver,
                procedure,
                false);
        return FORMS.allCopies(content, marked);
    }

    /// The form as it would be printed now, for the screen: no code yet, numbers masked.
    public static byte[] preview(
            Dossier draft,
            LocalDateTime at,
            LocalDateTime due,
            Office office,
            Officer receiver,
            Procedure procedure,
            boolean marked) {
        var code = draft.receipt().map(r -> r.code());
        var fee = procedure.fee().atCounter();
        return FORMS.pdf(ReceiptFacts.of(draft, code, at, due, fee, office, receiver, procedure, true), marked);
    }
}
