// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.dossier.SupplementItem;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Severity;

/// How the intake in hand ends: one of forms 01, 02 and 03. What was written for 02 and 03 stays with the draft.
public final class OutcomeViewModel {

    private final EndIntake end;
    private final BringSupplement supplement;
    private final Intake intake;
    private final DraftViewModel draft;
    private final PayingViewModel paying;
    private final NoticeViewModel notice;
    private final ObjectProperty<Sheet> sheet;
    private final Background background;
    private final Words words;
    private final ReadOnlyObjectWrapper<@Nullable Todo> goTo = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObservableList<SupplementRowViewModel> rows = FXCollections.observableArrayList();
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty basis = new SimpleStringProperty("");
    private final StringProperty fault = new SimpleStringProperty("");
    private boolean filling;

    OutcomeViewModel(
            CounterWork work,
            DraftViewModel draft,
            PayingViewModel paying,
            NoticeViewModel notice,
            ObjectProperty<Sheet> sheet,
            Background background,
            Words words) {
        this.end = work.end();
        this.supplement = work.supplement();
        this.intake = work.intake();
        this.draft = draft;
        this.paying = paying;
        this.notice = notice;
        this.sheet = sheet;
        this.background = background;
        this.words = words;
        reason.subscribe(_ -> keep());
        basis.subscribe(_ -> keep());
    }

    /// F9: receives and prints, or goes to the first thing that is missing.
    void receive() {
        if (busy.get() || draft.draft().isEmpty()) {
            return;
        }
        var todos = draft.todos();
        if (!todos.isEmpty()) {
            goTo.set(null);
            goTo.set(todos.getFirst());
            return;
        }
        var whole = draft.draft().orElseThrow();
        var asked = draft.waiting().get();
        conclude(() -> asked == null ? end.receive(whole) : supplement.complete(asked, whole));
    }

    /// F8: opens form 02 with what is missing ticked.
    void openSupplement() {
        draft.draft().filter(_ -> !draft.isRefill()).ifPresent(d -> {
            fill(d);
            sheet.set(Sheet.SUPPLEMENT);
        });
    }

    /// Shift+F8.
    void openRefusal() {
        draft.draft().filter(_ -> !draft.isRefill()).ifPresent(d -> {
            fill(d);
            sheet.set(Sheet.REFUSAL);
        });
    }

    /// Form 02 as it stands.
    public void askSupplement() {
        draft.draft().ifPresent(d -> {
            var items = items();
            var why = reason.get();
            conclude(() -> end.askSupplement(d, items, why));
        });
    }

    /// Form 03 as it stands.
    public void refuse() {
        draft.draft().ifPresent(d -> {
            var why = reason.get();
            var law = basis.get();
            conclude(() -> end.refuse(d, why, law));
        });
    }

    private java.util.List<SupplementItem> items() {
        return rows.stream()
                .filter(r -> r.asked().get())
                .map(SupplementRowViewModel::item)
                .toList();
    }

    private void conclude(Callable<Dossier> how) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        fault.set("");
        background
                .run(() -> {
                    var ended = how.call();
                    intake.inHand(Optional.empty());
                    return ended;
                })
                .then(this::ended)
                .orElse(this::failed);
    }

    private void failed(Problem problem) {
        busy.set(false);
        fault.set(words.what(problem) + " " + words.todo(problem));
        if (sheet.get() == Sheet.NONE) {
            notice.show(problem);
        }
    }

    private void ended(Dossier now) {
        busy.set(false);
        sheet.set(Sheet.NONE);
        var refilled = draft.isRefill();
        draft.ended(now);
        var code = now.code().map(DossierCode::value).orElse("");
        var printed = end.printsByItself(now) && !refilled; // the completion printed it
        if (refilled) {
            notice.say(Notice.Level.OK, Notice.Offer.REPRINT, "counter.brought", "counter.brought.do", code);
            paying.offer();
            return;
        }
        var what =
                switch (now.stage()) {
                    case Stage.AwaitingSupplement _ -> "counter.asked";
                    case Stage.Refused _ -> "counter.refused";
                    default -> "counter.received";
                };
        var todo = printed ? what + ".do" : "counter.received.ondemand";
        notice.say(Notice.Level.OK, Notice.Offer.REPRINT, what, todo, code);
        if (printed) {
            print(now);
        }
        paying.offer();
    }

    /// Ctrl+P: the sheet of the outcome, again or for the first time.
    void reprint() {
        Optional.<Dossier>ofNullable(draft.dossier().get())
                .filter(d -> !(d.stage() instanceof Stage.Draft))
                .ifPresent(this::print);
    }

    private void print(Dossier ended) {
        background
                .run(() -> end.print(ended))
                .orElse(problem -> notice.show(problem, Notice.Level.WARN, Notice.Offer.REPRINT));
    }

    private void fill(Dossier now) {
        filling = true;
        fault.set("");
        var written = Ending.of(now.fields());
        reason.set(written.reason());
        basis.set(written.basis());
        var fresh = written.items().isEmpty();
        var all = new ArrayList<SupplementRowViewModel>();
        for (var row : draft.rows()) {
            var asked = row.state() == ChecklistRow.State.MISSING;
            all.add(row(all.size() + 1, row.paper().name(), barred(row), asked, missing(), written, fresh));
        }
        for (var finding : draft.request().findings()) {
            if (finding.severity() == Severity.ERROR) {
                var label = draft.request()
                        .form()
                        .field(finding.field())
                        .map(f -> f.label().vi())
                        .orElse(finding.field());
                all.add(row(all.size() + 1, label, "", true, words.what(finding.problem()), written, fresh));
            }
        }
        rows.setAll(all);
        filling = false;
    }

    private SupplementRowViewModel row(
            int no, String what, String barred, boolean asked, String why, Ending written, boolean fresh) {
        var kept = written.items().stream().filter(i -> i.what().equals(what)).findFirst();
        var row = new SupplementRowViewModel(
                no,
                what,
                barred,
                fresh ? asked : kept.isPresent(),
                kept.map(SupplementItem::reason).orElse(why));
        row.asked().subscribe(_ -> keep());
        row.why().subscribe(_ -> keep());
        return row;
    }

    private String missing() {
        return words.get("counter.supplement.missing");
    }

    private String barred(ChecklistRow row) {
        return row.mayBeAsked() ? "" : words.get("counter.supplement.barred." + row.state());
    }

    private void keep() {
        if (!filling && (sheet.get() == Sheet.SUPPLEMENT || sheet.get() == Sheet.REFUSAL)) {
            draft.write(new Ending(reason.get(), basis.get(), items()));
        }
    }

    /// Where F9 sent the officer.
    ReadOnlyObjectProperty<@Nullable Todo> goTo() {
        return goTo.getReadOnlyProperty();
    }

    BooleanProperty busy() {
        return busy;
    }

    public ObservableList<SupplementRowViewModel> rows() {
        return rows;
    }

    public StringProperty reason() {
        return reason;
    }

    /// The provision a refusal rests on.
    public StringProperty basis() {
        return basis;
    }

    /// What keeps the sheet from being made, empty if nothing.
    public StringProperty fault() {
        return fault;
    }
}
