// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.desktop.print.PrintJob;
import vn.motcua.desktop.print.Printer;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Checklist;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Moves;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Supplement;
import vn.motcua.model.dossier.SupplementItem;
import vn.motcua.model.problem.Problem;

/// Ends an intake in exactly one of three ways (NĐ 118/2025 art 17): form 01, the dossier is received; form 02, its
/// supplement is asked for; form 03, it is refused. It is registered under a code each time. Every method may take its
/// time and belongs on a background thread; each can be cut off by a power failure and repeated.
public final class EndIntake {

    private static final Logger LOG = LoggerFactory.getLogger(EndIntake.class);

    private final Store store;
    private final Printer printer;
    private final Terms terms;
    private final IntakeSheets sheets;
    private final Workplace place;
    private final Clock clock;

    public EndIntake(Store store, Printer printer, Terms terms, IntakeSheets sheets, Workplace place, Clock clock) {
        this.store = store;
        this.printer = printer;
        this.terms = terms;
        this.sheets = sheets;
        this.place = place;
        this.clock = clock;
    }

    /// Takes the dossier in: a code that is on the disk as given, the due moment, the promise, all in one transaction
    /// of the store that is on the disk before this returns. Nothing is printed yet.
    ///
    /// @throws Problem PAPERS_MISSING, NO_AUTHORISATION, EXPIRED, OTHER_VERSION, WAREHOUSE_HAS, and the store's
    public Dossier receive(Dossier draft) {
        Checklist.requireWhole(draft);
        var procedure = terms.inForce(draft);
        requireReuse(draft);
        var receipt =
                new Receipt(nextCode(), clock.instant(), place.officer().id(), terms.due(procedure), terms.fee(draft));
        var received = Moves.receive(clean(draft), receipt);
        var seen = store.perform(new Act.ReceiveDossier(received), place.officer());
        ended(draft.id(), draft.papers());
        return seen;
    }

    /// Form 02 at intake: the dossier is registered and waits for what was asked.
    ///
    /// @param items what to add or put right, at least one
    /// @throws Problem NO_ITEMS, NO_REASON, WAREHOUSE_HAS, PAPER_FORBIDDEN for a paper nobody may ask for, and the
    /// store's
    public Dossier askSupplement(Dossier draft, List<SupplementItem> items, String reason) {
        requireReason(reason);
        if (items.isEmpty()) {
            throw new Problem(CounterProblem.NO_ITEMS);
        }
        items.forEach(i -> requireAskable(draft, i));
        var asked = new Supplement(
                items, reason.strip(), "", clock.instant(), place.officer().id(), terms.supplementUntil());
        return register(draft, Moves.requestSupplement(coded(draft), asked));
    }

    /// Form 03.
    ///
    /// @param legalBasis the provision that keeps it from being taken in
    /// @throws Problem NO_REASON, NO_BASIS, and the store's
    public Dossier refuse(Dossier draft, String reason, String legalBasis) {
        requireReason(reason);
        if (legalBasis.isBlank()) {
            throw new Problem(CounterProblem.NO_BASIS);
        }
        var by = place.officer().id();
        return register(draft, Moves.refuse(coded(draft), clock.instant(), by, reason.strip(), legalBasis.strip()));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new Problem(DossierProblem.NO_REASON);
        }
    }

    private Dossier register(Dossier draft, Dossier outcome) {
        var seen = store.perform(new Act.RegisterOutcome(outcome), place.officer());
        ended(draft.id(), draft.papers());
        return seen;
    }

    private Dossier coded(Dossier draft) {
        return clean(draft).withFiling(draft.filing().under(nextCode()));
    }

    private static Dossier clean(Dossier draft) {
        return draft.withFields(Ending.without(Unsure.without(draft.fields())));
    }

    private DossierCode nextCode() {
        return store.codes().next(place.office().code(), place.desk(), terms.today());
    }

    /// Nobody asks for a paper that the warehouse has, unless a reason stands beside it (NĐ 118/2025 art 5, 17).
    private void requireReuse(Dossier draft) {
        for (var paper : draft.papers()) {
            var taken = paper.source() instanceof Source.Scanned || paper.source() instanceof Source.NotScanned;
            if (taken && paper.demanded().isBlank() && isInWarehouse(draft, paper)) {
                throw new Problem(CounterProblem.WAREHOUSE_HAS, paper.required().name());
            }
        }
    }

    private void requireAskable(Dossier draft, SupplementItem item) {
        for (var paper : draft.papers()) {
            var named = paper.required().name().equals(item.what());
            if (named && paper.demanded().isBlank() && isInWarehouse(draft, paper)) {
                throw new Problem(CounterProblem.WAREHOUSE_HAS, item.what());
            }
        }
    }

    private boolean isInWarehouse(Dossier draft, DossierPaper paper) {
        var results = store.results().of(draft.applicant().number());
        var rule = terms.procedure(draft).rule(paper.required().no());
        return Warehouse.offer(paper.required(), rule, results, terms.today()).isPresent();
    }

    /// The dossier stands whatever becomes of its loose pages: a disk that fails here must not say it was not kept.
    private void ended(DossierId dossier, List<DossierPaper> papers) {
        papers.stream()
                .filter(p -> !p.demanded().isBlank())
                .forEach(p -> LOG.info(
                        "paper {} of {} demanded although the warehouse has it, by {}",
                        p.required().no(),
                        dossier,
                        place.officer().id()));
        try {
            store.shelf().scanned().drop(dossier);
        } catch (Problem leftBehind) {
            LOG.warn("pages left behind: {}", leftBehind.code().key());
        }
    }

    /// Whether the sheet of its outcome is printed without being asked for.
    public boolean printsByItself(Dossier ended) {
        return ended.receipt().isEmpty() || !terms.isPrintedOnDemand(terms.procedure(ended));
    }

    /// Prints the sheet of its outcome, with a copy for each side.
    ///
    /// @throws Problem NOT_PRINTED with the printer's own as its cause: the dossier stays as it is
    public Dossier print(Dossier ended) {
        var code = ended.code().map(DossierCode::value).orElse("");
        try {
            printer.print(sheets.pdf(ended), new PrintJob(code, 1));
            return ended;
        } catch (Problem problem) {
            throw new Problem(problem, CounterProblem.NOT_PRINTED, code);
        }
    }
}
