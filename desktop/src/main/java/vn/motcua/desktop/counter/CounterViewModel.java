// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.wire.Catalogue;

/// The session at the desk: who came, the draft, what is still to do, and the acts of the keys. All properties change
/// on the screen's thread only.
public final class CounterViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(CounterViewModel.class);

    private final Welcome welcome;
    private final Intake intake;
    private final Catalogue catalogue;
    private final Workplace place;
    private final Background background;
    private final Words words;

    private final ReadOnlyObjectWrapper<@Nullable CitizenFile> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Morning> morning = new ReadOnlyObjectWrapper<>(Morning.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Todo> goTo = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
    private final ObjectProperty<Sheet> sheet = new SimpleObjectProperty<>(Sheet.NONE);
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final DraftViewModel draft;
    private String unboundKey = "";

    public CounterViewModel(
            Welcome welcome,
            Intake intake,
            Devices devices,
            Catalogue catalogue,
            Workplace place,
            Background background,
            Words words) {
        this.welcome = welcome;
        this.intake = intake;
        this.catalogue = catalogue;
        this.place = place;
        this.background = background;
        this.words = words;
        draft = new DraftViewModel(intake, devices, background, words, sheet, this::show);
    }

    /// Opens where the program was cut off, else shows the empty desk.
    public void start() {
        background
                .run(intake::leftInHand)
                .then(left -> left.ifPresentOrElse(this::resume, this::refresh))
                .orElse(this::show);
    }

    public void refresh() {
        background.run(intake::morning).then(morning::set).orElse(this::show);
    }

    /// The QR text of a card. A session that is open is put aside; nothing of it is lost.
    public void card(String text) {
        background.run(() -> welcome.card(text)).then(this::arrived).orElse(this::show);
    }

    /// A code that is no card and none of ours.
    public void key(String payload) {
        background.run(() -> welcome.key(payload)).then(this::arrived).orElse(this::show);
    }

    private void arrived(Arrival arrival) {
        switch (arrival) {
            case Arrival.Known(var known) -> meet(known);
            case Arrival.Unbound(var hash) ->
                background
                        .run(() -> welcome.askKey(hash))
                        .then(found -> found.ifPresentOrElse(this::meet, () -> unknownKey(hash)))
                        .orElse(_ -> unknownKey(hash));
        }
    }

    private void unknownKey(String hash) {
        unboundKey = hash;
        var open = file.get() != null;
        var text = open ? "counter.key.bind" : "counter.UNKNOWN_CODE";
        notice.set(new Notice(
                Notice.Level.WARN,
                words.get(text + ".what"),
                words.get(text + ".do"),
                open ? Notice.Offer.BIND : Notice.Offer.NONE));
    }

    /// Opens a session for somebody already known.
    public void meet(CitizenFile known) {
        var current = file.get();
        if (current != null && current.citizen().number().equals(known.citizen().number())) {
            know(known);
            return;
        }
        putAside();
        notice.set(Notice.NONE);
        know(known);
        askCentre(known);
        sheet.set(Sheet.PROCEDURES);
    }

    private void askCentre(CitizenFile known) {
        var number = known.citizen().number();
        background
                .run(() -> welcome.ask(known))
                .then(more -> {
                    var now = file.get();
                    if (now != null && now.citizen().number().equals(number)) {
                        know(
                                now.nameDoubtful()
                                        ? more
                                        : more.named(now.citizen().name()));
                    }
                })
                .orElse(problem ->
                        LOG.info("look-up at the centre: {}", problem.code().key()));
    }

    public void choose(Procedure procedure) {
        var who = file.get();
        if (who == null) {
            return;
        }
        var old = draft.draft();
        background
                .run(() -> {
                    old.ifPresent(d -> intake.dropDraft(d.id()));
                    var opened = intake.open(procedure, who.citizen());
                    intake.keepDraft(opened);
                    intake.inHand(Optional.of(opened.id()));
                    return opened;
                })
                .then(draft::take)
                .orElse(this::show);
    }

    public void resume(Dossier left) {
        background
                .run(() -> {
                    intake.inHand(Optional.of(left.id()));
                    return welcome.again(left.applicant());
                })
                .then(who -> {
                    know(who);
                    draft.take(left);
                    askCentre(who);
                })
                .orElse(this::show);
    }

    private void know(CitizenFile known) {
        file.set(known);
        draft.about(known);
    }

    /// The clerk has read the name on the card.
    public void confirmName(String name) {
        var who = file.get();
        if (who != null && !name.isBlank()) {
            know(who.named(name.strip()));
        }
    }

    /// F9: receives and prints, or goes to the first thing that is missing.
    public void receive() {
        if (busy.get() || draft.draft().isEmpty()) {
            return;
        }
        var todos = draft.todos();
        if (!todos.isEmpty()) {
            goTo.set(null);
            goTo.set(todos.getFirst());
            return;
        }
        busy.set(true);
        var whole = draft.draft().orElseThrow();
        background
                .run(() -> {
                    var received = intake.receive(whole);
                    intake.inHand(Optional.empty());
                    return received;
                })
                .then(this::received)
                .orElse(problem -> {
                    busy.set(false);
                    show(problem);
                });
    }

    private void received(Dossier received) {
        busy.set(false);
        draft.received(received);
        var code = received.receipt().map(r -> r.code().value()).orElse("");
        notice.set(new Notice(
                Notice.Level.OK,
                words.get("counter.received", code),
                words.get("counter.received.do"),
                Notice.Offer.REPRINT));
        print(received);
    }

    /// Ctrl+P: form 01 again.
    public void reprint() {
        Optional.ofNullable(draft.dossier().get())
                .filter(d -> d.receipt().isPresent())
                .ifPresent(this::print);
    }

    private void print(Dossier received) {
        background.run(() -> intake.print(received)).orElse(problem -> {
            show(problem);
            notice.set(new Notice(
                    Notice.Level.WARN, notice.get().what(), notice.get().todo(), Notice.Offer.REPRINT));
        });
    }

    /// The button of the notice.
    public void take(Notice.Offer offer) {
        var who = file.get();
        switch (offer) {
            case REPRINT -> reprint();
            case BIND -> {
                if (who != null) {
                    var number = who.citizen().number();
                    background
                            .run(() -> {
                                welcome.bind(unboundKey, number);
                                return true;
                            })
                            .then(_ -> say("counter.key.bound"))
                            .orElse(this::show);
                }
            }
            case NONE -> {}
        }
    }

    /// F8: form 02 comes later; it says so.
    public void supplement() {
        notice.set(new Notice(
                Notice.Level.INFO,
                words.get("counter.supplement"),
                words.get("counter.supplement.later"),
                Notice.Offer.NONE));
    }

    /// F4: keeps the draft and clears the desk.
    public void hold() {
        end();
    }

    /// Ctrl+Enter.
    public void end() {
        putAside();
        notice.set(Notice.NONE);
        background
                .run(() -> {
                    intake.inHand(Optional.empty());
                    return intake.morning();
                })
                .then(morning::set)
                .orElse(this::show);
    }

    private void putAside() {
        draft.putAside();
        file.set(null);
        sheet.set(Sheet.NONE);
    }

    private void say(String key) {
        notice.set(new Notice(Notice.Level.OK, words.get(key), "", Notice.Offer.NONE));
    }

    private void show(Problem problem) {
        notice.set(new Notice(Notice.Level.BAD, words.what(problem), words.todo(problem), Notice.Offer.NONE));
    }

    public void dismiss() {
        notice.set(Notice.NONE);
    }

    /// Somebody looked at a masked fact; the log names the officer and the fact, never its value.
    public void revealed(String fact) {
        LOG.info(
                "revealed {} by {} on {}",
                fact,
                place.officer().id(),
                draft.dossier().get());
    }

    public LocalDate today() {
        return intake.now().toLocalDate();
    }

    public Optional<Procedure> procedure() {
        return Optional.ofNullable(draft.dossier().get()).map(d -> catalogue.procedure(d.procedure()));
    }

    public List<Procedure> procedures(String text) {
        return text.isBlank() ? catalogue.procedures() : catalogue.search(text);
    }

    public LocalDateTime due(Procedure procedure) {
        return intake.due(procedure);
    }

    public DraftViewModel draft() {
        return draft;
    }

    public ReadOnlyObjectProperty<@Nullable CitizenFile> file() {
        return file.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Morning> morning() {
        return morning.getReadOnlyProperty();
    }

    /// Where F9 sent the officer.
    public ReadOnlyObjectProperty<@Nullable Todo> goTo() {
        return goTo.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Notice> notice() {
        return notice.getReadOnlyProperty();
    }

    public ObjectProperty<Sheet> sheet() {
        return sheet;
    }

    public BooleanProperty busy() {
        return busy;
    }
}
