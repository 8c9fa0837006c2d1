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

    private final ReadOnlyObjectWrapper<@Nullable Handover> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(new Said.Nothing());
    private final ReadOnlyObjectWrapper<@Nullable Blocker> told = new ReadOnlyObjectWrapper<>();
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
        this.fee = new FeeViewModel(fees, open.map(Handover::bill)::getValue, busy, background, this::paid, problems);
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

    public ReadOnlyObjectProperty<@Nullable Handover> open() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Said> said() {
        return said.getReadOnlyProperty();
    }

    /// What kept the last F9; its sentence stands beside its block.
    public ReadOnlyObjectProperty<@Nullable Blocker> told() {
        return told.getReadOnlyProperty();
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
        if (open.get() != null) {
            change(h -> h.read(card));
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
                        told.set(null);
                        fee.forget();
                        open.set(then.apply(found));
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

    public void cameAs(Who who) {
        change(h -> h.cameAs(who));
    }

    public void authorised(String name) {
        change(h -> h.authorised(name));
    }

    public void paperSeen(boolean seen) {
        change(h -> h.paperSeen(seen));
    }

    /// The clerk compared face and papers by eye.
    public void byHand(boolean compared) {
        change(h -> h.byHand(compared));
    }

    /// Block 3.
    public FeeViewModel fee() {
        return fee;
    }

    private void paid(TakeFee.Taken taken) {
        var due = fees.due(taken.dossier());
        change(h -> h.dossier().id().equals(taken.dossier().id()) ? h.paid(taken.dossier(), due) : h);
    }

    private void stuck(Problem why) {
        busy.set(false);
        problems.accept(why);
    }

    private void change(UnaryOperator<Handover> by) {
        var now = open.get();
        if (now == null || busy.get()) {
            return;
        }
        var after = by.apply(now);
        open.set(after);
        if (told.get() != null && !after.blockers().contains(told.get())) {
            told.set(null);
        }
    }

    /// F9: hands the result over if nothing is in the way, else goes to what is.
    public void handOver() {
        var now = open.get();
        if (now == null || busy.get()) {
            return;
        }
        var blockers = now.blockers();
        if (!blockers.isEmpty()) {
            told.set(null);
            told.set(blockers.getFirst());
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
        open.set(null);
        told.set(null);
        said.set(new Said.Nothing());
        list.narrow(null);
    }

    /// Somebody looked at masked data.
    public void revealed(String fact) {
        var now = open.get();
        var about = now == null ? null : now.dossier().id();
        var reveal = new AccessLog.Reveal(officer.id(), fact, about);
        background.run(() -> store.access().revealed(reveal)).orElse(problems);
    }
}
