// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.day.ShiftView;
import vn.motcua.desktop.day.ShiftViewModel;
import vn.motcua.desktop.day.Signer;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Problems;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.money.CloseShift;
import vn.motcua.desktop.money.Drawer;
import vn.motcua.desktop.money.HandOn;
import vn.motcua.desktop.money.SettleMonth;
import vn.motcua.desktop.money.TakeFee;
import vn.motcua.desktop.money.Till;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.desktop.signature.card.PinAsker;
import vn.motcua.desktop.signing.ChosenToken;
import vn.motcua.model.wire.Catalogue;

/// Builds what has to do with money for whoever is signed in.
record MoneyDesk(Edges edges, Session session, Words words, Catalogue catalogue) {

    TakeFee takeFee() {
        return new TakeFee(drawer());
    }

    Desk desk(Background background, Problems problems) {
        var store = session.store();
        var drawer = drawer();
        var work = new ShiftViewModel.Work(
                new CloseShift(drawer),
                new HandOn(drawer),
                new SettleMonth(drawer),
                edges.demo() ? Signer.none() : signer(),
                store.clock());
        return new ShiftView(new ShiftViewModel(store, work, words, background, problems::show), words);
    }

    private Drawer drawer() {
        var store = session.store();
        var till = new Till(session.office(), session.desk(), session.officer(), edges.demo());
        return new Drawer(store, catalogue, Forms.shipped(), edges.devices().printer(), till, store.clock());
    }

    private Signer signer() {
        var pin = new PinDialog(words);
        var tokens = new ChosenToken(edges.tokens(), session.store().settings());
        return new Signer() {
            @Override
            public boolean asked() {
                return pin.asked();
            }

            @Override
            public @Nullable SigningToken open() {
                var typed = pin.take();
                try {
                    return typed.length == 0 ? null : tokens.open(typed, PinAsker.nobody());
                } finally {
                    Arrays.fill(typed, '0');
                }
            }
        };
    }
}
