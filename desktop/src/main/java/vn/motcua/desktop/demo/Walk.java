// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.Counter;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.signing.SigningView;
import vn.motcua.desktop.verify.VerifyView;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.problem.Problem;

/// How the walk goes on: each step is told in one line, done with the keys, looked at on the screen, photographed and
/// timed.
final class Walk {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int TRIES = 12;
    private static final int LOOKS = 40;

    private final Counter counter;
    private final Hands hands;
    private final Pictures pictures;
    private final Summary summary;
    private final Words screen;
    private final Words narration;
    private final PrintStream out;
    private int number;

    /// @param screen words as the window shows them
    /// @param narration words as the walk is told in
    Walk(
            Counter counter,
            Hands hands,
            Pictures pictures,
            Summary summary,
            Words screen,
            Words narration,
            PrintStream out) {
        this.counter = counter;
        this.hands = hands;
        this.pictures = pictures;
        this.summary = summary;
        this.screen = screen;
        this.narration = narration;
        this.out = out;
    }

    /// Something that may fail.
    interface Act {
        void run() throws IOException;
    }

    /// @param name of the step; its sentence is `demo.step.<name>`
    void step(String name, Act act) {
        var start = System.nanoTime();
        try {
            act.run();
        } catch (Problem problem) {
            failed(name);
            throw problem;
        } catch (IOException e) {
            failed(name);
            throw new Problem(e, DemoProblem.STEP_FAILED);
        }
        var millis = (System.nanoTime() - start) / 1_000_000;
        summary.step(name, millis);
        out.printf("%2d. %s (%d ms)%n", ++number, narration.get("demo.step." + name), millis);
        out.flush();
    }

    private void failed(String name) {
        out.printf("%2d. ✗ %s%n", ++number, narration.get("demo.step." + name));
        photograph("failed-" + name);
    }

    Hands hands() {
        return hands;
    }

    Summary summary() {
        return summary;
    }

    Scene scene() {
        return counter.scene();
    }

    Counter.Working working() {
        return Objects.requireNonNull(workingNow());
    }

    Counter.@Nullable Working workingNow() {
        return hands.onScreen(() -> Optional.ofNullable(counter.working())).orElse(null);
    }

    boolean seesWords(String key) {
        return hands.onScreen(() -> Sight.sees(scene(), screen.get(key)));
    }

    void photograph(String name) {
        pictures.take(scene(), name);
    }

    /// Waits until a text stands on the screen.
    void see(String text) {
        hands.until(text, PATIENCE, () -> Sight.sees(scene(), text));
    }

    /// Waits until something of a style is on the screen, for example the picture of a page.
    void seeStyle(String name) {
        hands.until(name, PATIENCE, () -> scene().lookup("." + name) != null);
    }

    /// Presses keys that open something until its words stand on the screen: a person whose key came too early presses
    /// again.
    void open(String key, KeyCode... chord) {
        for (var tries = 0; tries < TRIES; tries++) {
            press(chord);
            for (var looks = 0; looks < LOOKS; looks++) {
                if (seesWords(key)) {
                    return;
                }
                Hands.pause(100);
            }
        }
        throw new Problem(DemoProblem.NOT_SEEN, screen.get(key));
    }

    /// Waits until the words of a key stand on the screen.
    void seeWords(String key, Object... args) {
        see(screen.get(key, args));
    }

    void press(KeyCode... chord) {
        hands.press(chord);
    }

    void type(String text) {
        hands.type(text);
    }

    /// Puts a text into the focused field as a person would who has it in the clipboard.
    void paste(String text) {
        hands.onScreen(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            return Clipboard.getSystemClipboard().setContent(content);
        });
        press(KeyCode.CONTROL, KeyCode.V);
    }

    /// Holds a code under the reader.
    void read(String payload) {
        var reader = working().window().reader();
        hands.onScreen(() -> {
            reader.accept(payload);
            return true;
        });
    }

    /// Waits until everything of this counter is at the centre and nothing needs a person.
    void waitUntilSynced() {
        var store = working().session().store();
        var sync = working().sync();
        hands.until("sync", PATIENCE, () -> {
            var done = store.outbox().size() == 0 && store.shelf().notAtCentre().isEmpty();
            if (!done) {
                sync.poke();
            }
            return done;
        });
    }

    /// Drops a file on the open desk, as the verify desk takes it.
    void verify(Path file) {
        var desk = working().navigation().desk();
        hands.onScreen(() -> {
            ((VerifyView) desk).open(List.of(file));
            return true;
        });
    }

    /// Chooses a dossier at the signing desk.
    void choose(DossierId dossier) {
        var desk = working().navigation().desk();
        hands.onScreen(() -> {
            ((SigningView) desk).choose(dossier);
            return true;
        });
    }

    static void check(boolean holds, String what) {
        if (!holds) {
            throw new Problem(DemoProblem.NOT_SEEN, what);
        }
    }
}
