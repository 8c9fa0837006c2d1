// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.procedure.VietQr;

/// The screen before the citizen (1280×800, touch): this session's facts, uses to allow, two answers; blank at once
/// when the session ends.
public final class CitizenDisplayView extends BorderPane {

    private static final int PAY_PX = 260;

    private final CitizenDisplayViewModel citizen;
    private final Words words;
    private final VBox page = Boxes.styled(Boxes.column(22), "citizen-page");

    /// @param office name of the office
    /// @param desk name of the desk
    public CitizenDisplayView(CitizenDisplayViewModel citizen, Words words, String office, String desk) {
        this.citizen = citizen;
        this.words = words;
        getStyleClass().add("citizen-display");
        getStylesheets()
                .add(Objects.requireNonNull(CitizenDisplayView.class.getResource("counter.css"))
                        .toExternalForm());
        var head = Boxes.styled(
                Boxes.row(
                        16,
                        Icon.of("receipt-text-outline"),
                        Boxes.wide(Texts.clipped(office, "citizen-head-text")),
                        Texts.line(words.get("counter.citizen.desk", desk), "citizen-head-text")),
                "citizen-head");
        setTop(head);
        setCenter(page);
        citizen.showing().subscribe(_ -> show());
        citizen.facts().subscribe(this::show);
        citizen.consents().subscribe(this::show);
        citizen.payment().subscribe(_ -> show());
    }

    private void show() {
        page.getChildren().clear();
        switch (citizen.showing().get()) {
            case IDLE -> page.getChildren().add(idle());
            case CHECK -> {
                page.getChildren().addAll(Texts.wrapped(words.get("counter.citizen.check"), "citizen-title"), facts());
                page.getChildren().add(consents());
                page.getChildren().addAll(Boxes.spaceBelow(), answers());
            }
            case DONE -> {
                page.getChildren().addAll(Texts.wrapped(words.get("counter.citizen.done"), "citizen-title"), facts());
                citizen.payment().get().ifPresent(p -> page.getChildren().add(payment(p)));
            }
        }
    }

    private Node idle() {
        var welcome = new StackPane(Texts.wrapped(words.get("counter.citizen.idle"), "citizen-title"));
        welcome.setAlignment(Pos.CENTER);
        return Boxes.tall(welcome);
    }

    private Node facts() {
        var grid = Boxes.styled(new GridPane(), "citizen-card");
        grid.setHgap(30);
        grid.setVgap(14);
        for (var fact : citizen.facts()) {
            grid.addRow(
                    grid.getRowCount(),
                    Texts.line(fact.name(), "citizen-name"),
                    Texts.wrapped(fact.value(), "citizen-value"));
        }
        return grid;
    }

    private Node consents() {
        var box = Boxes.styled(Boxes.column(14), "citizen-card");
        for (var row : citizen.consents()) {
            var tick = new CheckBox(row.text(words));
            tick.setWrapText(true);
            tick.setMinHeight(Region.USE_PREF_SIZE);
            tick.getStyleClass().add("citizen-tick");
            tick.selectedProperty().bindBidirectional(row.given());
            box.getChildren().add(Boxes.column(2, tick, Texts.wrapped(row.hint(words), "citizen-hint")));
        }
        return box;
    }

    private Node answers() {
        var wrong = answer("counter.citizen.no", "pencil-outline", citizen::correct);
        var right = answer("counter.citizen.yes", "check", () -> citizen.confirm(AskConsent.Way.DISPLAY));
        right.getStyleClass().add("accent");
        return Boxes.row(20, wrong, Boxes.space(), right);
    }

    private Button answer(String key, String icon, Runnable act) {
        var button = new Button(words.get(key), Icon.of(icon));
        button.getStyleClass().add("citizen-answer");
        button.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private Node payment(VietQr pay) {
        var text = Boxes.column(
                8,
                Texts.wrapped(words.get("counter.citizen.pay"), "citizen-value"),
                Texts.wrapped(words.get("counter.citizen.pay.sum", "%,d".formatted(pay.dong())), "citizen-title"),
                Texts.wrapped(pay.purpose(), "citizen-hint"));
        return Boxes.styled(Boxes.row(30, new QrPictureView(pay.text(), PAY_PX), Boxes.wide(text)), "citizen-card");
    }
}
