// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.session;

import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.FormField;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// The right half of the first screen: name and password, or, on a new machine, the enrolment text.
final class SignInFormView extends VBox {

    private final Words words;
    private final SignInViewModel<?> model;
    private final TextField officer = tall(new TextField());
    private final PasswordField password = tall(new PasswordField());
    private final TextField enrolment = tall(new TextField());
    private final TextField desk = tall(new TextField());

    SignInFormView(Words words, SignInViewModel<?> model) {
        super(14);
        this.words = words;
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("signin-form");
        setStyle("-fx-pref-width: 38em; -fx-min-width: 27em;");
        officer.textProperty().bindBidirectional(model.officer());
        password.textProperty().bindBidirectional(model.password());
        enrolment.textProperty().bindBidirectional(model.enrolment());
        desk.textProperty().bindBidirectional(model.desk());
        model.enrolled().subscribe(known -> {
            getChildren().setAll(known ? signIn() : enrol());
            if (getScene() != null) {
                firstField().requestFocus();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                main();
            }
        });
        addEventFilter(
                KeyEvent.ANY,
                _ -> model.capsLock().set(Platform.isKeyLocked(KeyCode.CAPS).orElse(false)));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                firstField().requestFocus();
            }
        });
    }

    private Node[] signIn() {
        var subtitle = model.offline().map(away -> words.get(away ? "session.below.offline" : "session.below"));
        var name = new FormField(words.get("session.officer"), true, officer);
        var secret = new FormField(words.get("session.password"), true, withInput(password));
        var go = button(model.offline().map(away -> words.get(away ? "session.go.offline" : "session.go")), "login");
        var retry = Boxes.styled(new Hyperlink(words.get("session.retry")), "link");
        retry.setOnAction(_ -> model.tryCentre());
        retry.setMinWidth(Region.USE_PREF_SIZE);
        retry.visibleProperty().bind(model.offline());
        return new Node[] {
            Texts.title(words.get("session.title"), subtitle),
            offlineNote(),
            name,
            secret,
            keyboard(),
            error(),
            go,
            retry
        };
    }

    private Node[] enrol() {
        return new Node[] {
            Texts.title(words.get("session.enrol.title"), words.get("session.enrol.below")),
            Texts.wrapped(words.get("session.enrol.how"), "muted-m"),
            new FormField(words.get("session.enrol.text"), true, enrolment),
            new FormField(words.get("session.enrol.desk"), true, desk),
            error(),
            button(model.enrolled().map(_ -> words.get("session.enrol.go")), "link-variant")
        };
    }

    /// What Enter does.
    private void main() {
        if (!model.enrolled().get()) {
            model.enrol();
        } else if (officer.isFocused() && model.password().get().isEmpty()) {
            password.requestFocus();
        } else {
            model.signIn();
        }
    }

    private Node firstField() {
        return model.enrolled().get() ? officer : enrolment;
    }

    private Node offlineNote() {
        var note = new Note(
                Pill.Kind.WARN,
                "cloud-off-outline",
                Texts.wrapped(words.get("session.offline.title"), "strong"),
                Texts.wrapped(words.get("session.offline.can"), "muted-m"),
                Texts.wrapped(words.get("session.offline.cannot"), "muted-m"));
        return shownWhile(note, model.offline());
    }

    /// A chip in the field says whether the Vietnamese input method writes into it.
    private StackPane withInput(PasswordField field) {
        var chip = new Pill(Pill.Kind.MUTED, "keyboard-outline", "EN");
        model.vietnameseInput()
                .subscribe(
                        vi -> chip.show(vi ? Pill.Kind.WARN : Pill.Kind.MUTED, "keyboard-outline", vi ? "VI" : "EN"));
        StackPane.setAlignment(chip, Pos.CENTER_RIGHT);
        StackPane.setMargin(chip, new Insets(0, 10, 0, 0));
        return new StackPane(field, chip);
    }

    private Node keyboard() {
        var icon = Icon.of("information-outline", "icon-s", "muted-icon");
        var text = Texts.wrapped("", "muted-s");
        Runnable say = () -> {
            var vi = model.vietnameseInput().get();
            var caps = model.capsLock().get();
            text.setText(words.get(vi ? "session.keys.vi" : caps ? "session.keys.caps" : "session.keys.fine"));
            text.getStyleClass().remove("text-warn");
            if (vi || caps) {
                text.getStyleClass().add("text-warn");
            }
        };
        model.vietnameseInput().subscribe(_ -> say.run());
        model.capsLock().subscribe(_ -> say.run());
        return Boxes.row(6, icon, Boxes.wide(text));
    }

    private Node error() {
        var note = new Note(
                Pill.Kind.BAD,
                "alert-circle-outline",
                Texts.wrapped(model.error(), "strong"),
                Texts.wrapped(model.todo(), "muted-m"));
        return shownWhile(note, model.error().map(e -> !e.isEmpty()));
    }

    private Button button(javafx.beans.value.ObservableValue<String> text, String icon) {
        var face = Boxes.row(8, Icon.of(icon), Texts.line(text, "button-text"), new Keycap("Enter"));
        face.setAlignment(Pos.CENTER);
        var button = Boxes.styled(new Button(null, face), "accent", "big");
        button.accessibleTextProperty().bind(text);
        button.setMaxWidth(Double.MAX_VALUE);
        button.disableProperty().bind(model.busy());
        button.setOnAction(_ -> main());
        return button;
    }

    private static <T extends Node> T shownWhile(T node, javafx.beans.value.ObservableValue<Boolean> when) {
        when.subscribe(now -> {
            node.setVisible(now);
            node.setManaged(now);
        });
        return node;
    }

    private static <T extends TextField> T tall(T field) {
        return Boxes.styled(field, "tall");
    }
}
