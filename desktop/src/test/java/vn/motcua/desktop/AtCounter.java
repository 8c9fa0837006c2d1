// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

/// Tests that each begin at the sign-in screen of a counter of their own, with the real centre.
class AtCounter {

    @TempDir
    Path folder;

    Hall hall;
    Path profile;
    Counter counter;

    @BeforeEach
    void open() throws IOException {
        hall = new Hall(folder);
        profile = folder.resolve("desk");
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

    void signIn(OfficerId officer) {
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

    static KeyEvent key(KeyCode code, boolean control) {
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
