// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Drawn;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.papers.IdentityPaper;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Filing;
import vn.motcua.model.dossier.Stage;

/// Who files for the owner, and the way to change it.
final class FilerView extends VBox {

    private final CounterViewModel counter;
    private final Words words;
    private final Drawn<Shown> drawn = new Drawn<>(this::draw);

    /// @param filing `null`: no dossier
    /// @param company and its tax code, empty for none
    private record Shown(@Nullable Filing filing, boolean proven, String company, boolean isDraft) {}

    FilerView(CounterViewModel counter, Words words) {
        super(4);
        this.counter = counter;
        this.words = words;
        counter.draft().dossier().subscribe(this::show);
    }

    private void show(@Nullable Dossier dossier) {
        drawn.show(
                dossier == null
                        ? new Shown(null, false, "", false)
                        : new Shown(
                                dossier.filing(),
                                IdentityPaper.isProven(dossier.filing().proof(), dossier),
                                company(dossier),
                                dossier.stage() instanceof Stage.Draft));
    }

    private static String company(Dossier dossier) {
        var code = dossier.fields().getOrDefault(Owners.TAX_CODE, "");
        return code.isEmpty() ? "" : dossier.fields().getOrDefault(Owners.NAME, "") + " · " + code;
    }

    private void draw(Shown now) {
        getChildren().clear();
        var filing = now.filing();
        if (filing != null && filing.submitter() != null) {
            var right = words.get("counter.standing." + filing.standing());
            getChildren()
                    .addAll(
                            Texts.wrapped(
                                    words.get(
                                            "counter.people.for",
                                            filing.submitter().name(),
                                            right),
                                    "strong"),
                            ProofPill.of(filing.proof(), now.proven(), words));
        }
        if (!now.company().isEmpty()) {
            getChildren().add(Texts.wrapped(words.get("counter.people.org", now.company())));
        }
        if (now.isDraft()) {
            getChildren().add(change());
        }
    }

    private Button change() {
        var change = new Button();
        change.setGraphic(Boxes.row(8, Texts.line(words.get("counter.people"), "button-text"), new Keycap("F3")));
        change.setAccessibleText(words.get("counter.people"));
        change.getStyleClass().add("small");
        change.setFocusTraversable(false);
        change.setOnAction(_ -> counter.openPeople());
        return change;
    }
}
