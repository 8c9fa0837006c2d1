// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.desktop.counter.AskConsent;
import vn.motcua.desktop.counter.CounterProblem;
import vn.motcua.desktop.counter.EndIntake;
import vn.motcua.desktop.counter.Intake;
import vn.motcua.desktop.counter.IntakeSheets;
import vn.motcua.desktop.counter.Terms;
import vn.motcua.desktop.counter.Warehouse;
import vn.motcua.desktop.counter.Welcome;
import vn.motcua.desktop.counter.Workplace;
import vn.motcua.desktop.dossiers.DossierActs;
import vn.motcua.desktop.dossiers.Seat;
import vn.motcua.desktop.forms.FormKind;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Standing;
import vn.motcua.model.dossier.SupplementItem;
import vn.motcua.model.procedure.RequiredPaper;

/// A clerk at a counter of the ward.
final class Clerk {

    private static final int LONGEST = 90;
    /// One in so many citizens is asked.
    private static final int CONSENTS = 4;

    private static final String ZALO = "zalo-notices";

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
    private final Welcome welcome;
    private final AskConsent consent;
    private final People people;
    private int errands;

    Clerk(Desk desk, Ward ward, Ledger ledger) {
        this.ledger = ledger;
        this.cash = new CashDesk(desk, ward);
        this.desk = desk;
        this.ward = ward;
        this.people = new People(ward.random());
        this.answers = new Answers(people);
        var place = new Workplace(desk.office(), desk.officer(), desk.session().desk(), true);
        var clock = desk.store().clock();
        var terms = new Terms(ward.catalogue(), place, clock);
        this.sheets = new IntakeSheets(Forms.shipped(), terms, place);
        this.intake = new Intake(desk.store(), new NoOcr(), ward.catalogue(), place, clock, ward.random());
        this.end = new EndIntake(desk.store(), ward.tray(), terms, sheets, place, clock);
        this.welcome = new Welcome(desk.store(), desk.session().centre(), desk.officer());
        this.consent = new AskConsent(desk.store(), ward.catalogue(), terms, place);
    }

    Desk desk() {
        return desk;
    }

    /// Form 01, and the fee.
    Dossier receive(Errand errand) {
        return taken(errand, whole(filed(errand, drafted(errand))));
    }

    /// What lies in the warehouse is not asked for again; where it must be, a reason stands beside it (P3).
    Dossier receiveAgain(Errand errand) {
        var draft = drafted(errand);
        welcome.ask(welcome.again(errand.citizen()), draft.id());
        var results = desk.store().results().of(errand.citizen().number());
        var rule = errand.procedure();
        var day = ward.clock().local().toLocalDate();
        var rows = new ArrayList<DossierPaper>();
        var asked = new ArrayList<DossierPaper>();
        for (var paper : whole(draft).papers()) {
            var has =
                    Warehouse.offer(paper.required(), rule.rule(paper.required().no()), results, day);
            var scan = has.map(_ -> (Source) scanned(draft, paper.required())).orElse(paper.source());
            asked.add(new DossierPaper(paper.required(), scan, ""));
            rows.add(has.map(r -> errand.fate() == Fate.DEMANDED
                            ? new DossierPaper(paper.required(), scan, "Bản điện tử không hiển thị được")
                            : new DossierPaper(paper.required(), new Source.FromWarehouse(r.id()), ""))
                    .orElse(paper));
        }
        ledger.forbidden(CounterProblem.WAREHOUSE_HAS, () -> end.receive(draft.withPapers(asked)));
        return taken(errand, draft.withPapers(rows));
    }

    private Dossier taken(Errand errand, Dossier whole) {
        var received = printed(FormKind.RECEIPT, end.receive(whole));
        ledger.take(cash.take(received.id()));
        if (errand.no() % CONSENTS == 0) {
            askConsent(received);
        }
        return received;
    }

    /// With a helper, or by somebody whose authorisation lies among the papers (P2).
    private Dossier filed(Errand errand, Dossier draft) {
        return switch (errand.fate()) {
            case HELPED -> draft.withFiling(draft.filing().helpedBy("Tổ công nghệ số cộng đồng số 5"));
            case BY_AUTHORISED ->
                draft.withFiling(draft.filing().by(people.next(), Standing.AUTHORISED, authorisation(draft)));
            default -> draft;
        };
    }

    private static int authorisation(Dossier draft) {
        return draft.papers().stream()
                .map(DossierPaper::required)
                .filter(p -> NameKey.of(p.name()).contains(NameKey.of("uỷ quyền")))
                .mapToInt(RequiredPaper::no)
                .findFirst()
                .orElseThrow();
    }

    /// Being told by Zalo is no part of the dossier: the citizen is asked, and may say no.
    private void askConsent(Dossier dossier) {
        var given = errands++ % 3 < 2;
        answer(dossier, given);
        if (given) {
            ledger.consent(true);
        }
    }

    /// Who said yes may take it back.
    void takeConsentBack(DossierId id) {
        answer(desk.find(id), false);
        ledger.consent(false);
    }

    /// Whether the citizen of a dossier said yes at this desk.
    boolean hasConsent(DossierId id) {
        return zalo(desk.find(id)).stands();
    }

    private void answer(Dossier dossier, boolean given) {
        var at = ward.clock().local();
        var asked = zalo(dossier);
        consent.answer(dossier.applicant().number(), asked, given, AskConsent.Way.DISPLAY, "vi");
        var version = asked.text().version();
        var sheet = new ReturnSheets(desk.office()).consent(dossier, version, given, desk.officer(), at);
        ward.tray().put(sheet, ReturnSheets.code(dossier));
    }

    private AskConsent.Asked zalo(Dossier dossier) {
        return consent.of(dossier.applicant().number()).stream()
                .filter(a -> a.text().purpose().equals(ZALO))
                .findFirst()
                .orElseThrow();
    }

    /// The portal's file is read into the inbox.
    Dossier fileOnline(Errand errand) {
        var day = ward.clock().local().toLocalDate();
        var code = DossierCode.official(desk.office().code(), day, PORTAL + errand.no());
        var file = ward.portal().send(errand, code, ward.clock().local());
        var imported = acts().imports(ward.random()).from(List.of(file));
        imported.problems().forEach(problem -> {
            throw problem;
        });
        return imported.filed().getFirst();
    }

    /// What this clerk can do to a dossier that stands.
    DossierActs acts() {
        var seat = new Seat(desk.office(), desk.officer(), desk.session().desk(), true);
        return new DossierActs(
                desk.store(), ward.tray(), ward.catalogue(), seat, desk.store().clock());
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
                .map(p -> isBrought(dossier, p.required())
                        ? new DossierPaper(p.required(), source(dossier, p.required()), p.demanded())
                        : p)
                .toList();
    }

    /// What is asked of everybody, and what shows that somebody may file for another.
    private static boolean isBrought(Dossier dossier, RequiredPaper paper) {
        return paper.required() || dossier.filing().authorisation() == paper.no();
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
