// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.ActionBar;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Hero;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Mask;
import vn.motcua.desktop.kit.Scrolled;
import vn.motcua.desktop.kit.SectionTitle;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.Dossier;

/// Nobody at the desk: the reader is the start button; beside it drafts to go on with and the numbers of the day.
final class HomeView extends BorderPane {

    private static final int MOST = 6;

    private final CounterViewModel counter;
    private final Words words;
    private final CounterWords say;
    private final VBox drafts = Boxes.column(8);
    private final VBox open = Boxes.column(8);
    private final GridPane numbers = new GridPane();
    private final SimpleStringProperty draftCount = new SimpleStringProperty("");
    private final SimpleStringProperty codes = new SimpleStringProperty("");
    final ActionBar bar;

    HomeView(CounterViewModel counter, Words words) {
        this.counter = counter;
        this.words = words;
        this.say = new CounterWords(words);
        numbers.setHgap(10);
        numbers.setVgap(10);
        var newest = new ActionButton(words.get("counter.home.draft"), "file-edit-outline", "F4", this::resumeNewest);
        newest.disableProperty().bind(counter.morning().map(m -> m.drafts().isEmpty()));
        bar = new ActionBar(
                List.of(
                        Icon.of("check-circle-outline", "muted-icon"),
                        Texts.line(words.get("counter.home.none"), "muted-s")),
                List.of(newest));
        var left = pane(
                "left-pane",
                22.5,
                new SectionTitle("file-edit-outline", words.get("counter.home.drafts"), draftCount),
                drafts);
        var right = pane(
                "right-pane",
                26,
                new SectionTitle("chart-box-outline", words.get("counter.home.today"), new SimpleStringProperty("")),
                numbers,
                Texts.line(codes, "muted-s"),
                new SectionTitle(
                        "clipboard-clock-outline", words.get("counter.home.open"), new SimpleStringProperty("")),
                open);
        setCenter(new HBox(left, Boxes.wide(hero()), right));
        counter.morning().subscribe(this::show);
    }

    private static Region pane(String style, double em, Node... nodes) {
        var scroll = new Scrolled(Boxes.styled(Boxes.column(12, nodes), style));
        scroll.setStyle("-fx-min-width: 16em; -fx-pref-width: %1$sem; -fx-max-width: %1$sem;".formatted(em));
        return scroll;
    }

    private Region hero() {
        var title = Texts.wrapped(words.get("counter.home.hero"), "hero");
        var type = Boxes.row(8, Icon.of("magnify"), Texts.line(words.get("counter.home.type")), new Keycap("Ctrl K"));
        type.setAlignment(Pos.CENTER);
        var column =
                new Hero(18, "qrcode-scan", title, Texts.wrapped(words.get("counter.home.hero.s"), "hero-s"), type);
        var card = Boxes.styled(new StackPane(column), "hero-card");
        var middle = Boxes.styled(new BorderPane(card), "middle-pane");
        middle.setStyle("-fx-min-width: 18em; -fx-pref-width: 26em;");
        return middle;
    }

    private void show(Morning morning) {
        draftCount.set(String.valueOf(morning.drafts().size()));
        codes.set(
                morning.codesLeft() > 0
                        ? words.get("counter.home.codes", morning.codesLeft())
                        : words.get("counter.home.codes.none"));
        drafts.getChildren()
                .setAll(morning.drafts().stream().limit(MOST).map(this::draft).toList());
        if (morning.drafts().isEmpty()) {
            drafts.getChildren().add(Texts.line(words.get("counter.home.drafts.none"), "muted-s"));
        }
        open.getChildren().setAll(morning.open().stream().map(this::openOne).toList());
        if (morning.open().isEmpty()) {
            open.getChildren().add(Texts.line(words.get("counter.home.open.none"), "muted-s"));
        }
        var counts = morning.counts();
        numbers.getChildren().clear();
        number(0, 0, counts.receivedToday(), "counter.home.received");
        number(1, 0, counts.returnedToday(), "counter.home.returned");
        number(0, 1, counts.nearDue(), "counter.home.near");
        number(1, 1, counts.overdue(), "counter.home.overdue");
    }

    private void number(int column, int row, int value, String key) {
        var tile = Boxes.styled(
                Boxes.column(2, Texts.line(String.valueOf(value), "kpi-value"), Texts.line(words.get(key), "muted-s")),
                "kpi");
        GridPane.setHgrow(tile, javafx.scene.layout.Priority.ALWAYS);
        tile.setMaxWidth(Double.MAX_VALUE);
        numbers.add(tile, column, row);
    }

    private Node draft(Dossier draft) {
        var button = new Button();
        button.setGraphic(Boxes.column(
                3,
                Texts.clipped(draft.procedureName(), "strong"),
                Texts.line(Mask.name(draft.applicant().name()), "muted-s")));
        button.getStyleClass().addAll("item", "flat");
        button.setAlignment(Pos.CENTER_LEFT);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(draft.procedureName());
        button.setOnAction(_ -> counter.resume(draft));
        return button;
    }

    private Node openOne(Dossier dossier) {
        var receipt = dossier.receipt();
        return Boxes.styled(
                Boxes.column(
                        3,
                        Texts.clipped(dossier.procedureName(), "strong"),
                        Texts.line(receipt.map(r -> r.code().value()).orElse(""), "muted-s"),
                        Texts.line(
                                receipt.map(r -> words.get("counter.open.due", say.due(r.due())))
                                        .orElse(""),
                                "muted-s")),
                "item");
    }

    private void resumeNewest() {
        counter.morning().get().drafts().stream().findFirst().ifPresent(counter::resume);
    }
}
