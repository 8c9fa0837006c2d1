// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.kit.FxBackground;
import vn.motcua.desktop.kit.Theme;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.session.Entry;
import vn.motcua.desktop.session.SessionProblem;
import vn.motcua.desktop.session.SignInView;
import vn.motcua.desktop.session.SignInViewModel;
import vn.motcua.desktop.sync.SyncState;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.FieldEdit;
import vn.motcua.model.problem.Problem;

/// The first screen and the palette, worked by keyboard alone.
class KeyboardIT {

    private static final Words WORDS = Words.of(Words.VIETNAMESE);

    @TempDir
    Path profile;

    private final Hands hands = new Hands();

    private @Nullable Stage stage;

    @AfterEach
    void close() {
        Hands.onScreen(() -> {
            if (stage != null) {
                stage.close();
            }
        });
    }

    @Test
    void aWrongPasswordIsSaidAndTheCentreIsAskedAgain() {
        var reachable = new AtomicBoolean();
        var asked = new AtomicInteger();
        var entry = new Entry<Object>(
                () -> true,
                (_, _) -> {},
                (officer, password) -> {
                    asked.incrementAndGet();
                    assertEquals("ha.tran", officer.value());
                    assertEquals("sai1", password);
                    throw new Problem(SessionProblem.WRONG_PASSWORD);
                },
                reachable::get);
        var model = Hands.onScreen(() -> new SignInViewModel<>(entry, new FxBackground(_ -> {}), WORDS, _ -> {}));
        show(() -> new SignInView(
                WORDS,
                model,
                new SignInView.Machine(Sample.office().name(), "Q03", "1"),
                SampleScreens.CLOCK,
                () -> {}));
        Hands.waitFor(() -> model.offline().get());
        hands.type("ha.tran");
        hands.press(KeyCode.TAB);
        hands.type("sai1");
        hands.press(KeyCode.ENTER);
        var sentence = WORDS.what(new Problem(SessionProblem.WRONG_PASSWORD));
        Hands.waitFor(() -> model.error().get().equals(sentence));
        assertEquals(1, asked.get());
        reachable.set(true);
        hands.press(KeyCode.F5);
        Hands.waitFor(() -> !model.offline().get());
    }

    @Test
    void thePaletteGoesToADeskThatIsTypedWithoutAccents() {
        try (var screens = new SampleScreens(profile)) {
            var window = Hands.onScreen(() -> screens.window(WORDS, Area.BOARD, SyncState.Kind.OFFLINE));
            show(() -> window);
            Hands.onScreen(() -> window.attach(window.getScene()));
            hands.press(KeyCode.CONTROL, KeyCode.K);
            hands.type(">kiem tra");
            Hands.waitFor(() -> window.lookup(".palette-on") != null && rows(window) == 1);
            hands.press(KeyCode.ENTER);
            Hands.waitFor(() -> window.area() == Area.VERIFY);
        }
    }

    @Test
    void aConflictIsResolvedByKeysAlone() {
        try (var screens = new SampleScreens(profile)) {
            var window = Hands.onScreen(() -> screens.sync(WORDS, new FxBackground(_ -> {})));
            show(() -> window);
            Hands.onScreen(() -> window.attach(window.getScene()));
            Hands.waitFor(() -> window.lookup(".sync-field-on") != null);
            hands.press(KeyCode.ENTER);
            hands.press(KeyCode.ALT, KeyCode.DIGIT1);
            hands.press(KeyCode.ENTER);
            hands.press(KeyCode.RIGHT);
            hands.press(KeyCode.F9);
            Hands.waitFor(() -> screens.newest().command().replaces() != null);
            var edits = ((Act.EditFields) screens.newest().command().act()).edits();
            assertEquals(new FieldEdit("Trần Gia Hưng", "Trần Gia Huy Hoàng"), edits.get("child.name"));
            assertEquals(new FieldEdit("048195000182", "048195000182"), edits.get("declarant.number"));
        }
    }

    @Test
    void aReasonIsWrittenAtTheSyncDeskAndKeptWhileTheClerkLooksElsewhere() {
        try (var screens = new SampleScreens(profile)) {
            var window = Hands.onScreen(() -> screens.sync(WORDS, new FxBackground(_ -> {})));
            show(() -> window);
            Hands.onScreen(() -> window.attach(window.getScene()));
            Hands.waitFor(() -> window.lookup(".sync-field-on") != null);
            hands.press(KeyCode.DOWN);
            Hands.waitFor(() -> window.lookup(".sync-field-on") == null);
            hands.press(KeyCode.F9);
            Hands.waitFor(() -> typed(window) != null);
            hands.type("ban chinh o quay 4");
            Hands.waitFor(() -> "ban chinh o quay 4".equals(typed(window)));
            hands.press(KeyCode.ESCAPE);
            Hands.waitFor(() -> typed(window) == null);
            hands.press(KeyCode.TAB);
            hands.press(KeyCode.SHIFT, KeyCode.TAB);
            hands.press(KeyCode.DOWN);
            hands.press(KeyCode.ENTER);
            hands.press(KeyCode.F9);
            Hands.waitFor(() -> screens.newest().command().act() instanceof Act.GiveUp);
            assertEquals(
                    "ban chinh o quay 4",
                    ((Act.GiveUp) screens.newest().command().act()).reason());
        }
    }

    /// What stands in the field that has the keyboard; `null` if it is no field.
    private static @Nullable String typed(Parent window) {
        return window.getScene().getFocusOwner() instanceof TextInputControl field ? field.getText() : null;
    }

    private static int rows(Parent window) {
        return window.lookupAll(".palette-row").size();
    }

    private void show(java.util.function.Supplier<Parent> view) {
        Hands.onScreen(() -> {
            var shown = new Stage();
            var scene = new Scene(view.get(), 1366, 768);
            new Theme().dress(scene);
            shown.setScene(scene);
            shown.show();
            shown.requestFocus();
            stage = shown;
        });
        hands.into(java.util.Objects.requireNonNull(stage));
    }
}
