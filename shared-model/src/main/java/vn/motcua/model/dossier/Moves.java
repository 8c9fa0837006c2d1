// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import static vn.motcua.model.dossier.Life.why;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.Stage.AwaitingPayment;
import vn.motcua.model.dossier.Stage.AwaitingSupplement;
import vn.motcua.model.dossier.Stage.Cancelled;
import vn.motcua.model.dossier.Stage.Closed;
import vn.motcua.model.dossier.Stage.Draft;
import vn.motcua.model.dossier.Stage.Filed;
import vn.motcua.model.dossier.Stage.InProcess;
import vn.motcua.model.dossier.Stage.Received;
import vn.motcua.model.dossier.Stage.Refused;
import vn.motcua.model.dossier.Stage.ResultReady;
import vn.motcua.model.dossier.Stage.Returned;
import vn.motcua.model.dossier.Stage.Withdrawn;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Law;
import vn.motcua.model.result.ResultId;

/// The verbs that move a dossier from one stage to the next (NĐ 118/2025), as [Life] allows. Who may do them is not
/// asked here.
public final class Moves {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu");
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private Moves() {}

    /// A draft becomes what was filed online or at a post office.
    public static Dossier file(Dossier draft, Filing filing) {
        if (!(draft.stage() instanceof Draft)) {
            throw new Problem(DossierProblem.ALREADY_RECEIVED);
        }
        return draft.at(new Filed()).filed(filing);
    }

    /// The officer has checked the papers and takes the dossier in (form 01).
    public static Dossier receive(Dossier dossier, Receipt receipt) {
        if (!(dossier.stage() instanceof Draft || dossier.stage() instanceof Filed)) {
            throw new Problem(DossierProblem.ALREADY_RECEIVED);
        }
        Checklist.requireWhole(dossier);
        if (dossier.filing().isWithPost()) {
            throw new Problem(DossierProblem.BAG_NOT_SIGNED);
        }
        var known = dossier.filing().code();
        if (known != null && !known.equals(receipt.code())) {
            throw new Problem(DossierProblem.CODE_STANDS, known);
        }
        return to(dossier, new Received(receipt));
    }

    /// Form 02, once only; a second time a supervisor says why.
    public static Dossier requestSupplement(Dossier dossier, Supplement asked) {
        given(asked.reason());
        Checklist.requireNothingHeld(dossier, asked);
        if (dossier.stage() instanceof AwaitingSupplement) {
            throw new Problem(DossierProblem.AWAITS_SUPPLEMENT);
        }
        if (!asked.lastDay().isAfter(asked.day())) {
            throw new Problem(DossierProblem.BAD_DUE);
        }
        if (dossier.progress().supplements() > 0 && asked.override().isBlank()) {
            throw new Problem(DossierProblem.SUPPLEMENT_ASKED);
        }
        return to(dossier, new AwaitingSupplement(dossier.stage(), asked))
                .with(dossier.progress().supplementAsked());
    }

    /// A copy to fill in at the desk what was asked for; a draft that is never filed itself.
    ///
    /// @throws Problem unless it awaits its supplement
    public static Dossier refill(Dossier waiting) {
        if (!(waiting.stage() instanceof AwaitingSupplement)) {
            throw why(waiting.stage());
        }
        return waiting.at(new Draft());
    }

    /// All is there now: back to where it stood, under a new promise.
    ///
    /// @param papers the whole checklist as it is now
    /// @param promise of the same code, if it has one
    public static Dossier completeSupplement(Dossier dossier, List<DossierPaper> papers, Receipt promise) {
        if (!(dossier.stage() instanceof AwaitingSupplement(var from, var _))) {
            throw why(dossier.stage());
        }
        Checklist.requireNothingReplaced(dossier, papers);
        var whole = dossier.withChecklist(papers);
        Checklist.requireWhole(whole);
        dossier.code().filter(code -> !code.equals(promise.code())).ifPresent(code -> {
            throw new Problem(DossierProblem.CODE_STANDS, code);
        });
        return to(whole, from.receipt() == null ? new Received(promise) : from.promising(promise));
    }

    /// Form 03.
    public static Dossier refuse(Dossier dossier, Instant at, OfficerId by, String reason, String legalBasis) {
        return to(dossier, new Refused(dossier.stage().receipt(), at, by, given(reason), legalBasis));
    }

    /// To the unit that resolves it (form 06): late it goes all the same, and the record says so.
    ///
    /// @param law says until when it should have gone (NĐ 118/2025 art 18(2))
    public static Dossier transfer(Dossier dossier, String unit, Instant at, Law law) {
        if (!(dossier.stage() instanceof Received(var receipt))) {
            throw why(dossier.stage());
        }
        var received = LocalDateTime.ofInstant(receipt.clockStart(), VIETNAM);
        var until = law.calendar(dossier.office(), received.toLocalDate()).transferBy(received);
        var late = LocalDateTime.ofInstant(at, VIETNAM).isAfter(until);
        return to(dossier, new InProcess(receipt, unit, at, late ? until : null));
    }

    public static Dossier demandPayment(Dossier dossier, long dong, String what, Instant at, OfficerId by) {
        if (!(dossier.stage() instanceof InProcess work)) {
            throw why(dossier.stage());
        }
        if (dong <= 0) {
            throw new Problem(DossierProblem.BAD_AMOUNT);
        }
        return to(dossier, new AwaitingPayment(work, new Demand(dong, what, dossier.paidDong(), at, by)))
                .with(dossier.progress().demanded(dong));
    }

    /// Form 04: an apology and a new date, once.
    public static Dossier extend(
            Dossier dossier, LocalDateTime due, String cause, String reason, Instant at, OfficerId by) {
        var old = running(dossier).due();
        if (!dossier.progress().extensions().isEmpty()) {
            throw new Problem(DossierProblem.ALREADY_EXTENDED);
        }
        if (!due.isAfter(old)) {
            throw new Problem(DossierProblem.BAD_DUE);
        }
        var late = !LocalDateTime.ofInstant(at, VIETNAM).toLocalDate().isBefore(old.toLocalDate());
        var extension = new Extension(old, due, cause, given(reason), at, by, late);
        return moveDue(dossier, due, reason).with(dossier.progress().extended(extension));
    }

    /// The due moment is computed anew, for example after a change of the calendar.
    public static Dossier moveDue(Dossier dossier, LocalDateTime due, String reason) {
        given(reason);
        return dossier.at(dossier.stage().promising(running(dossier).dueAt(due)));
    }

    /// At the citizen's request, until it is decided (form 05).
    public static Dossier withdraw(Dossier dossier, Instant at, OfficerId by, String reason, List<String> back) {
        return to(dossier, new Withdrawn(dossier.stage().receipt(), at, by, given(reason)))
                .with(dossier.progress().without(back));
    }

    /// By the office: after fifteen days without the supplement, or for another reason.
    public static Dossier close(Dossier dossier, Instant at, OfficerId by, String reason) {
        if (dossier.stage() instanceof AwaitingSupplement(var _, var asked) && !asked.isOver(at)) {
            throw new Problem(DossierProblem.NOT_OVER, asked.lastDay());
        }
        return to(dossier, new Closed(dossier.stage().receipt(), at, by, given(reason)));
    }

    /// The receipt is taken back: received twice, or by mistake.
    public static Dossier cancel(Dossier dossier, Instant at, OfficerId by, String reason) {
        var receipt = dossier.stage().receipt();
        if (receipt == null || dossier.stage() instanceof Cancelled) {
            throw why(dossier.stage());
        }
        return to(dossier, new Cancelled(receipt, at, by, reason));
    }

    /// The result is signed and deposited. A signer who settles what was only received has taken it over by that.
    public static Dossier resolve(Dossier dossier, ResultId result) {
        var receipt = promised(dossier);
        return to(dossier, new ResultReady(receipt, result));
    }

    /// The result is put into the citizen's hands (NĐ 118/2025 art 6, 22).
    public static Dossier handOver(
            Dossier dossier,
            Instant at,
            OfficerId by,
            String recipient,
            ReturnPath path,
            String proof,
            List<String> back) {
        if (!(dossier.stage() instanceof ResultReady(var receipt, var result))) {
            throw dossier.stage().isOpen() || dossier.stage() instanceof Draft
                    ? new Problem(DossierProblem.NO_RESULT)
                    : why(dossier.stage());
        }
        if (path != ReturnPath.RECEIPT && proof.isBlank()) {
            throw new Problem(DossierProblem.NO_PROOF);
        }
        var returned = to(dossier, new Returned(receipt, result, at, by, recipient, path, proof))
                .with(dossier.progress().without(back));
        return ByPost.delivered(returned, at, proof);
    }

    /// The result is wrong and is made anew within the time that the law gives (NĐ 118/2025 art 23).
    ///
    /// @throws Problem BAD_CORRECTION_DUE with the last moment that may be promised
    public static Dossier correctResult(Dossier dossier, LocalDateTime due, String reason, Instant at, Law law) {
        given(reason);
        var found = LocalDateTime.ofInstant(at, VIETNAM);
        var day = found.toLocalDate();
        var last = law.calendar(dossier.office(), day).due(found, law.terms(day).correction());
        if (due.isBefore(found) || due.isAfter(last)) {
            throw new Problem(DossierProblem.BAD_CORRECTION_DUE, MOMENT.format(last));
        }
        var faulty = dossier.result().orElseThrow(() -> new Problem(DossierProblem.NO_RESULT));
        return to(dossier, new InProcess(promised(dossier).dueAt(due), "", at))
                .with(dossier.progress().correcting(faulty));
    }

    /// Once, when the result was handed over.
    public static Dossier rate(Dossier dossier, Rating rating) {
        if (!(dossier.stage() instanceof Returned)) {
            throw dossier.stage() instanceof ResultReady ? new Problem(DossierProblem.NOT_NOW) : why(dossier.stage());
        }
        if (rating.score() < 1 || rating.score() > 5) {
            throw new Problem(DossierProblem.BAD_SCORE);
        }
        if (dossier.progress().rating() != null) {
            throw new Problem(DossierProblem.ALREADY_RATED);
        }
        return dossier.with(dossier.progress().rated(rating));
    }

    /// What is paid may free a dossier that waits for it.
    static Dossier paid(Dossier dossier) {
        return dossier.stage() instanceof AwaitingPayment(var from, var demand) && demand.isMet(dossier.paidDong())
                ? to(dossier, from)
                : dossier;
    }

    private static Dossier to(Dossier dossier, Stage next) {
        if (!Life.leads(dossier.stage(), next)) {
            throw why(dossier.stage());
        }
        return dossier.at(next);
    }

    private static Receipt running(Dossier dossier) {
        if (!dossier.stage().isRunning()) {
            throw why(dossier.stage());
        }
        return promised(dossier);
    }

    private static Receipt promised(Dossier dossier) {
        return Optional.<Receipt>ofNullable(dossier.stage().receipt()).orElseThrow(() -> why(dossier.stage()));
    }

    static String given(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Problem(DossierProblem.NO_REASON);
        }
        return reason;
    }
}
