// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.session;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;

/// The first screen: the place, the hour and the state of this machine on the left, the form on the right.
public final class SignInView extends StackPane {

    private final Words words;
    private final SignInViewModel<?> model;
    private final Label clock = Texts.line("", "signin-clock");
    private final Label day = Texts.line("", "signin-m");

    /// What the left side says.
    ///
    /// @param office name, empty before the desk is enrolled
    /// @param machine for example `Q03 · TP. Đà Nẵng`
    /// @param version of the program
    public record Machine(String office, String machine, String version) {}

    /// @param otherLanguage shows this screen again in the other language
    public SignInView(Words words, SignInViewModel<?> model, Machine machine, Clock now, Runnable otherLanguage) {
        this.words = words;
        this.model = model;
        var form = new SignInFormView(words, model);
        var side = side(machine);
        HBox.setHgrow(form, javafx.scene.layout.Priority.ALWAYS);
        var card = Boxes.styled(new HBox(side, form), "signin-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.setStyle("-fx-pref-width: 68em; -fx-pref-height: 41.5em;");
        var page = new VBox(22, card, foot(machine, otherLanguage));
        page.setAlignment(Pos.CENTER);
        page.setPadding(new Insets(16));
        var scroll = Boxes.styled(new ScrollPane(page), "edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        getStyleClass().add("screen");
        getChildren().setAll(scroll);
        tick(now);
        var ticks = new Timeline(new KeyFrame(Duration.seconds(5), _ -> tick(now)));
        ticks.setCycleCount(Animation.INDEFINITE);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                ticks.stop();
            } else {
                ticks.play();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F5) {
                model.tryCentre();
                event.consume();
            }
        });
    }

    private VBox side(Machine machine) {
        var logo = Boxes.styled(new StackPane(Icon.of("stamper", "icon-l")), "logo");
        var name = Boxes.column(
                1,
                Texts.line(words.get("session.brand"), "signin-brand"),
                Texts.clipped(words.get("session.product"), "signin-m"));
        var server = Boxes.row(10, Icon.of("cloud-check-outline"), Texts.wrapped("", "signin-m"));
        model.offline().subscribe(away -> {
            server.getStyleClass().setAll(away ? "signin-warn" : "signin-fine");
            server.getChildren()
                    .setAll(
                            Icon.of(away ? "cloud-off-outline" : "cloud-check-outline"),
                            Texts.wrapped(
                                    words.get(away ? "session.server.away" : "session.server.there"), "signin-m"));
        });
        server.visibleProperty().bind(model.enrolled());
        var side = Boxes.styled(
                Boxes.column(
                        0,
                        Boxes.row(12, logo, name),
                        Boxes.spaceBelow(),
                        clock,
                        day,
                        Boxes.spaceBelow(),
                        Texts.wrapped(machine.office(), "signin-t"),
                        Texts.wrapped(machine.machine(), "signin-m"),
                        gap(18),
                        server),
                "signin-side");
        side.setStyle("-fx-pref-width: 29.6em; -fx-min-width: 22em;");
        return side;
    }

    private HBox foot(Machine machine, Runnable otherLanguage) {
        var language = Boxes.styled(new Hyperlink(words.get("session.other_language")), "link", "muted-s");
        language.setOnAction(_ -> otherLanguage.run());
        language.setMinWidth(Region.USE_PREF_SIZE);
        var foot = Boxes.row(18, Texts.line(words.get("session.version", machine.version()), "muted-s"), language);
        foot.setAlignment(Pos.CENTER);
        return foot;
    }

    private void tick(Clock now) {
        var moment = LocalDateTime.now(now);
        clock.setText(DateTimeFormatter.ofPattern("HH:mm").format(moment));
        var date =
                DateTimeFormatter.ofPattern("EEEE, dd/MM/yyyy", words.locale()).format(moment);
        day.setText(date.substring(0, 1).toUpperCase(words.locale()) + date.substring(1) + " · "
                + words.get(moment.getHour() < 12 ? "session.morning" : "session.afternoon"));
    }

    private static Region gap(double px) {
        var gap = new Region();
        gap.setMinHeight(px);
        return gap;
    }
}
