// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Lists;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.procedure.VietQr;

/// What the citizen sees and answers: the facts of this session, uses of their data to allow one by one, and the
/// payment afterwards. With no dossier in hand there is nothing.
public final class CitizenDisplayViewModel {

    /// Field of a dossier: how the citizen confirmed what it says.
    static final String CONFIRMED = "confirmed.by";

    /// What the display is at.
    public enum Showing {
        IDLE,
        CHECK,
        DONE
    }

    /// One line of what the citizen checks.
    public record Fact(String name, String value) {}

    private final CounterWork work;
    private final DraftViewModel draft;
    private final NoticeViewModel notice;
    private final Background background;
    private final Words words;
    private final CounterWords say;
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.IDLE);
    private final ReadOnlyObjectWrapper<Optional<VietQr>> payment = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Fact> facts = FXCollections.observableArrayList();
    private final ObservableList<ConsentRowViewModel> consents = FXCollections.observableArrayList();
    private final StringProperty typedCode = new SimpleStringProperty("");

    CitizenDisplayViewModel(
            CounterWork work, DraftViewModel draft, NoticeViewModel notice, Background background, Words words) {
        this.work = work;
        this.draft = draft;
        this.notice = notice;
        this.background = background;
        this.words = words;
        this.say = new CounterWords(words);
        draft.dossier().subscribe((was, now) -> show(was, now));
    }

    private void show(@Nullable Dossier was, @Nullable Dossier now) {
        if (now == null) {
            showing.set(Showing.IDLE);
            facts.clear();
            consents.clear();
            typedCode.set("");
            payment.set(Optional.empty());
            return;
        }
        if (was == null
                || !was.id().equals(now.id())
                || !was.applicant().number().equals(now.applicant().number())) {
            consents.clear();
            ask(now.applicant().number());
        }
        Lists.put(facts, facts(now));
        var draftYet = now.stage() instanceof Stage.Draft;
        showing.set(draftYet ? Showing.CHECK : Showing.DONE);
        payment.set(draftYet ? Optional.empty() : work.fees().transfer(now));
    }

    /// The centre told what it holds of the citizen.
    void learnt() {
        draft.draft().ifPresent(d -> ask(d.applicant().number()));
    }

    /// What the citizen is answering just now stays as it is.
    private void ask(CitizenNumber who) {
        background
                .run(() -> work.consent().of(who))
                .then(asked -> {
                    if (isInHand(who) && consents.stream().noneMatch(ConsentRowViewModel::isTouched)) {
                        consents.setAll(
                                asked.stream().map(ConsentRowViewModel::new).toList());
                    }
                })
                .orElse(notice::show);
    }

    private boolean isInHand(CitizenNumber who) {
        var now = draft.dossier().get();
        return now != null && now.applicant().number().equals(who);
    }

    private List<Fact> facts(Dossier now) {
        var all = new ArrayList<Fact>();
        var filing = now.filing();
        var procedure = work.terms().procedure(now);
        var owner = Optional.ofNullable(now.fields().get("child.name"))
                .or(() -> Optional.ofNullable(now.fields().get(Owners.NAME)))
                .filter(n -> !n.isBlank())
                .orElse(now.applicant().name());
        var due = now.receipt().map(Receipt::due).orElseGet(() -> work.terms().due(procedure));
        var fee =
                now.receipt().map(Receipt::feeDong).orElseGet(() -> work.terms().fee(now));
        fact(all, "procedure", now.procedureName());
        fact(
                all,
                "submitter",
                Optional.<Citizen>ofNullable(filing.submitter())
                        .orElse(now.applicant())
                        .name());
        fact(all, "owner", owner);
        fact(all, "fee", say.fee(fee));
        if (!(now.stage() instanceof Stage.Refused || now.stage() instanceof Stage.AwaitingSupplement)) {
            fact(all, "due", say.due(due));
        }
        now.code().map(DossierCode::value).ifPresent(c -> fact(all, "code", c));
        var reused = now.papers().stream()
                .filter(p -> p.source() instanceof Source.FromWarehouse)
                .map(p -> p.required().name())
                .toList();
        if (!reused.isEmpty()) {
            fact(all, "reused", String.join("; ", reused));
        }
        return all;
    }

    private void fact(List<Fact> all, String key, String value) {
        all.add(new Fact(words.get("counter.citizen." + key), value));
    }

    /// Right, and the answers as they are ticked.
    public void confirm(AskConsent.Way way) {
        draft.draft().ifPresent(d -> {
            var citizen = d.applicant().number();
            var answers = new HashMap<AskConsent.Asked, Boolean>();
            consents.forEach(c -> answers.put(c.asked(), c.given().get()));
            var language = words.locale().getLanguage();
            draft.change(now -> {
                var fields = new HashMap<>(now.fields());
                fields.put(CONFIRMED, way.name());
                return now.withFields(fields);
            });
            background
                    .run(() -> {
                        answers.forEach((asked, given) -> work.consent().answer(citizen, asked, given, way, language));
                        return true;
                    })
                    .then(_ -> notice.done("counter.citizen.confirmed." + way))
                    .orElse(notice::show);
        });
    }

    /// Something is not right: the clerk sees it.
    public void correct() {
        notice.say(Notice.Level.WARN, Notice.Offer.NONE, "counter.citizen.wrong", "counter.citizen.wrong.do");
    }

    /// Sends a code to the owner's phone.
    public void sendCode() {
        draft.draft().ifPresent(d -> {
            var phone = d.applicant().phone();
            if (phone.isBlank()) {
                notice.say(
                        Notice.Level.WARN, Notice.Offer.NONE, "counter.citizen.nophone", "counter.citizen.nophone.do");
                return;
            }
            background
                    .run(() -> {
                        work.code().send(phone, c -> words.get("counter.citizen.otp.text", c));
                        return true;
                    })
                    .then(_ -> notice.done("counter.citizen.otp.sent"))
                    .orElse(notice::show);
        });
    }

    /// The code the citizen told.
    public void confirmByCode() {
        if (work.code().confirms(typedCode.get())) {
            typedCode.set("");
            confirm(AskConsent.Way.OTP);
        } else {
            notice.say(
                    Notice.Level.WARN, Notice.Offer.NONE, "counter.citizen.otp.wrong", "counter.citizen.otp.wrong.do");
        }
    }

    public ReadOnlyObjectProperty<Showing> showing() {
        return showing.getReadOnlyProperty();
    }

    public ObservableList<Fact> facts() {
        return facts;
    }

    public ObservableList<ConsentRowViewModel> consents() {
        return consents;
    }

    /// What is to be paid by transfer, empty if nothing.
    public ReadOnlyObjectProperty<Optional<VietQr>> payment() {
        return payment.getReadOnlyProperty();
    }

    public StringProperty typedCode() {
        return typedCode;
    }
}
