// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.money;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.model.problem.Problem;

/// How the fee of the open dossier is paid: the way, the cash laid down, and the act itself.
public final class FeeViewModel {

    private static final FeeChoice CASH = new FeeChoice(TakeFee.Method.CASH, "", Account.NONE);

    private final TakeFee fees;
    private final Supplier<@Nullable Bill> open;
    private final ReadOnlyBooleanWrapper busy;
    private final Background background;
    private final Consumer<TakeFee.Taken> taken;
    private final Consumer<? super Problem> problems;
    private final ReadOnlyObjectWrapper<FeeChoice> choice = new ReadOnlyObjectWrapper<>(CASH);
    private final ReadOnlyObjectWrapper<@Nullable Long> given = new ReadOnlyObjectWrapper<>();
    private String reference = "";

    /// @param open what the desk has open
    /// @param busy set while money is being taken
    /// @param taken told once the payment is on the disk
    public FeeViewModel(
            TakeFee fees,
            Supplier<@Nullable Bill> open,
            ReadOnlyBooleanWrapper busy,
            Background background,
            Consumer<TakeFee.Taken> taken,
            Consumer<? super Problem> problems) {
        this.fees = fees;
        this.open = open;
        this.busy = busy;
        this.background = background;
        this.taken = taken;
        this.problems = problems;
    }

    ReadOnlyObjectProperty<FeeChoice> choice() {
        return choice.getReadOnlyProperty();
    }

    /// Cash laid on the counter, đồng; `null` while nobody said how much.
    ReadOnlyObjectProperty<@Nullable Long> given() {
        return given.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    @Nullable
    Bill now() {
        return open.get();
    }

    String reference() {
        return reference;
    }

    /// For a transfer the QR is made from the account, the amount and the dossier's code.
    public void method(TakeFee.Method method) {
        var now = open.get();
        if (method == TakeFee.Method.CASH || now == null) {
            choice.set(CASH);
            return;
        }
        var account = fees.account();
        var qr = account.takesTransfers() && now.due().left() > 0 ? fees.vietQr(now.dossier()) : "";
        choice.set(new FeeChoice(method, qr, account));
    }

    public void gave(long dong) {
        given.set(dong);
    }

    /// Number of the transfer, if the officer notes it.
    public void noted(String text) {
        reference = text;
    }

    /// Nobody pays any more, or somebody else does.
    public void forget() {
        given.set(null);
        reference = "";
        choice.set(CASH);
    }

    /// F7: takes what is left and prints the receipt; nothing to do where there is none. Once taken it stays taken,
    /// also if the printer fails.
    public void take() {
        var now = open.get();
        if (now == null || busy.get() || now.due().left() == 0) {
            return;
        }
        busy.set(true);
        var way = choice.get().method();
        background
                .run(() ->
                        fees.take(now.dossier().id(), way, reference, now.due().left()))
                .then(paid -> {
                    busy.set(false);
                    taken.accept(paid);
                    print(paid);
                })
                .orElse(why -> {
                    busy.set(false);
                    problems.accept(why);
                });
    }

    /// Ctrl+P: the receipt of the last payment once more; the same number.
    public void printAgain() {
        var now = open.get();
        if (now != null && !now.dossier().payments().isEmpty()) {
            print(new TakeFee.Taken(now.dossier(), now.dossier().payments().getLast()));
        }
    }

    private void print(TakeFee.Taken paid) {
        background
                .run(() -> {
                    fees.print(paid);
                    return paid;
                })
                .orElse(problems);
    }
}
