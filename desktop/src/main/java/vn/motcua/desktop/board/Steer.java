// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.time.LocalDateTime;
import java.util.List;
import vn.motcua.desktop.forms.ApologyLetter;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.TimeLimit;

/// What a supervisor does to dossiers of the queue: each is written into the history with its reason.
public final class Steer {

    /// An apology moves the date by so many working days.
    private static final TimeLimit LATER = new TimeLimit(3, TimeLimit.Unit.WORKING_DAY);

    private final BoardWork work;
    private final PrintBoard print;

    public Steer(BoardWork work) {
        this.work = work;
        this.print = new PrintBoard(work);
    }

    /// @throws Problem where one is not being worked on
    public void urge(List<Dossier> dossiers, String reason) {
        dossiers.forEach(d -> perform(new Act.Urge(d.id(), reason)));
    }

    /// Onto a colleague's desk.
    ///
    /// @throws Problem the refusal of the first that does not go; those before it went
    public void reassign(List<Dossier> dossiers, OfficerId to, String reason) {
        dossiers.forEach(d -> perform(new Act.Assign(d.id(), to, reason)));
    }

    /// Back to the desk each came from, with what is to be put right.
    ///
    /// @throws Problem NO_DESK_BEFORE and other refusals
    public void sendBack(List<Dossier> dossiers, String reason) {
        dossiers.forEach(d -> perform(new Act.SendBack(d.id(), reason)));
    }

    /// The apology with a new date (form 04), once a dossier: it is printed, and signed by the head of the agency.
    ///
    /// @param cause may be empty only while the dossier is not overdue
    /// @throws Problem NO_CAUSE, ALREADY_EXTENDED, BAD_DUE, NOT_PRINTED (it stands)
    public Dossier apologise(Dossier dossier, String cause, String reason) {
        var now = work.now();
        var code = dossier.code().map(DossierCode::value).orElse("");
        if (cause.isBlank() && dossier.isOverdue(now)) {
            throw new Problem(BoardProblem.NO_CAUSE, code);
        }
        var extended = perform(new Act.Extend(dossier.id(), later(dossier, now), cause, reason));
        var letter = ApologyLetter.of(
                work.office(),
                work.officer(),
                extended,
                extended.progress().extensions().getLast(),
                BoardWork.VIETNAMESE.get(
                        "kit.form.to." + extended.applicant().sex(),
                        extended.applicant().name()),
                now);
        print.print(letter, code);
        return extended;
    }

    /// Some working days on, from the promised date or from now, whichever is later.
    private LocalDateTime later(Dossier dossier, LocalDateTime now) {
        var due = dossier.receipt().orElseThrow().due();
        var from = due.isBefore(now) ? now : due;
        return work.catalogue()
                .calendar(work.office().code(), from.toLocalDate())
                .due(from, LATER);
    }

    private Dossier perform(Act act) {
        return work.store().perform(act, work.officer());
    }
}
