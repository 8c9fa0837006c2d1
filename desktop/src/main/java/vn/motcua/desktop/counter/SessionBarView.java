// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import vn.motcua.desktop.kit.ActionBar;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.Stage;

/// The bar of an open session: when the draft was kept, what still keeps F9, and the three ways to end.
final class SessionBarView {

    private final CounterViewModel counter;
    private final Words words;
    private final CounterWords say;

    SessionBarView(CounterViewModel counter, Words words) {
        this.counter = counter;
        this.words = words;
        this.say = new CounterWords(words);
    }

    ActionBar bar() {
        var saved = Texts.line(
                counter.draft()
                        .saving()
                        .at()
                        .map(at -> words.get("counter.saved", "%tT".formatted(at)))
                        .orElse(words.get("counter.saved.none")),
                "muted-s");
        var receive = new ActionButton(words.get("counter.receive"), "printer-check", "F9", counter::receive)
                .accent()
                .muted(counter.draft().blocked());
        var draft = counter.draft();
        receive.disableProperty().bind(counter.busy().or(draft.closed()));
        var refuse = new ActionButton(words.get("counter.refuse"), "file-cancel-outline", "Shift+F8", counter::refusal);
        var supplement =
                new ActionButton(words.get("counter.supplement"), "file-alert-outline", "F8", counter::supplement);
        var refill = draft.waiting().isNotNull().or(draft.closed()); // of what stands only its supplement is brought
        refuse.disableProperty().bind(refill);
        supplement.disableProperty().bind(refill);
        var hold = new ActionButton(words.get("counter.hold"), "pause", "F4", counter::hold);
        hold.disableProperty().bind(draft.closed());
        return new ActionBar(
                        List.of(Icon.of("content-save-check-outline", "muted-icon"), saved),
                        List.of(refuse, supplement, hold, receive))
                .saying(link());
    }

    private Hyperlink link() {
        var sentence = new Hyperlink();
        sentence.setFocusTraversable(false);
        sentence.setMinWidth(0);
        sentence.setWrapText(true);
        sentence.getStyleClass().addAll("may-clip", "bar-sentence");
        var whole = new Tooltip();
        whole.textProperty().bind(sentence.textProperty());
        sentence.setTooltip(whole);
        sentence.setOnAction(_ -> counter.receive());
        sentence.textProperty()
                .bind(Bindings.createStringBinding(
                        this::sentence, counter.draft().todos(), counter.draft().dossier()));
        sentence.visibleProperty().bind(sentence.textProperty().isNotEmpty());
        counter.draft().todos().subscribe(() -> mark(sentence));
        mark(sentence);
        return sentence;
    }

    private void mark(Hyperlink sentence) {
        sentence.getStyleClass().removeAll("blocker", "ready");
        var blocked = !counter.draft().todos().isEmpty();
        sentence.getStyleClass().add(blocked ? "blocker" : "ready");
        sentence.setGraphic(Icon.of(blocked ? "alert-circle-outline" : "check-circle-outline"));
    }

    private String sentence() {
        var dossier = counter.draft().dossier().get();
        if (dossier == null) {
            return "";
        }
        var code = dossier.code().map(DossierCode::value).orElse("");
        return switch (dossier.stage()) {
            case Stage.Draft _ ->
                say.left(
                        counter.draft().todos(),
                        dossier,
                        counter.draft().request().form());
            case Stage.AwaitingSupplement _ -> words.get("counter.asked", code);
            case Stage.Refused _ -> words.get("counter.refused", code);
            default -> words.get("counter.done", code);
        };
    }
}
