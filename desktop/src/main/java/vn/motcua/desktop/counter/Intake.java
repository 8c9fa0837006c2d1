// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import vn.motcua.desktop.forms.SeparatorSheet;
import vn.motcua.desktop.ocr.FieldReading;
import vn.motcua.desktop.ocr.OcrEngine;
import vn.motcua.desktop.ocr.PaperFacts;
import vn.motcua.desktop.ocr.PdfOrder;
import vn.motcua.desktop.ocr.ReadText;
import vn.motcua.desktop.ocr.ScanFacts;
import vn.motcua.desktop.ocr.SearchablePdf;
import vn.motcua.desktop.ocr.SecondLook;
import vn.motcua.desktop.papers.IdentityPaper;
import vn.motcua.desktop.scan.FileSize;
import vn.motcua.desktop.scan.ScanProfiles;
import vn.motcua.desktop.scan.WatchedFolder;
import vn.motcua.desktop.store.AccessLog;
import vn.motcua.desktop.store.Period;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Filing;
import vn.motcua.model.dossier.IdentityProof;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Uuid7;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.paper.ScanSlot;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.procedure.RequestForm;
import vn.motcua.model.wire.Catalogue;

/// The work of the counter until an intake ends: open a dossier, read pages, put papers in. Every method may take its
/// time and belongs on a background thread; each that writes can be cut off by a power failure and repeated.
public final class Intake {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final float JPEG = 0.8f;
    private static final String IN_HAND = "counter.draft";
    private static final String SCANNING = "counter.scanning";
    private static final int USUAL = 9;
    private static final int USUAL_DAYS = 30;

    private final Store store;
    private final OcrEngine ocr;
    private final Catalogue catalogue;
    private final Workplace place;
    private final Clock clock;
    private final RandomGenerator random;

    public Intake(
            Store store, OcrEngine ocr, Catalogue catalogue, Workplace place, Clock clock, RandomGenerator random) {
        this.store = store;
        this.ocr = ocr;
        this.catalogue = catalogue;
        this.place = place;
        this.clock = clock;
        this.random = random;
    }

    /// Whose turn it is gets its id before it has a procedure, so that what is looked up is looked up for it.
    public DossierId nextId() {
        return new DossierId(Uuid7.next(clock, random));
    }

    /// A new draft for somebody who was compared by eye.
    public Dossier open(Procedure procedure, Citizen citizen) {
        return open(nextId(), procedure, citizen, IdentityProof.MANUAL);
    }

    /// A new draft for a citizen; what the card tells is filled in.
    public Dossier open(DossierId id, Procedure procedure, Citizen citizen, IdentityProof proof) {
        var today = now().toLocalDate();
        var known = catalogue.request(procedure.code(), today).prefilled(citizen, today);
        var opened = Dossier.open(id, place.office().code(), procedure, citizen)
                .withFields(known)
                .withFiling(Filing.AT_COUNTER.provenBy(proof));
        return proof == IdentityProof.MANUAL ? opened : opened.withPapers(cardShown(opened.papers()));
    }

    /// A card that lay in the reader was shown.
    private static List<DossierPaper> cardShown(List<DossierPaper> papers) {
        return papers.stream()
                .map(p -> IdentityPaper.isOnlyShown(p.required()) && p.isMissing()
                        ? new DossierPaper(p.required(), new Source.Shown(), p.demanded())
                        : p)
                .toList();
    }

    /// The scanned pages of dossiers, as the scanner gave them.
    Originals originals() {
        return new Originals(store.shelf().scanned());
    }

    /// @return PDF, one sheet each
    byte[] separators(List<SeparatorSheet.Content> contents) {
        return SeparatorSheet.pdf(contents, clock.instant());
    }

    ReadText read(PageImage page) {
        return ocr.read(page);
    }

    /// Reads the picture of one value once more, without the page around it.
    ///
    /// @return empty if nothing of use was read
    Optional<FieldReading> again(RequestForm form, ReadPage page, FieldReading reading) {
        return new SecondLook(ocr, page.picture(), page.text())
                .once(reading, (r, words) -> PaperFacts.again(form, r, words));
    }

    /// Values that were read unsurely are cut out of their pages and read once more.
    List<FieldReading> sharpened(RequestForm form, List<ReadPage> pages, List<FieldReading> found) {
        var sharp = new ArrayList<FieldReading>();
        for (var i = 0; i < pages.size(); i++) {
            var at = i;
            sharp.addAll(new SecondLook(
                            ocr, pages.get(i).picture(), pages.get(i).text())
                    .at(
                            found.stream().filter(r -> r.page() == at).toList(),
                            (r, words) -> PaperFacts.again(form, r, words)));
        }
        return sharp;
    }

    /// The officer at this desk looked at a value just now.
    Looked looked(double confidence, String read) {
        return new Looked(place.officer().id(), now(), confidence, read);
    }

    /// The form of request in force today.
    public RequestForm request(ProcedureCode procedure) {
        return catalogue.request(procedure, now().toLocalDate());
    }

    /// What the pages propose for the fields of the request.
    public List<FieldReading> fields(ProcedureCode procedure, List<ReadPage> pages) {
        return PaperFacts.of(
                request(procedure), pages.stream().map(ReadPage::text).toList());
    }

    /// Puts scanned pages into a row of the checklist, as one searchable PDF on the shelf.
    ///
    /// @throws Problem NO_PAGES
    public Source.Scanned bind(DossierId dossier, String title, List<ReadPage> pages) {
        if (pages.isEmpty()) {
            throw new Problem(CounterProblem.NO_PAGES);
        }
        var order = order(title);
        var texts = pages.stream().map(ReadPage::text).toList();
        var pdf = new SearchablePdf(JPEG);
        var paper = store.shelf()
                .keep(out -> pdf.write(order, texts, i -> pages.get(i).image(), out), "scan", dossier);
        store.shelf().unsigned().add(paper, place.officer().id());
        return new Source.Scanned(paper, pages.size());
    }

    /// Both signatures wait in the file: the officer's own and the agency's.
    private PdfOrder order(String title) {
        var facts = ScanFacts.digitised(title, place.officer().name(), now().atZone(ZONE));
        return PdfOrder.of(title)
                .with(facts)
                .atMost(FileSize.bytes(store.settings().get(FileSize.SETTING)))
                .withSlots(ScanSlot.fields());
    }

    /// A file that is larger than was asked, however tightly it was packed. It is kept all the same.
    ///
    /// @return FILE_LARGE
    Optional<Problem> tooLarge(String title, Source.Scanned scan) {
        var most = store.settings().get(FileSize.SETTING);
        var bytes = store.shelf().size(scan.paper());
        return bytes <= FileSize.bytes(most)
                ? Optional.empty()
                : Optional.of(new Problem(
                        CounterProblem.FILE_LARGE, title, FileSize.megabytes(bytes), FileSize.megabytes(most)));
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
        store.shelf().scanned().drop(draft);
    }

    /// How this counter scans.
    public ScanProfiles profiles() {
        return ScanProfiles.of(store.settings().get(ScanProfiles.SETTING));
    }

    /// The folder that is watched beside the scan sheet.
    public Optional<Path> watched() {
        return store.settings()
                .get(WatchedFolder.SETTING)
                .filter(path -> !path.isBlank())
                .map(Path::of);
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

    /// A scanner begins to run for the draft in hand: written down, in case the program does not live to see its end.
    void scanBegins() {
        store.settings().put(SCANNING, store.settings().get(IN_HAND).orElse(""));
    }

    void scanEnds() {
        store.settings().put(SCANNING, "");
    }

    /// Whether the program ended in the middle of a scan for this draft. Asked once, told once.
    ///
    /// @return SCAN_CUT_OFF with the number of pages that are kept
    Optional<Problem> cutOff(DossierId draft) {
        if (!store.settings().get(SCANNING).orElse("").equals(draft.toString())) {
            return Optional.empty();
        }
        scanEnds();
        return Optional.of(new Problem(
                CounterProblem.SCAN_CUT_OFF,
                store.shelf().scanned().numbers(draft).size()));
    }

    /// Somebody looked at a masked fact of the citizen at the desk.
    public AccessLog.Reveal revealed(String fact, Optional<DossierId> about) {
        return store.access().revealed(new AccessLog.Reveal(place.officer().id(), fact, about.orElse(null)));
    }

    /// What the empty desk shows.
    public Morning morning() {
        return new Morning(
                store.drafts().all(), store.dossiers().open(6), store.dossiers().counts(now()), codesLeft(), usual());
    }

    /// What this office takes in most of late, so that the next one is a key away.
    private List<ProcedureCode> usual() {
        var today = now().toLocalDate();
        var lately = new Period(today.minusDays(USUAL_DAYS), today);
        return store.tally().procedures(place.office().code(), lately, USUAL);
    }

    private int codesLeft() {
        return store.codes().left(place.office().code(), now().toLocalDate());
    }

    public LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZONE);
    }
}
