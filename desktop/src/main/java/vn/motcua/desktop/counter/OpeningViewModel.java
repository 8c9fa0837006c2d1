// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.Optional;
import vn.motcua.desktop.kit.Background;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Procedure;

/// How a dossier comes into hand: new for a procedure, as a draft that was put aside, or because what form 02 asked
/// for is brought.
final class OpeningViewModel {

    private final Welcome welcome;
    private final Intake intake;
    private final BringSupplement supplement;
    private final Terms terms;
    private final DraftViewModel draft;
    private final VisitorViewModel visitor;
    private final NoticeViewModel notice;
    private final Background background;
    private DossierId coming;
    private boolean taken;

    OpeningViewModel(
            CounterWork work,
            DraftViewModel draft,
            VisitorViewModel visitor,
            NoticeViewModel notice,
            Background background) {
        this.welcome = work.welcome();
        this.intake = work.intake();
        this.supplement = work.supplement();
        this.terms = work.terms();
        this.draft = draft;
        this.visitor = visitor;
        this.notice = notice;
        this.background = background;
        coming = intake.nextId();
    }

    /// Whose turn it is now; what is looked up for them is looked up for the dossier that comes.
    void expect(CitizenFile known) {
        coming = intake.nextId();
        taken = false;
        visitor.know(known);
        visitor.askCentre(known, coming);
    }

    void choose(Procedure procedure) {
        visitor.known().ifPresent(who -> open(procedure, who));
    }

    private void open(Procedure procedure, CitizenFile who) {
        var old = draft.draft().filter(_ -> !draft.isRefill());
        var id = taken ? intake.nextId() : coming;
        taken = true;
        background
                .run(() -> {
                    old.ifPresent(d -> intake.dropDraft(d.id()));
                    var opened = intake.open(id, procedure, who.citizen(), who.proof());
                    intake.keepDraft(opened);
                    intake.inHand(Optional.of(opened.id()));
                    return opened;
                })
                .then(opened -> {
                    draft.take(opened);
                    notice.warnOf(Twins.of(opened, who.dossiers(), terms.today()));
                })
                .orElse(notice::show);
    }

    private record Left(CitizenFile who, Optional<Problem> cutOff) {}

    void resume(Dossier left) {
        background
                .run(() -> {
                    intake.inHand(Optional.of(left.id()));
                    return new Left(welcome.again(left.applicant()), intake.cutOff(left.id()));
                })
                .then(found -> {
                    visitor.know(found.who());
                    draft.take(left);
                    found.cutOff().ifPresent(this::offerToGoOn);
                    visitor.askCentre(found.who(), left.id());
                })
                .orElse(notice::show);
    }

    private void offerToGoOn(Problem cutOff) {
        notice.show(cutOff, Notice.Level.WARN, Notice.Offer.NONE);
        draft.scan().say(cutOff);
    }

    /// Form 02 was read, or the dossier was chosen at another desk.
    void bring(String code, Runnable before) {
        background
                .run(() -> {
                    var waiting = supplement.find(code);
                    intake.inHand(Optional.empty());
                    return new Brought(waiting, welcome.again(waiting.applicant()));
                })
                .then(brought -> {
                    before.run();
                    visitor.know(brought.who());
                    draft.refill(brought.waiting());
                    visitor.askCentre(brought.who(), brought.waiting().id());
                    notice.say(
                            Notice.Level.INFO,
                            Notice.Offer.NONE,
                            "counter.bring",
                            "counter.bring.do",
                            code,
                            BringSupplement.asked(brought.waiting()));
                })
                .orElse(notice::show);
    }

    private record Brought(Dossier waiting, CitizenFile who) {}
}
