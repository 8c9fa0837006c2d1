// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import vn.motcua.desktop.forms.Contact;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.forms.Letterhead;
import vn.motcua.desktop.forms.Party;
import vn.motcua.desktop.forms.ReceiptForm;
import vn.motcua.desktop.forms.RefusalSlip;
import vn.motcua.desktop.forms.SupplementRequest;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.dossier.Supplement;

/// The three sheets that an intake may end with, as PDF: forms 01, 02 and 03; whole for the paper, numbers masked for
/// the screen.
public final class IntakeSheets {

    private final Forms forms;
    private final Terms terms;
    private final Workplace place;

    public IntakeSheets(Forms forms, Terms terms, Workplace place) {
        this.forms = forms;
        this.terms = terms;
        this.place = place;
    }

    /// The sheet of a dossier's outcome, in all its copies, each with its name.
    ///
    /// @throws vn.motcua.model.problem.Problem NOT_RECEIVED for a draft
    public byte[] pdf(Dossier ended) {
        return switch (ended.stage()) {
            case Stage.AwaitingSupplement(var _, var asked) ->
                forms.allCopies(supplement(ended, asked, false), place.demo());
            case Stage.Refused(var _, var at, var _, var reason, var basis) ->
                forms.allCopies(refusal(ended, day(at), reason, basis, false), place.demo());
            default -> ReceiptForm.pdf(ended, place.office(), place.officer(), terms.procedure(ended), place.demo());
        };
    }

    /// The sheet as it would be printed now.
    ///
    /// @param ending which of the three, and what was written for it
    byte[] preview(Dossier dossier, Ending.Kind kind, Ending ending) {
        if (!(dossier.stage() instanceof Stage.Draft)) {
            return pdfOnScreen(dossier);
        }
        return switch (kind) {
            case RECEIVE -> receipt(dossier);
            case SUPPLEMENT -> forms.pdf(supplement(dossier, asked(ending), terms.today(), true), place.demo());
            case REFUSE ->
                forms.pdf(refusal(dossier, terms.today(), ending.reason(), ending.basis(), true), place.demo());
        };
    }

    private byte[] pdfOnScreen(Dossier ended) {
        return switch (ended.stage()) {
            case Stage.AwaitingSupplement(var _, var asked) -> forms.pdf(supplement(ended, asked, true), place.demo());
            case Stage.Refused(var _, var at, var _, var reason, var basis) ->
                forms.pdf(refusal(ended, day(at), reason, basis, true), place.demo());
            default -> receipt(ended);
        };
    }

    private byte[] receipt(Dossier dossier) {
        var procedure = terms.procedure(dossier);
        var due = dossier.receipt().map(Receipt::due).orElseGet(() -> terms.due(procedure));
        var at = dossier.receipt()
                .map(r -> LocalDateTime.ofInstant(r.receivedAt(), Intake.ZONE))
                .orElseGet(terms::now);
        return ReceiptForm.preview(dossier, at, due, place.office(), place.officer(), procedure, place.demo());
    }

    /// What would be asked for now.
    private Supplement asked(Ending ending) {
        var at = terms.now().atZone(Intake.ZONE).toInstant();
        var by = place.officer().id();
        return new Supplement(ending.items(), ending.reason(), "", at, by, terms.supplementUntil());
    }

    private SupplementRequest supplement(Dossier dossier, Supplement asked, boolean masked) {
        return supplement(dossier, asked, day(asked.askedAt()), masked);
    }

    private SupplementRequest supplement(Dossier dossier, Supplement asked, LocalDate day, boolean masked) {
        return new SupplementRequest(
                Letterhead.of(place.office(), day),
                code(dossier),
                "",
                party(dossier.applicant(), masked),
                dossier.procedureName(),
                dossier.procedure().value(),
                asked.items().stream()
                        .map(i -> new SupplementRequest.Item(i.what(), i.reason()))
                        .toList(),
                asked.reason(),
                contact(),
                asked.lastDay(),
                "",
                place.officer().name());
    }

    private RefusalSlip refusal(Dossier dossier, LocalDate day, String reason, String basis, boolean masked) {
        var submitter = Optional.ofNullable(dossier.filing().submitter()).orElse(dossier.applicant());
        return new RefusalSlip(
                Letterhead.of(place.office(), day),
                code(dossier),
                "",
                party(submitter, masked),
                party(dossier.applicant(), masked),
                dossier.procedureName(),
                dossier.procedure().value(),
                null,
                reason,
                basis,
                contact(),
                "",
                place.officer().name());
    }

    private static String code(Dossier dossier) {
        return dossier.code().map(DossierCode::value).orElse("");
    }

    private Contact contact() {
        return Contact.of(place.officer(), terms.hotline());
    }

    private static Party party(Citizen citizen, boolean masked) {
        var whole = Party.of(citizen);
        return masked
                ? new Party(
                        whole.name(),
                        whole.address(),
                        citizen.maskedPhone(),
                        "",
                        citizen.number().masked())
                : whole;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Intake.ZONE);
    }
}
