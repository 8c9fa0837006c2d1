// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import vn.motcua.desktop.counter.EndIntake;
import vn.motcua.desktop.counter.Intake;
import vn.motcua.desktop.counter.IntakeSheets;
import vn.motcua.desktop.counter.Terms;
import vn.motcua.desktop.counter.Workplace;
import vn.motcua.desktop.forms.FormKind;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Filing;
import vn.motcua.model.dossier.Moves;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.SupplementItem;
import vn.motcua.model.procedure.RequiredPaper;

/// A clerk at a counter of the ward.
final class Clerk {

    private static final int LONGEST = 90;
    /// One in so many citizens is asked.
    private static final int CONSENTS = 4;

    /// Serials of the portal's own codes.
    private static final int PORTAL = 900_000;

    private final Desk desk;
    private final Ledger ledger;
    private final CashDesk cash;
    private final Ward ward;
    private final Answers answers;
    private final Intake intake;
    private final EndIntake end;
    private final IntakeSheets sheets;

    Clerk(Desk desk, Ward ward, Ledger ledger) {
        this.ledger = ledger;
        this.cash = new CashDesk(desk, ward);
        this.desk = desk;
        this.ward = ward;
        this.answers = new Answers(new People(ward.random()));
        var place = new Workplace(desk.office(), desk.officer(), desk.session().desk(), true);
        var clock = desk.store().clock();
        var terms = new Terms(ward.catalogue(), place, clock);
        this.sheets = new IntakeSheets(Forms.shipped(), terms, place);
        this.intake = new Intake(desk.store(), new NoOcr(), ward.catalogue(), place, clock, ward.random());
        this.end = new EndIntake(desk.store(), ward.tray(), terms, sheets, place, clock);
    }

    Desk desk() {
        return desk;
    }

    /// Form 01, and the fee.
    Dossier receive(Errand errand) {
        var received = printed(FormKind.RECEIPT, end.receive(whole(drafted(errand))));
        ledger.take(cash.take(received.id()));
        if (errand.no() % CONSENTS == 0) {
            consent(received);
        }
        return received;
    }

    /// Being told by Zalo is no part of the dossier: the citizen is asked, and may say no.
    private void consent(Dossier dossier) {
        var given = ward.random().nextBoolean();
        var at = ward.clock().local();
        var sheet = new ReturnSheets(desk.office()).consent(dossier, "2026-01", given, desk.officer(), at);
        ward.tray().put(sheet, ReturnSheets.code(dossier));
    }

    /// What the portal brought lies in the inbox.
    Dossier fileOnline(Errand errand) {
        var day = ward.clock().local().toLocalDate();
        var code = DossierCode.official(desk.office().code(), day, PORTAL + errand.no());
        var filing = Filing.online(code, ward.clock().instant());
        return desk.perform(new Act.FileDossier(Moves.file(whole(drafted(errand)), filing)));
    }

    /// What the citizen asks to pay at the counter.
    long takeFee(DossierId dossier) {
        return cash.take(dossier);
    }

    CashDesk cash() {
        return cash;
    }

    /// Form 02: a paper is missing.
    Dossier askSupplement(Errand errand) {
        var draft = drafted(errand);
        var missing = draft.missing().getFirst().required().name();
        var items = List.of(new SupplementItem(missing, "Chưa có trong hồ sơ"));
        return printed(FormKind.SUPPLEMENT, end.askSupplement(draft, items, "Thành phần hồ sơ chưa đủ theo quy định"));
    }

    /// Form 03.
    Dossier refuse(Errand errand) {
        var refused = end.refuse(
                drafted(errand),
                "Yêu cầu không thuộc thẩm quyền giải quyết của Uỷ ban nhân dân phường",
                "Điều 17 Nghị định 118/2025/NĐ-CP");
        return printed(FormKind.REFUSAL, refused);
    }

    private Dossier printed(FormKind kind, Dossier ended) {
        var code = ended.code().map(DossierCode::value).orElse("");
        ward.tray().put(kind, code, sheets.pdf(ended));
        return ended;
    }

    /// The request is filled in; no paper is there yet.
    Dossier drafted(Errand errand) {
        ward.clock().pass(Duration.ofSeconds(30L + ward.random().nextInt(LONGEST)));
        var draft = intake.open(errand.procedure(), errand.citizen());
        ledger.seeDraft();
        return draft.withFields(answers.fill(intake.request(errand.procedure().code()), draft.fields()));
    }

    /// Every paper is put in: declared, shown, or scanned.
    Dossier whole(Dossier draft) {
        return draft.withPapers(papers(draft));
    }

    List<DossierPaper> papers(Dossier dossier) {
        return dossier.papers().stream()
                .map(p -> new DossierPaper(p.required(), source(dossier, p.required()), p.demanded()))
                .toList();
    }

    private Source source(Dossier dossier, RequiredPaper paper) {
        return switch (paper.kind()) {
            case FORM -> new Source.Declared();
            case PRESENT -> new Source.Shown();
            case COMPONENT -> paper.no() % 2 == 0 ? new Source.Shown() : scanned(dossier, paper);
        };
    }

    private Source scanned(Dossier dossier, RequiredPaper paper) {
        var text = "%PDF-1.7 " + dossier.id() + " " + paper.no();
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new Source.Scanned(desk.store().shelf().keep(bytes, "scan", dossier.id()), 1);
    }
}
