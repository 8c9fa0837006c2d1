// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.desktop.forms.ApologyLetter;
import vn.motcua.desktop.forms.Contact;
import vn.motcua.desktop.forms.ControlSlip;
import vn.motcua.desktop.forms.DossierHandOver;
import vn.motcua.desktop.forms.Letterhead;
import vn.motcua.desktop.forms.PaperRow;
import vn.motcua.desktop.forms.Party;
import vn.motcua.desktop.forms.RefusalSlip;
import vn.motcua.desktop.forms.StopNotice;
import vn.motcua.desktop.forms.SupplementRequest;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Extension;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.dossier.Supplement;
import vn.motcua.model.office.Offices;

/// What the sheets of this desk say of a dossier. They are in Vietnamese whatever the screen speaks.
final class FormFacts {

    private static final Words WORDS = Words.of(Words.VIETNAMESE);

    private final Seat seat;
    private final Offices offices;

    FormFacts(Seat seat, Offices offices) {
        this.seat = seat;
        this.offices = offices;
    }

    static String code(Dossier dossier) {
        return dossier.code().map(DossierCode::value).orElse("");
    }

    /// Form 02. While it is processed, the leader of the agency signs it.
    SupplementRequest supplement(Dossier dossier, Supplement asked, LocalDateTime now) {
        return new SupplementRequest(
                head(now),
                code(dossier),
                "",
                Party.of(dossier.applicant()),
                dossier.procedureName(),
                dossier.procedure().value(),
                asked.items().stream()
                        .map(i -> new SupplementRequest.Item(i.what(), i.reason()))
                        .toList(),
                asked.reason(),
                contact(now),
                asked.lastDay(),
                signerTitle(dossier.stage() instanceof Stage.AwaitingSupplement(var from, var _)
                        && from instanceof Stage.InProcess),
                seat.officer().name());
    }

    /// Form 03.
    RefusalSlip refusal(Dossier dossier, Stage.Refused refused, LocalDateTime now) {
        var filed = dossier.filing().filedAt();
        var submitter = dossier.filing().submitter();
        return new RefusalSlip(
                head(now),
                code(dossier),
                "",
                Party.of(submitter == null ? dossier.applicant() : submitter),
                Party.of(dossier.applicant()),
                dossier.procedureName(),
                dossier.procedure().value(),
                filed == null ? null : Deadlines.local(filed),
                refused.reason(),
                refused.legalBasis(),
                contact(now),
                signerTitle(refused.receipt() != null),
                seat.officer().name());
    }

    /// Form 04, signed by the head of the agency.
    ApologyLetter apology(Dossier dossier, Extension extension, LocalDateTime now) {
        var owner = dossier.applicant();
        var to = WORDS.get("kit.form.to." + owner.sex(), owner.name());
        return ApologyLetter.of(seat.office(), seat.officer(), dossier, extension, to, now);
    }

    /// Form 05.
    StopNotice stop(Dossier dossier, Stage.Withdrawn stopped, List<String> returned, LocalDateTime now) {
        var submitter = dossier.filing().submitter();
        var owner = Party.of(dossier.applicant());
        return new StopNotice(
                head(now),
                code(dossier),
                "",
                owner,
                submitter == null ? owner : Party.of(submitter),
                dossier.procedureName(),
                dossier.procedure().value(),
                dossier.receipt().map(Receipt::receivedAt).map(Deadlines::local).orElse(now),
                Deadlines.local(stopped.at()),
                stopped.reason(),
                returned.stream()
                        .map(name -> new PaperRow(String.valueOf(returned.indexOf(name) + 1), name, 1, 0, 0))
                        .toList(),
                "",
                "",
                seat.officer().name());
    }

    /// Form 06, with its first step and room for the next.
    ControlSlip control(Dossier moved, Stage.InProcess work, LocalDateTime now) {
        var receipt = work.receipt();
        var step = new ControlSlip.Step(
                seat.office().name(),
                work.unit(),
                now,
                seat.officer().name(),
                "",
                work.shouldBy() != null ? ControlSlip.Punctuality.LATE : ControlSlip.Punctuality.ON_TIME,
                "");
        var next = new ControlSlip.Step(work.unit(), "", null, "", "", ControlSlip.Punctuality.OPEN, "");
        return new ControlSlip(
                head(now),
                code(moved),
                Party.of(moved.applicant()),
                moved.procedureName(),
                moved.procedure().value(),
                seat.office().name(),
                work.unit(),
                Deadlines.local(receipt.receivedAt()),
                receipt.due(),
                List.of(step, next));
    }

    /// The note with which a batch goes to a unit.
    DossierHandOver handOver(List<Dossier> batch, String unit, LocalDateTime now) {
        var handed = batch.stream()
                .map(d -> new DossierHandOver.Handed(
                        code(d),
                        d.applicant().name(),
                        d.procedureName(),
                        d.receipt().map(Receipt::due).orElse(null),
                        papers(d.papers())))
                .toList();
        return new DossierHandOver(
                head(now),
                "",
                seat.office().name(),
                unit,
                now,
                handed,
                seat.officer().name(),
                "");
    }

    private static List<PaperRow> papers(List<DossierPaper> papers) {
        var rows = new ArrayList<PaperRow>();
        for (var paper : papers) {
            if (paper.source() instanceof Source.Scanned || paper.source() instanceof Source.NotScanned) {
                var required = paper.required();
                rows.add(new PaperRow(
                        String.valueOf(required.no()), required.name(), required.original(), 0, required.copy()));
            }
        }
        return rows;
    }

    private Letterhead head(LocalDateTime now) {
        return Letterhead.of(seat.office(), now.toLocalDate());
    }

    private Contact contact(LocalDateTime now) {
        return Contact.of(seat.officer(), offices.hotline(seat.office().code(), now.toLocalDate()));
    }

    private String signerTitle(boolean ofTheLeader) {
        return ofTheLeader ? seat.officer().title() : "";
    }
}
