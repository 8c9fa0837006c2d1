// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Card;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.money.Bill;
import vn.motcua.desktop.money.FeeView;
import vn.motcua.model.dossier.DossierCode;

/// Opens by itself once a dossier with a fee is received: F9 takes it, Esc leaves it for later.
final class FeeSheetView extends SheetPageView {

    private final FeeView fee;
    private final Words words;
    private final StringProperty received = new SimpleStringProperty("");

    FeeSheetView(PayingViewModel paying, Words words, Runnable close) {
        super(words.get("counter.fee.title"), words.get("counter.fee.about"));
        this.words = words;
        fee = new FeeView(paying.fee(), words, "F9");
        fill(
                new Note(Pill.Kind.OK, "check-circle-outline", Texts.wrapped(received, "strong")),
                new Card(10, fee),
                fault(paying.fault()));
        acts(
                words.get("counter.fee.keys"),
                new ActionButton(words.get("counter.fee.later"), "arrow-left", "Esc", close),
                fee.again(),
                fee.take());
        paying.bill().subscribe(this::show);
    }

    private void show(@Nullable Bill now) {
        if (now != null) {
            var code = now.dossier().code().map(DossierCode::value).orElse("");
            received.set(words.get("counter.received", code));
            fee.show(now);
        }
    }

    @Override
    boolean digit(int no) {
        return fee.pressed(no);
    }
}
