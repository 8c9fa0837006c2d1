// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.papers.PapersViewModel;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.wire.Catalogue;

/// The session at the desk: who came, the draft, what is still to do, and the acts of the keys. All properties change
/// on the screen's thread only.
public final class CounterViewModel {

    private final Welcome welcome;
    private final Intake intake;
    private final Terms terms;
    private final ProcedureChoice choice;
    private final Background background;
    private final NoticeViewModel notice;
    private final VisitorViewModel visitor;
    private final ReadOnlyObjectWrapper<Morning> morning = new ReadOnlyObjectWrapper<>(Morning.NONE);
    private final ObjectProperty<Sheet> sheet = new SimpleObjectProperty<>(Sheet.NONE);
    private final DraftViewModel draft;
    private final PayingViewModel paying;
    private final OutcomeViewModel outcome;
    private final PeopleViewModel people;
    private final CitizenDisplayViewModel citizen;
    private final PapersViewModel papers;
    private final OpeningViewModel opening;

    public CounterViewModel(
            CounterWork work, Devices devices, Catalogue catalogue, Background background, Words words) {
        this.welcome = work.welcome();
        this.intake = work.intake();
        this.terms = work.terms();
        choice = new ProcedureChoice(catalogue, work.terms());
        this.background = background;
        notice = new NoticeViewModel(words);
        draft = new DraftViewModel(work, devices, background, words, sheet, notice::show);
        paying = new PayingViewModel(work.fees(), draft, notice, sheet, background, words);
        outcome = new OutcomeViewModel(work, draft, paying, notice, sheet, background, words);
        visitor = new VisitorViewModel(welcome, background, notice, this::learnt);
        opening = new OpeningViewModel(work, draft, visitor, notice, background);
        people = new PeopleViewModel(work, draft, visitor, sheet, background, words);
        papers = new PapersViewModel(work.papers(), background);
        sheet.subscribe((was, _) -> {
            if (was == Sheet.PAPERS) {
                papers.close();
            }
        });
        citizen = new CitizenDisplayViewModel(work, draft, notice, background, words);
    }

    private void learnt(CitizenFile known) {
        draft.about(known);
        citizen.learnt();
    }

    /// Opens where the program was cut off, else shows the empty desk.
    public void start() {
        background
                .run(intake::leftInHand)
                .then(left -> left.ifPresentOrElse(this::resume, this::refresh))
                .orElse(notice::show);
    }

    public void refresh() {
        background.run(intake::morning).then(morning::set).orElse(notice::show);
    }

    /// The QR text of a card. A session that is open is put aside; nothing of it is lost.
    public void card(String text) {
        background.run(() -> welcome.card(text)).then(this::arrived).orElse(notice::show);
    }

    /// A code that is no card and none of ours.
    public void key(String payload) {
        background.run(() -> welcome.key(payload)).then(this::arrived).orElse(notice::show);
    }

    /// Somebody found by a search comes to the desk.
    public void number(CitizenNumber number) {
        background
                .run(() -> welcome.number(number))
                .then(found -> found.ifPresent(this::meet))
                .orElse(notice::show);
    }

    private void arrived(Arrival arrival) {
        switch (arrival) {
            case Arrival.Known(var known) -> {
                if (sheet.get() == Sheet.PEOPLE) {
                    people.owner(known.citizen());
                } else {
                    meet(known);
                }
            }
            case Arrival.Unbound(var hash) ->
                background
                        .run(() -> welcome.askKey(hash))
                        .then(found -> found.ifPresentOrElse(this::meet, () -> visitor.unknownKey(hash)))
                        .orElse(_ -> visitor.unknownKey(hash));
        }
    }

    /// Opens a session for somebody already known.
    public void meet(CitizenFile known) {
        if (visitor.is(known)) {
            visitor.know(known);
            return;
        }
        var number = known.citizen().number();
        if (draft.draft().filter(d -> d.filing().isSubmitter(number)).isPresent()) {
            return;
        }
        putAside();
        notice.clear();
        opening.expect(known);
        sheet.set(Sheet.PROCEDURES);
    }

    public void choose(Procedure procedure) {
        opening.choose(procedure);
    }

    /// What form 02 asked for is brought.
    ///
    /// @param code of the dossier
    public void bring(String code) {
        opening.bring(code, this::putAside);
    }

    public void resume(Dossier left) {
        opening.resume(left);
    }

    /// The clerk has read the name on the card.
    public void confirmName(String name) {
        visitor.confirmName(name);
    }

    /// F9: receives and prints, or goes to the first thing that is missing.
    public void receive() {
        outcome.receive();
    }

    /// Ctrl+P: the sheet the intake ended with.
    public void reprint() {
        outcome.reprint();
    }

    /// The button of the notice.
    public void take(Notice.Offer offer) {
        switch (offer) {
            case REPRINT -> reprint();
            case BIND -> visitor.bindKey();
            case NONE -> {}
        }
    }

    /// F8: form 02.
    public void supplement() {
        outcome.openSupplement();
    }

    /// Shift+F8: form 03.
    public void refusal() {
        outcome.openRefusal();
    }

    /// F2; a dossier that stands keeps its procedure.
    public void openProcedures() {
        if (!draft.isRefill()) {
            sheet.set(Sheet.PROCEDURES);
        }
    }

    /// F3: who files, and for whom.
    public void openPeople() {
        people.open();
    }

    /// What the citizen sees and answers.
    public CitizenDisplayViewModel citizen() {
        return citizen;
    }

    public PeopleViewModel people() {
        return people;
    }

    public PayingViewModel paying() {
        return paying;
    }

    public OutcomeViewModel outcome() {
        return outcome;
    }

    /// F4: keeps the draft and clears the desk; what was taken in is not put aside.
    public void hold() {
        draft.draft().ifPresent(_ -> end());
    }

    /// Ctrl+Enter.
    public void end() {
        putAside();
        notice.clear();
        background
                .run(() -> {
                    intake.inHand(Optional.empty());
                    return intake.morning();
                })
                .then(morning::set)
                .orElse(notice::show);
    }

    private void putAside() {
        papers.close();
        draft.putAside();
        visitor.leave();
        sheet.set(Sheet.NONE);
    }

    public void dismiss() {
        notice.clear();
    }

    /// Somebody looked at a masked fact; the log names the officer and the fact, never its value.
    public void revealed(String fact) {
        var about = Optional.<Dossier>ofNullable(draft.dossier().get()).map(Dossier::id);
        background.run(() -> intake.revealed(fact, about)).orElse(notice::show);
    }

    /// F10: the papers that were scanned for the dossier in hand.
    public void openPapers() {
        Optional.<Dossier>ofNullable(draft.dossier().get())
                .filter(papers::show)
                .ifPresent(_ -> sheet.set(Sheet.PAPERS));
    }

    public PapersViewModel papers() {
        return papers;
    }

    public Optional<Procedure> procedure() {
        return Optional.<Dossier>ofNullable(draft.dossier().get()).map(terms::procedure);
    }

    /// What fits the text; without one all of them, the usual ones first.
    public List<Procedure> procedures(String text) {
        return choice.of(text, morning.get().usual());
    }

    public Terms terms() {
        return terms;
    }

    public DraftViewModel draft() {
        return draft;
    }

    public ReadOnlyObjectProperty<@Nullable CitizenFile> file() {
        return visitor.file();
    }

    public ReadOnlyObjectProperty<Morning> morning() {
        return morning.getReadOnlyProperty();
    }

    /// Where F9 sent the officer.
    public ReadOnlyObjectProperty<@Nullable Todo> goTo() {
        return outcome.goTo();
    }

    public ReadOnlyObjectProperty<Notice> notice() {
        return notice.now();
    }

    public ObjectProperty<Sheet> sheet() {
        return sheet;
    }

    public BooleanProperty busy() {
        return outcome.busy();
    }
}
