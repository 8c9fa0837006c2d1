// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.counter.Devices;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.scan.FolderScanner;
import vn.motcua.desktop.session.SignIn;
import vn.motcua.desktop.shell.Hands;
import vn.motcua.desktop.signature.card.TokenSource;
import vn.motcua.desktop.signing.Marks;
import vn.motcua.desktop.sync.Hall;
import vn.motcua.model.office.OfficerId;

/// The program runs all day and officers come and go: what one of them had open does not stay behind.
class SignedOutIT {

    private static final int ROUNDS = 60;

    @TempDir
    Path folder;

    private Hall hall;
    private Counter counter;

    @BeforeEach
    void open() throws IOException {
        hall = new Hall(folder);
        var profile = folder.resolve("desk");
        try (var desk = new SignIn(profile, Hall.CLOCK)) {
            desk.enrol(hall.server().enrolmentText(Hall.OFFICE), "Q03");
            var unused = desk.signIn(Hall.HA, Hall.PASSWORD);
        }
        counter = Hands.onScreen(() -> {
            var made = new Counter(edges(profile), Words.VIETNAMESE, new Stage());
            made.show();
            return made;
        });
    }

    @AfterEach
    void close() throws IOException {
        Hands.onScreen(() -> counter.scene().getWindow().hide());
        hall.close();
    }

    @Test
    void aDeskThatWasLeftCanBeCollected() throws InterruptedException {
        var left = new ArrayList<>(workedAndLeft(Hall.HA));
        left.addAll(workedAndLeft(Hall.VINH));
        Hands.onScreen(() -> assertNull(counter.working()));
        signIn(Hall.HA);
        var now = Hands.onScreen(() -> counter.scene().getRoot());
        for (var i = 0; i < ROUNDS && !alive(left).isEmpty(); i++) {
            System.gc();
            Thread.sleep(50);
        }
        assertEquals(List.of(), alive(left));
        Hands.onScreen(() -> assertEquals(now, counter.scene().getRoot()));
    }

    /// Every desk that the officer has was open once.
    private List<WeakReference<Node>> workedAndLeft(OfficerId officer) {
        signIn(officer);
        return Hands.onScreen(() -> {
            var left = new ArrayList<WeakReference<Node>>();
            var working = Objects.requireNonNull(counter.working());
            left.add(new WeakReference<>(working.window()));
            for (var area : working.navigation().areas()) {
                working.navigation().go(area);
                left.add(new WeakReference<>(working.navigation().desk().body()));
            }
            press(counter.scene(), KeyCode.L, true);
            return left;
        });
    }

    private static List<String> alive(List<WeakReference<Node>> left) {
        return left.stream()
                .map(WeakReference::get)
                .filter(Objects::nonNull)
                .map(n -> n.getClass().getSimpleName())
                .toList();
    }

    private void signIn(OfficerId officer) {
        Hands.waitFor(() -> counter.scene().lookup(".password-field") != null);
        Hands.onScreen(() -> {
            for (var node : counter.scene().getRoot().lookupAll(".text-field")) {
                if (node instanceof TextField field) {
                    field.setText(field instanceof PasswordField ? Hall.PASSWORD : officer.value());
                }
            }
            var secret = counter.scene().lookup(".password-field");
            Event.fireEvent(secret, key(KeyCode.ENTER, false));
        });
        Hands.waitFor(() -> counter.working() != null);
    }

    private static void press(Scene scene, KeyCode code, boolean control) {
        Event.fireEvent(scene, key(code, control));
    }

    private static KeyEvent key(KeyCode code, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
    }

    private static Edges edges(Path profile) {
        var devices = new Devices(
                new FolderScanner(List.of()), "", FolderScanner::new, new LateOcr(profile), (_, _) -> {}, "");
        return new Edges(
                profile,
                Hall.CLOCK.withZone(ZoneId.of("Asia/Ho_Chi_Minh")),
                devices,
                TokenSource.none(),
                new Marks(null, null, "kq.example"),
                () -> null,
                "1",
                true);
    }
}
