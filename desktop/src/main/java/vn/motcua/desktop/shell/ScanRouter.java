// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Filters;
import vn.motcua.desktop.kit.Scan;
import vn.motcua.model.citizen.CitizenCard;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.SealText;

/// Where scans come in, whatever has the focus. Serial, image and demo readers call `route`; a keyboard-wedge
/// reader is told from a person by its pace, and the field it typed into gets back what it held. With a Vietnamese
/// input method on, no key is seen but Enter, so what the input method commits counts too.
public final class ScanRouter {

    /// The input method hands over its last syllable a moment after Enter.
    private static final Duration LAST_COMMIT = Duration.millis(80);

    private final Consumer<Scan> sink;
    private final Burst burst = new Burst();
    private @Nullable TextInputControl field;
    private String before = "";
    private boolean waiting;

    public ScanRouter(Consumer<Scan> sink) {
        this.sink = sink;
    }

    /// A whole payload, as a reader gave it; call it on the screen's thread.
    public void route(String payload) {
        var text = payload.strip();
        if (!text.isEmpty()) {
            sink.accept(scan(text));
        }
    }

    /// A payload as what it is.
    static Scan scan(String text) {
        return PrintedForm.of(text).orElseGet(() -> new Scan(kind(text), text));
    }

    /// What a payload is, by its form alone.
    public static Scan.Kind kind(String text) {
        if (DossierCode.looksLikeOne(text)) {
            return Scan.Kind.DOSSIER;
        }
        if (SealText.looksLike(text)) {
            return Scan.Kind.SEAL;
        }
        try {
            CitizenCard.parse(text);
            return Scan.Kind.CARD;
        } catch (Problem notACard) {
            return Scan.Kind.OPAQUE;
        }
    }

    /// Listens for wedge readers in a window.
    ///
    /// @return ends it
    public Subscription watch(Scene scene) {
        return Subscription.combine(
                Filters.on(scene, KeyEvent.KEY_TYPED, event -> typed(scene, event)),
                Filters.on(scene, InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, event -> written(scene, event)),
                Filters.on(scene, KeyEvent.KEY_PRESSED, this::pressed));
    }

    private void typed(Scene scene, KeyEvent event) {
        var sign = event.getCharacter();
        if (waiting) {
            event.consume();
        } else if (!sign.isEmpty() && sign.charAt(0) >= ' ' && sign.charAt(0) != 127) {
            tick(scene, sign);
        }
    }

    private void written(Scene scene, InputMethodEvent event) {
        if (!waiting && !(event.getCommitted().isEmpty() && event.getComposed().isEmpty())) {
            tick(scene, "");
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !waiting && burst.endsAt(System.nanoTime())) {
            event.consume();
            waiting = true;
            var wait = new PauseTransition(LAST_COMMIT);
            wait.setOnFinished(_ -> finish());
            wait.play();
        }
    }

    private void tick(Scene scene, String sign) {
        if (burst.tick(System.nanoTime(), sign)) {
            field = scene.getFocusOwner() instanceof TextInputControl text ? text : null;
            before = field == null || field.getText() == null ? "" : field.getText();
        }
    }

    private void finish() {
        var payload = burst.typed();
        var typedInto = field;
        if (typedInto != null) {
            var now = typedInto.getText() == null ? "" : typedInto.getText();
            payload = Burst.added(before, now);
            typedInto.setText(before);
            typedInto.end();
        }
        waiting = false;
        burst.clear();
        route(payload);
    }
}
