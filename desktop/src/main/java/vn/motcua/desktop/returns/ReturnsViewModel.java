// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.returns;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Scan;
import vn.motcua.desktop.money.FeeViewModel;
import vn.motcua.desktop.money.TakeFee;
import vn.motcua.desktop.store.AccessLog;
import vn.motcua.desktop.store.Listening;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.citizen.CitizenCard;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.office.Officer;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.RequiredPaper;

/// What the desk of hand-over shows: the results that wait, the one that is being handed over, and the last sentence.
public final class ReturnsViewModel {

    private final Store store;
    private final TakeFee fees;
    private final Officer officer;
    private final Background background;
    private final ZoneId zone;
    private final ReadyDossiers ready;
    private final ReadyListViewModel list;
    private final Consumer<? super Problem> problems;

    private final HandoverViewModel handover;
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(new Said.Nothing());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    private final FeeViewModel fee;

    private final Listening listening;

    private int asked;

    /// What was handed over last and is not rated yet.
    private @Nullable Handover last;

    /// @param clock whose zone is the office's
    /// @param problems is told of what the store refuses or fails at
    public ReturnsViewModel(
            Store store,
            TakeFee fees,
            Officer officer,
            Background background,
            Clock clock,
            Consumer<? super Problem> problems) {
        this.store = store;
        this.fees = fees;
        this.officer = officer;
        this.background = background;
        this.zone = clock.getZone();
        this.ready = new ReadyDossiers(store, zone, fees, officer.office());
        this.list = new ReadyListViewModel(ready, background, problems);
        this.problems = problems;
        this.handover = new HandoverViewModel(busy);
        var bill = handover.open().map(Handover::bill);
        this.fee = new FeeViewModel(fees, bill::getValue, busy, background, this::paid, problems);
        listening = store.onChange(() -> background.onScreen(this::load));
    }

    /// Hears nothing of the store from now on.
    void ended() {
        listening.close();
    }

    /// The results that wait.
    public ReadyListViewModel list() {
        return list;
    }

    /// The one that is being handed over.
    public HandoverViewModel handover() {
        return handover;
    }

    public ReadOnlyObjectProperty<Said> said() {
        return said.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public ZoneId zone() {
        return zone;
    }

    public void load() {
        list.load();
    }

    /// @return whether the code was one for this desk
    public boolean scanned(Scan scan) {
        switch (scan.kind()) {
            case DOSSIER -> receipt(scan.text());
            case CARD -> card(scan.text());
            case SEAL, OPAQUE, ASKED, SHEET -> {
                return false;
            }
        }
        return true;
    }

    /// The code of a receipt, official or provisional: whoever brought it holds the receipt.
    private void receipt(String code) {
        look(() -> ready.find(code), h -> h.cameAs(Who.WITH_RECEIPT));
    }

    private void card(String text) {
        CitizenCard card;
        try {
            card = CitizenCard.parse(text);
        } catch (Problem notACard) {
            said.set(new Said.Refused(notACard));
            return;
        }
        if (handover.open().get() != null) {
            handover.read(card);
            return;
        }
        var ticket = ++asked;
        background
                .run(() -> ready.of(card.number()))
                .then(theirs -> {
                    if (ticket == asked) {
                        ofCard(card, theirs);
                    }
                })
                .orElse(problems::accept);
    }

    private void ofCard(CitizenCard card, List<Dossier> theirs) {
        if (theirs.isEmpty()) {
            said.set(new Said.Refused(new Problem(ReturnsProblem.NOTHING_READY)));
            return;
        }
        said.set(new Said.Nothing());
        list.narrow(card);
        list.shown().setAll(theirs);
        if (theirs.size() == 1) {
            choose(theirs.getFirst());
        }
    }

    /// Opens a dossier of the list. A card that was read before it counts.
    public void choose(Dossier dossier) {
        var card = list.only().get();
        look(() -> ready.find(dossier.id()), h -> card == null ? h : h.read(card));
    }

    private void look(Callable<Handover> work, UnaryOperator<Handover> then) {
        var ticket = ++asked;
        background
                .run(work)
                .then(found -> {
                    if (ticket == asked) {
                        said.set(new Said.Nothing());
                        fee.forget();
                        handover.show(then.apply(found));
                    }
                })
                .orElse(why -> {
                    if (ticket == asked) {
                        refused(why);
                    }
                });
    }

    /// What is about the dossier is said in the desk; anything else is the window's to tell.
    private void refused(Problem why) {
        if (why.code() instanceof ReturnsProblem || why.code() instanceof DossierProblem) {
            said.set(new Said.Refused(why));
        } else {
            problems.accept(why);
        }
    }

    /// Block 3.
    public FeeViewModel fee() {
        return fee;
    }

    private void paid(TakeFee.Taken taken) {
        var due = fees.due(taken.dossier());
        handover.paid(taken.dossier(), due);
    }

    private void stuck(Problem why) {
        busy.set(false);
        problems.accept(why);
    }

    /// F9: hands the result over if nothing is in the way, else goes to what is.
    public void handOver() {
        var now = handover.open().get();
        if (now == null || busy.get() || handover.isBlocked()) {
            return;
        }
        busy.set(true);
        var originals = now.originals().stream().map(RequiredPaper::name).toList();
        var act = new Act.HandOver(now.dossier().id(), now.recipient(), now.path(), now.proof(), originals);
        background
                .run(() -> store.perform(act, officer))
                .then(after -> done(now))
                .orElse(this::stuck);
    }

    private void done(Handover handed) {
        busy.set(false);
        close();
        last = handed;
        said.set(new Said.Done(handed.receipt().code()));
        load();
    }

    /// One tap after the hand-over, once a dossier.
    ///
    /// @param score 1 to 5
    public void rate(int score) {
        var handed = last;
        if (handed == null) {
            return;
        }
        last = null;
        background
                .run(() -> store.perform(new Act.Rate(handed.dossier().id(), score), officer))
                .then(_ -> said.set(new Said.Rated(handed.receipt().code())))
                .orElse(problems::accept);
    }

    /// Esc: puts the open dossier back as it was, then the list; nothing is written.
    public void close() {
        if (busy.get()) {
            return;
        }
        asked++;
        handover.show(null);
        said.set(new Said.Nothing());
        list.narrow(null);
    }

    /// Somebody looked at masked data.
    public void revealed(String fact) {
        var now = handover.open().get();
        var about = now == null ? null : now.dossier().id();
        var reveal = new AccessLog.Reveal(officer.id(), fact, about);
        background.run(() -> store.access().revealed(reveal)).orElse(problems);
    }
}
