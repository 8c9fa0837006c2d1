// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.time.YearMonth;
import vn.motcua.desktop.forms.FormKind;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.money.CloseShift;
import vn.motcua.desktop.money.Drawer;
import vn.motcua.desktop.money.HandOn;
import vn.motcua.desktop.money.SettleMonth;
import vn.motcua.desktop.money.TakeFee;
import vn.motcua.desktop.money.Till;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;

/// The drawer of one desk: fees are taken, the shift is closed, the money is handed on.
final class CashDesk {

    private final Desk desk;
    private final Tray tray;
    private final TakeFee fee;
    private final CloseShift shift;
    private final HandOn handOn;
    private final SettleMonth month;
    private int transfers;

    CashDesk(Desk desk, Ward ward) {
        this.desk = desk;
        this.tray = ward.tray();
        var till = new Till(desk.office(), desk.session().desk(), desk.officer(), true);
        var store = desk.store();
        var drawer = new Drawer(store, ward.catalogue(), Forms.shipped(), tray, till, store.clock());
        this.fee = new TakeFee(drawer);
        this.shift = new CloseShift(drawer);
        this.handOn = new HandOn(drawer);
        this.month = new SettleMonth(drawer);
    }

    /// All that is left to pay, every third time by transfer; the receipt is printed.
    ///
    /// @return how much was taken, in đồng
    long take(DossierId id) {
        var dossier = desk.find(id);
        var left = fee.due(dossier).left();
        if (left == 0) {
            return 0;
        }
        var byTransfer = ++transfers % 3 == 0;
        var method = byTransfer ? TakeFee.Method.TRANSFER : TakeFee.Method.CASH;
        var reference = byTransfer ? "FT%08d".formatted(transfers) : "";
        var taken = fee.take(id, method, reference, left);
        tray.put(FormKind.FEE_RECEIPT, taken.payment().id(), fee.receipt(taken));
        return left;
    }

    /// The drawer holds what it must; the sheet says so.
    void closeShift() {
        var running = shift.running();
        if (!running.entries().isEmpty()) {
            var closed = shift.close(running.cash(), "");
            tray.put(FormKind.SHIFT_REPORT, closed.id(), shift.sheet(closed));
        }
    }

    /// All that this office holds, to the treasury or to the office whose it is.
    ///
    /// @return in đồng
    long handOn() {
        var sum = 0L;
        for (var batch : handOn.waiting()) {
            var list = handOn.handOn(batch);
            tray.put(FormKind.REMITTANCE, list.id(), handOn.list(list));
            sum += batch.dong();
        }
        return sum;
    }

    /// The month's settlement.
    void settle(YearMonth of) {
        for (var collector : month.collectors(of)) {
            tray.put(FormKind.SETTLEMENT, collector + "-" + of, month.sheet(of, collector));
        }
    }

    long owed(Dossier dossier) {
        return fee.due(dossier).left();
    }
}
