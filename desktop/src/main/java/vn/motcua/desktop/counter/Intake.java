// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.slf4j.LoggerFactory;
import vn.motcua.desktop.forms.ReceiptForm;
import vn.motcua.desktop.ocr.FieldReader;
import vn.motcua.desktop.ocr.FieldReading;
import vn.motcua.desktop.ocr.OcrEngine;
import vn.motcua.desktop.ocr.SearchablePdf;
import vn.motcua.desktop.print.PrintJob;
import vn.motcua.desktop.print.Printer;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Uuid7;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Channel;
import vn.motcua.model.procedure.FeeQuery;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.procedure.RequestForm;
import vn.motcua.model.procedure.WorkingCalendar;
import vn.motcua.model.wire.Catalogue;

/// The work of the counter: open a dossier, put papers in, receive it, print form 01. Every method may take its time
/// and belongs on a background thread; each that writes can be cut off by a power failure and repeated.
public final class Intake {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final float JPEG = 0.8f;
    private static final int COPIES = 2;
    private static final String IN_HAND = "counter.draft";

    private final Store store;
    private final OcrEngine ocr;
    private final Printer printer;
    private final Catalogue catalogue;
    private final Workplace place;
    private final Clock clock;
    private final RandomGenerator random;

    public Intake(
            Store store,
            OcrEngine ocr,
            Printer printer,
            Catalogue catalogue,
            Workplace place,
            Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.ocr = ocr;
        this.printer = printer;
        this.catalogue = catalogue;
        this.place = place;
        this.clock = clock;
        this.random = random;
    }

    /// A new draft for a citizen; what the card tells is filled in.
    public Dossier open(Procedure procedure, Citizen citizen) {
        var id = new DossierId(Uuid7.next(clock, random));
        var today = now().toLocalDate();
        var known = catalogue.request(procedure.code(), today).prefilled(citizen, today);
        return Dossier.open(id, place.office().code(), procedure, citizen).withFields(known);
    }

    /// A page that just came is safe on the shelf before the next one is scanned.
    public void keepPage(DossierId dossier, PageImage page) {
        store.shelf().keepPage(dossier, page);
    }

    public ReadPage read(PageImage page) {
        return new ReadPage(page, ocr.read(page));
    }

    /// The form of request in force today.
    public RequestForm request(ProcedureCode procedure) {
        return catalogue.request(procedure, now().toLocalDate());
    }

    /// What the pages propose for the fields of the request.
    public List<FieldReading> fields(ProcedureCode procedure, List<ReadPage> pages) {
        return FieldReader.read(
                request(procedure), pages.stream().map(ReadPage::text).toList());
    }

    /// Puts scanned pages into a row of the checklist, as one searchable PDF on the shelf.
    ///
    /// @throws Problem NO_PAGES
    public Source.Scanned bind(DossierId dossier, String title, List<ReadPage> pages) {
        if (pages.isEmpty()) {
            throw new Problem(CounterProblem.NO_PAGES);
        }
        var pdf = new ByteArrayOutputStream();
        new SearchablePdf(JPEG)
                .write(
                        title,
                        pages.stream().map(ReadPage::image).toList(),
                        pages.stream().map(ReadPage::text).toList(),
                        pdf);
        var paper = store.shelf().keep(new ByteArrayInputStream(pdf.toByteArray()), "scan", dossier);
        return new Source.Scanned(paper, pages.size());
    }

    /// Keeps a draft, unless it was received meanwhile.
    ///
    /// @return when it was safe
    public LocalDateTime keepDraft(Dossier draft) {
        if (store.dossiers().find(draft.id()).isEmpty()) {
            store.drafts().keep(draft);
        }
        return now();
    }

    public void dropDraft(DossierId draft) {
        store.drafts().drop(draft);
        store.shelf().dropPages(draft);
    }

    public List<PageImage> pages(DossierId draft) {
        return store.shelf().pages(draft);
    }

    /// Remembers which draft is in hand, so that a counter that fell over opens at the same place.
    ///
    /// @param draft empty for none
    public void inHand(Optional<DossierId> draft) {
        store.settings().put(IN_HAND, draft.map(DossierId::toString).orElse(""));
    }

    /// The draft that was in hand when the program ended without closing it.
    public Optional<Dossier> leftInHand() {
        var id = store.settings().get(IN_HAND).orElse("");
        return store.drafts().all().stream()
                .filter(d -> d.id().toString().equals(id))
                .findFirst();
    }

    /// What the empty desk shows.
    public Morning morning() {
        return new Morning(
                store.drafts().all(), store.dossiers().open(6), store.dossiers().counts(now()), codesLeft());
    }

    private int codesLeft() {
        return store.codes().left(place.office().code(), now().toLocalDate());
    }

    public LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZONE);
    }

    public LocalDateTime due(Procedure procedure) {
        return calendar().due(now(), procedure.limit());
    }

    private WorkingCalendar calendar() {
        return catalogue.calendar(place.office().code(), now().toLocalDate());
    }

    /// Takes the dossier in: a code that is on the disk as given, the due moment, the promise, all in one transaction
    /// of the store that is on the disk before this returns. Nothing is printed yet.
    ///
    /// @throws Problem PAPERS_MISSING, EXPIRED for a draft whose procedure ended meanwhile, and the store's
    public Dossier receive(Dossier draft) {
        var missing = draft.missing().size();
        if (missing > 0) {
            throw new Problem(DossierProblem.PAPERS_MISSING, missing);
        }
        var procedure = catalogue.procedure(draft.procedure(), now().toLocalDate());
        var at = clock.instant();
        var code = store.codes().next(place.office().code(), place.desk(), now().toLocalDate());
        var receipt = new Receipt(code, at, place.officer().id(), due(procedure), fee(draft));
        var received = draft.withFields(Unsure.without(draft.fields())).receive(receipt);
        var seen = store.perform(new Act.ReceiveDossier(received), place.officer());
        dropPages(draft.id());
        return seen;
    }

    /// The dossier stands whatever becomes of its loose pages: a disk that fails here must not say it was not kept.
    private void dropPages(DossierId dossier) {
        try {
            store.shelf().dropPages(dossier);
        } catch (Problem leftBehind) {
            LoggerFactory.getLogger(Intake.class)
                    .warn("pages left behind: {}", leftBehind.code().key());
        }
    }

    /// Prints form 01 in two copies, one for each side.
    ///
    /// @throws Problem NOT_PRINTED with the printer's own as its cause: the dossier stays received
    public Dossier print(Dossier received) {
        var code = received.receipt().map(r -> r.code().value()).orElse("");
        try {
            printer.print(receipt(received), new PrintJob(code, COPIES));
            return received;
        } catch (Problem problem) {
            throw new Problem(problem, CounterProblem.NOT_PRINTED, code);
        }
    }

    /// Form 01 of a received dossier as PDF.
    public byte[] receipt(Dossier received) {
        var procedure = version(received);
        return ReceiptForm.pdf(received, place.office(), place.officer(), procedure, place.demo());
    }

    private Procedure version(Dossier dossier) {
        var day = dossier.receipt()
                .map(r -> LocalDateTime.ofInstant(r.receivedAt(), ZONE))
                .orElseGet(this::now);
        return catalogue.version(dossier.procedure(), day.toLocalDate());
    }

    /// Form 01 as it would be printed now, numbers masked.
    public byte[] preview(Dossier dossier) {
        var procedure = version(dossier);
        var due = dossier.receipt().map(Receipt::due).orElseGet(() -> due(procedure));
        var at = dossier.receipt()
                .map(r -> LocalDateTime.ofInstant(r.receivedAt(), ZONE))
                .orElseGet(this::now);
        return ReceiptForm.preview(dossier, at, due, place.office(), place.officer(), procedure, place.demo());
    }

    /// What is due at the counter today, by the fee rules and the quantities the request names, đồng.
    public long fee(Dossier dossier) {
        return catalogue
                .fees()
                .total(FeeQuery.of(
                        dossier.procedure(), Channel.COUNTER, Set.of(), now().toLocalDate(), dossier.fields()));
    }
}
