// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Objects;
import javafx.event.Event;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.session.SignIn;
import vn.motcua.desktop.shell.Hands;
import vn.motcua.desktop.sync.Hall;
import vn.motcua.model.Sample;

/// The window is closed right behind the last key.
class ClosedWhileTypingIT extends AtCounter {

    private static final String FIELD = "child.name";
    private static final int LETTERS = 40;

    @Test
    void theLastLetterIsInTheDraft() {
        signIn(Hall.HA);
        Hands.onScreen(() -> Objects.requireNonNull(counter.working())
                .window()
                .reader()
                .accept("048195000128||Nguyễn Thị Thuỳ Linh|14031995|Nữ|K45/12 Ông Ích Khiêm|10102021"));
        Hands.waitFor(() -> counter.scene().lookup("#procedure-search") != null);
        Hands.onScreen(() -> {
            var search = (TextInputControl) counter.scene().lookup("#procedure-search");
            search.setText(Sample.BIRTH.code().value());
            Event.fireEvent(search, key(KeyCode.ENTER, false));
        });
        Hands.waitFor(() -> typed() != null);
        var name = "Trần Bảo An ".repeat(LETTERS).substring(0, LETTERS);
        Hands.onScreen(() -> {
            for (var end = 1; end <= LETTERS; end++) {
                Objects.requireNonNull(typed()).setText(name.substring(0, end));
            }
            counter.scene().getWindow().hide();
        });
        try (var again = new SignIn(profile, Hall.CLOCK)) {
            var drafts = again.signIn(Hall.HA, Hall.PASSWORD).store().drafts().all();
            assertEquals(name, drafts.getFirst().fields().get(FIELD));
        }
    }

    private TextInputControl typed() {
        return (TextInputControl) counter.scene().lookup("#field-child-name");
    }
}
