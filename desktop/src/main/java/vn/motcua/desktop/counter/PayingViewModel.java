// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.money.Bill;
import vn.motcua.desktop.money.FeeViewModel;
import vn.motcua.desktop.money.TakeFee;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.ReceiptNumber;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.problem.Problem;

/// The fee of the dossier that was just received, taken with the same act as at the desk where results are returned.
/// What costs nothing asks nothing.
public final class PayingViewModel {

    private final DraftViewModel draft;
    private final NoticeViewModel notice;
    private final ObjectProperty<Sheet> sheet;
    private final Words words;
    private final CounterWords say;
    private final TakeFee fees;
    private final FeeViewModel fee;
    private final ReadOnlyObjectWrapper<@Nullable Bill> bill = new ReadOnlyObjectWrapper<>();
    private final StringProperty fault = new SimpleStringProperty("");

    PayingViewModel(
            TakeFee fees,
            DraftViewModel draft,
            NoticeViewModel notice,
            ObjectProperty<Sheet> sheet,
            Background background,
            Words words) {
        this.fees = fees;
        this.draft = draft;
        this.notice = notice;
        this.sheet = sheet;
        this.words = words;
        say = new CounterWords(words);
        fee = new FeeViewModel(fees, bill::get, new ReadOnlyBooleanWrapper(), background, this::taken, this::hindered);
        draft.dossier().subscribe(this::know);
    }

    private void know(@Nullable Dossier now) {
        var before = bill.get();
        var next = now == null || now.stage() instanceof Stage.Draft ? null : fees.bill(now);
        if (next == null
                || before == null
                || !before.dossier().id().equals(next.dossier().id())) {
            fee.forget();
        }
        bill.set(next != null && next.due().owed() > 0 ? next : null);
    }

    /// The dossier was just received: asks for what is due, if anything is.
    void offer() {
        var now = bill.get();
        if (now != null && now.due().left() > 0) {
            open();
        }
    }

    /// F7 once it is received: takes the fee, or prints its receipt again.
    void open() {
        if (bill.get() != null) {
            fault.set("");
            sheet.set(Sheet.FEE);
        }
    }

    private void taken(TakeFee.Taken taken) {
        if (draft.holds(taken.dossier().id())) {
            draft.ended(taken.dossier());
        }
        if (sheet.get() == Sheet.FEE) {
            sheet.set(Sheet.NONE);
        }
        var payment = taken.payment();
        notice.say(
                Notice.Level.OK,
                Notice.Offer.NONE,
                "counter.fee.taken",
                "counter.fee.taken.do",
                say.fee(payment.dong()),
                ReceiptNumber.shown(payment.id()));
    }

    private void hindered(Problem problem) {
        if (sheet.get() == Sheet.FEE) {
            fault.set(words.what(problem) + " " + words.todo(problem));
        } else {
            notice.show(problem, Notice.Level.WARN, Notice.Offer.NONE);
        }
    }

    public FeeViewModel fee() {
        return fee;
    }

    /// `null` while nothing is owed for what is in hand.
    public ReadOnlyObjectProperty<@Nullable Bill> bill() {
        return bill.getReadOnlyProperty();
    }

    /// What kept the money from being taken, empty if nothing.
    public StringProperty fault() {
        return fault;
    }
}
