// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import java.util.function.Consumer;
import vn.motcua.desktop.day.ShiftView;
import vn.motcua.desktop.day.ShiftViewModel;
import vn.motcua.desktop.day.Signer;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.money.CloseShift;
import vn.motcua.desktop.money.Drawer;
import vn.motcua.desktop.money.HandOn;
import vn.motcua.desktop.money.SettleMonth;
import vn.motcua.desktop.money.TakeFee;
import vn.motcua.desktop.money.Till;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.problem.Problem;

/// The drawer of a counter, for screens.
final class MoneyScreens {

    private MoneyScreens() {}

    static TakeFee fees(Store store) {
        return new TakeFee(drawer(store, till()));
    }

    private static Drawer drawer(Store store, Till till) {
        return new Drawer(store, Sample.CATALOGUE, Forms.shipped(), (_, _) -> {}, till, SampleScreens.CLOCK);
    }

    private static Till till() {
        return new Till(Sample.office(), "Q03", Sample.clerk(), true);
    }

    /// @param full with a morning's receipts, one number void, half the drawer counted
    static Desk desk(Store store, Words words, Consumer<? super Problem> problems, boolean full) {
        if (full && store.cashBook().open(Sample.OFFICE, "Q03").isEmpty()) {
            fill(store);
        }
        var desk = full ? till() : new Till(Sample.office(), "Q09", Sample.clerk(), true);
        var drawer = drawer(store, desk);
        var work = new ShiftViewModel.Work(
                new CloseShift(drawer),
                new HandOn(drawer),
                new SettleMonth(drawer),
                Signer.none(),
                SampleScreens.CLOCK);
        var model = new ShiftViewModel(store, work, words, Background.direct(), problems);
        model.load();
        model.counted().set(full ? "70.000" : "");
        return new ShiftView(model, words);
    }

    /// Received, with a fee that is not paid yet.
    static Dossier owing(int serial, long fee) {
        var r = Sample.receipt(serial);
        return Sample.complete().receive(new Receipt(r.code(), r.receivedAt(), r.receivedBy(), r.due(), fee));
    }

    private static void fill(Store store) {
        var methods = TakeFee.Method.values();
        for (var i = 0; i < 7; i++) {
            var fee = 8_000L * (i + 1);
            var dossier = owing(700 + i, fee);
            store.perform(new Act.ReceiveDossier(dossier), Sample.clerk());
            var method = i % 3 == 0 ? methods[0] : methods[i % methods.length];
            fees(store).take(dossier.id(), method, "FT" + i, fee);
        }
        store.cashBook().next(Sample.OFFICE, "Q03", Sample.TODAY, Sample.dossierId(), Sample.NOW);
    }
}
