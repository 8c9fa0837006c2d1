// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Card;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// F11: where there is no display, the clerk asks the citizen and presses for them; it is recorded so. Or the citizen
/// tells a code that was sent to their phone.
final class CitizenCheckView extends SheetPageView {

    private final CitizenDisplayViewModel citizen;
    private final Words words;
    private final GridPane facts = new GridPane();
    private final VBox consents = Boxes.column(10);
    private final TextField code;

    CitizenCheckView(CitizenDisplayViewModel citizen, Words words, Runnable close) {
        super(words.get("counter.citizen.check"), words.get("counter.citizen.about"));
        this.citizen = citizen;
        this.words = words;
        facts.setHgap(18);
        facts.setVgap(8);
        code = line(citizen.typedCode());
        code.setId("citizen-code");
        code.setOnAction(_ -> {
            citizen.confirmByCode();
            close.run();
        });
        fill(
                new Card(8, facts),
                new Card(10, Texts.line(words.get("counter.consent"), "h2"), consents),
                new Card(8, named(words.get("counter.citizen.otp"), false, code)));
        acts(
                words.get("counter.citizen.keys"),
                new ActionButton(words.get("counter.sheet.back"), "arrow-left", "Esc", close),
                new ActionButton(words.get("counter.citizen.otp.send"), "cellphone-message", "F7", () -> {
                    citizen.sendCode();
                    code.requestFocus();
                }),
                new ActionButton(words.get("counter.citizen.no"), "pencil-outline", "F8", () -> {
                    citizen.correct();
                    close.run();
                }),
                new ActionButton(words.get("counter.citizen.clerk"), "check", "F9", () -> {
                            citizen.confirm(AskConsent.Way.CLERK);
                            close.run();
                        })
                        .accent());
        citizen.facts().subscribe(this::show);
        citizen.consents().subscribe(this::show);
        show();
    }

    /// Alt and a number.
    @Override
    boolean digit(int no) {
        if (no >= 1 && no <= citizen.consents().size()) {
            var given = citizen.consents().get(no - 1).given();
            given.set(!given.get());
        }
        return true;
    }

    private void show() {
        facts.getChildren().clear();
        citizen.facts()
                .forEach(f -> facts.addRow(
                        facts.getRowCount(), Texts.line(f.name(), "muted-m"), Texts.wrapped(f.value(), "strong")));
        consents.getChildren().clear();
        for (var i = 0; i < citizen.consents().size(); i++) {
            consents.getChildren().add(row(citizen.consents().get(i), i + 1));
        }
    }

    private Node row(ConsentRowViewModel row, int no) {
        var tick = new CheckBox(row.text(words));
        tick.setWrapText(true);
        tick.setMinHeight(USE_PREF_SIZE);
        tick.selectedProperty().bindBidirectional(row.given());
        return Boxes.column(
                3, Boxes.row(10, Boxes.wide(tick), new Keycap("Alt " + no)), Texts.wrapped(row.hint(words), "muted-s"));
    }
}
