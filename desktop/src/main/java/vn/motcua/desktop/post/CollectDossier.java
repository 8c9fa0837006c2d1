// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.ocr.OcrEngine;
import vn.motcua.desktop.ocr.PdfOrder;
import vn.motcua.desktop.ocr.SearchablePdf;
import vn.motcua.desktop.scan.FileSize;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Checklist;
import vn.motcua.model.dossier.Consignment;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Filing;
import vn.motcua.model.dossier.IdentityProof;
import vn.motcua.model.dossier.Moves;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Uuid7;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficeUnit;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Channel;
import vn.motcua.model.procedure.FeeQuery;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.wire.Catalogue;

/// An agent takes a dossier in for another office: counts the papers against the list, seals them before the sender,
/// writes the send note. What is missing is noted, never a reason to refuse (QĐ 45/2016/QĐ-TTg). Belongs on a
/// background thread.
public final class CollectDossier {

    private static final float JPEG = 0.8f;
    private static final Set<OfficeUnit.Kind> RESOLVING =
            Set.of(OfficeUnit.Kind.CENTRE, OfficeUnit.Kind.BRANCH, OfficeUnit.Kind.POINT);

    private final Store store;
    private final OcrEngine ocr;
    private final Catalogue catalogue;
    private final Point point;
    private final Clock clock;
    private final RandomGenerator random;
    private final PostNumbers numbers;

    public CollectDossier(
            Store store, OcrEngine ocr, Catalogue catalogue, Point point, Clock clock, RandomGenerator random) {
        this.store = store;
        this.ocr = ocr;
        this.catalogue = catalogue;
        this.point = point;
        this.clock = clock;
        this.random = random;
        this.numbers = new PostNumbers(store, point, clock);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Point.ZONE);
    }

    /// Offices a dossier may be sent to, in the order of the directory.
    public List<OfficeUnit> offices() {
        var today = today();
        return catalogue.offices().units().stream()
                .filter(u -> RESOLVING.contains(u.kind()))
                .filter(u -> catalogue
                        .offices()
                        .find(u.office().code(), today)
                        .filter(u::equals)
                        .isPresent())
                .toList();
    }

    /// A new draft for the sender; what the card tells is filled in. Nothing is looked up: an agent sees no warehouse.
    public Dossier open(Procedure procedure, Citizen sender, IdentityProof proof, OfficeCode resolving) {
        var known = catalogue.request(procedure.code(), today()).prefilled(sender, today());
        var filing = Filing.byPost(point.office().code(), new Consignment("", "", Sealing.NONE.mode()), clock.instant())
                .provenBy(proof);
        return Dossier.open(new DossierId(Uuid7.next(clock, random)), resolving, procedure, sender)
                .withFields(known)
                .withFiling(filing);
    }

    /// The same draft for another office.
    public Dossier sentTo(Dossier draft, OfficeCode resolving) {
        return new Dossier(
                draft.id(),
                draft.version(),
                resolving,
                draft.procedure(),
                draft.procedureVersion(),
                draft.procedureName(),
                draft.applicant(),
                draft.fields(),
                draft.papers(),
                draft.payments(),
                draft.filing(),
                draft.progress(),
                draft.stage());
    }

    /// A page that just came is safe on the shelf before the next one is scanned.
    public void keepPage(DossierId dossier, PageImage page) {
        store.shelf().scanned().keep(dossier, page);
    }

    /// Scanned pages as one searchable PDF on the shelf.
    public Source.Scanned bind(DossierId dossier, String title, List<PageImage> pages) {
        var order = PdfOrder.of(title).atMost(FileSize.bytes(store.settings().get(FileSize.SETTING)));
        var texts = pages.stream().map(ocr::read).toList();
        var pdf = new SearchablePdf(JPEG);
        var paper = store.shelf().keep(out -> pdf.write(order, pages, texts, out), "scan", dossier);
        return new Source.Scanned(paper, pages.size());
    }

    /// F4: the work is safe and may be gone on with later.
    public void hold(Dossier draft) {
        store.drafts().keep(draft);
    }

    public List<Dossier> held() {
        return store.drafts().all();
    }

    public void drop(DossierId draft) {
        store.drafts().drop(draft);
        store.shelf().scanned().drop(draft);
    }

    /// What the agent takes for the agency by the fee rules of the post, đồng; the post's own charge is not in it.
    public long fee(Dossier draft) {
        return catalogue.fees().total(FeeQuery.of(draft.procedure(), Channel.POST, today(), draft.fields()));
    }

    public Procedure procedure(Dossier draft) {
        return catalogue.version(draft.procedure(), today());
    }

    /// F9: the envelope is sealed, the note has its number; on the disk before this returns. The legal time of filing
    /// is the signing of the hand-over record, not now.
    ///
    /// @param feeTaken whether the fee was paid here: a fact of its own
    /// @throws Problem NO_SEAL, NO_SHEETS, NOT_SEEN, and the store's
    public Dossier seal(Dossier draft, Sealing sealing, boolean feeTaken) {
        sealing.missing().ifPresent(missing -> {
            throw new Problem(missing);
        });
        var at = clock.instant();
        var note = numbers.note();
        var sent = new Consignment(note, sealing.sealNo().strip(), sealing.mode());
        var filed = filed(draft.withFields(sealing.onto(draft.fields())), null, sent, at, "");
        return feeTaken && fee(filed) > 0 ? paid(filed, fee(filed), note, at) : filed;
    }

    /// As a helper for filing online: through the owner's own account, to the office's inbox at once.
    ///
    /// @param portal code that the portal gave, `null` if it gave none
    /// @param ownAccount whether the owner signed in with an account of their own and agreed to be helped
    /// @throws Problem NO_ACCOUNT, PAPERS_MISSING, NO_AUTHORISATION
    public Dossier fileOnline(Dossier draft, @Nullable DossierCode portal, boolean ownAccount) {
        if (!ownAccount) {
            throw new Problem(PostProblem.NO_ACCOUNT);
        }
        Checklist.requireWhole(draft);
        var helper = point.officer().name() + ", " + point.office().name();
        return filed(draft, portal, null, clock.instant(), helper);
    }

    private Dossier filed(
            Dossier draft, @Nullable DossierCode code, @Nullable Consignment sent, Instant at, String helper) {
        var by = draft.filing();
        var filing = new Filing(
                sent == null ? vn.motcua.model.dossier.Channel.ONLINE : vn.motcua.model.dossier.Channel.POST,
                point.office().code(),
                code,
                by.submitter(),
                by.standing(),
                by.authorisation(),
                by.proof(),
                helper,
                at,
                sent);
        var seen = store.perform(new Act.FileDossier(Moves.file(draft, filing)), point.officer());
        store.shelf().scanned().drop(draft.id());
        return seen;
    }

    private Dossier paid(Dossier filed, long dong, String note, Instant at) {
        var payment = new Payment(note, dong, Payment.CASH, at, point.officer().id());
        return store.perform(new Act.TakeFee(filed.id(), payment), point.officer());
    }
}
