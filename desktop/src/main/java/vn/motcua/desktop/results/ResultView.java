// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.results;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Card;
import vn.motcua.desktop.kit.FormField;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Mask;
import vn.motcua.desktop.kit.Masked;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;

/// The open result: what it says, what was done to it, and what is about to be done.
final class ResultView extends VBox {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withZone(VIETNAM);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(VIETNAM);

    private final ResultsViewModel model;
    private final Words words;
    private final TextField reason = new TextField();
    private final TextField basis = new TextField();
    private final TextField successor = new TextField();

    ResultView(ResultsViewModel model, Words words) {
        super(14);
        this.model = model;
        this.words = words;
        getStyleClass().add("page");
        reason.textProperty().bindBidirectional(model.reason());
        basis.textProperty().bindBidirectional(model.basis());
        successor.textProperty().bindBidirectional(model.successor());
        successor.setPromptText(words.get("results.successor.how"));
        model.opened().subscribe(_ -> show());
        model.proposed().subscribe(_ -> show());
    }

    /// The field that is missing, where the officer goes first; `null` if none is.
    @Nullable
    Node missing(ResultsViewModel.Task task) {
        if (task == ResultsViewModel.Task.REPLACE && successor.getText().isBlank()) {
            return successor;
        }
        return reason.getText().isBlank() ? reason : null;
    }

    private void show() {
        var now = model.opened().get();
        getChildren().clear();
        if (now == null) {
            return;
        }
        var act = model.proposed().get();
        getChildren().addAll(head(now), facts(now));
        if (act != null) {
            getChildren().add(1, proposal(now, act));
        }
        if (now.mayCopy() && now.holds()) {
            getChildren().add(fields());
        }
        getChildren().add(history(now));
    }

    private Node head(Opened now) {
        var result = now.result();
        return Boxes.row(
                12, Boxes.wide(Texts.title(result.name(), result.notation())), pill(words, result, now.today()));
    }

    /// @param today `LocalDate.MIN` where only the status counts
    static Pill pill(Words words, Result result, LocalDate today) {
        return switch (result.status()) {
            case REVOKED -> new Pill(Pill.Kind.BAD, "close-octagon-outline", words.get("results.status.REVOKED"));
            case REPLACED -> new Pill(Pill.Kind.WARN, "swap-horizontal", words.get("results.status.REPLACED"));
            case VALID ->
                result.isExpired(today)
                        ? new Pill(Pill.Kind.MUTED, "calendar-remove-outline", words.get("results.status.EXPIRED"))
                        : new Pill(Pill.Kind.OK, "check-circle-outline", words.get("results.status.VALID"));
        };
    }

    private Node facts(Opened now) {
        var result = now.result();
        var grid = Boxes.styled(new GridPane(), "facts-grid");
        grid.setHgap(18);
        grid.setVgap(8);
        masked(
                grid,
                "results.owner",
                Mask.name(now.found().owner()),
                now.found().owner());
        masked(grid, "results.number", result.owner().masked(), result.owner().value());
        masked(grid, "results.summary", "•••", result.summary());
        fact(grid, "results.issuer", result.issuer().value());
        fact(grid, "results.issued", DAY.format(result.issuedAt()));
        var until = result.validUntil();
        fact(grid, "results.until", until == null ? words.get("results.until.none") : until.format(DAY));
        fact(grid, "results.id", spaced(result.id()));
        tie(grid, "results.copy_of", result.ties().copyOf());
        tie(grid, "results.replaces", result.ties().replaces());
        tie(grid, "results.replaced_by", result.ties().replacedBy());
        return new Card(10, grid);
    }

    private void fact(GridPane grid, String key, String value) {
        if (!value.isBlank()) {
            grid.addRow(grid.getRowCount(), Texts.line(words.get(key), "fact-name"), Texts.wrapped(value));
        }
    }

    private void tie(GridPane grid, String key, @Nullable ResultId other) {
        if (other != null) {
            fact(grid, key, spaced(other));
        }
    }

    private void masked(GridPane grid, String key, String hidden, String whole) {
        if (whole.isBlank()) {
            return;
        }
        var value = new Masked(
                words,
                words.get(key),
                new SimpleStringProperty(hidden),
                new SimpleStringProperty(whole),
                () -> model.revealed(key));
        grid.addRow(grid.getRowCount(), Texts.line(words.get(key), "fact-name"), value);
    }

    private Node history(Opened now) {
        var card = new Card(10, Texts.line(words.get("results.history"), "section-title"));
        now.history().forEach(line -> card.getChildren().add(line(line)));
        return card;
    }

    private Node line(Line line) {
        List<Node> below = new ArrayList<>();
        if (!line.note().isBlank()) {
            below.add(Texts.wrapped(line.note()));
        }
        if (line.other() != null) {
            below.add(Texts.wrapped(words.get("results.other", spaced(line.other())), "muted-m"));
        }
        var what = Boxes.row(
                8,
                Texts.line(words.get("results.deed." + line.what()), "strong"),
                Boxes.space(),
                Texts.line(MOMENT.format(line.at()) + " · " + line.who(), "muted-s"));
        if (line.waiting()) {
            what.getChildren().add(1, new Pill(Pill.Kind.WARN, "cloud-upload-outline", words.get("results.waiting")));
        }
        var text = Boxes.column(2, what);
        text.getChildren().addAll(below);
        return Boxes.row(10, Icon.of("circle-medium", "icon-s", "muted-icon"), Boxes.wide(text));
    }

    private Node fields() {
        return new Card(
                10,
                Texts.line(words.get("results.do"), "section-title"),
                new FormField(words.get("results.reason"), true, reason),
                Boxes.row(
                        12,
                        Boxes.wide(new FormField(words.get("results.basis"), false, basis)),
                        Boxes.wide(new FormField(words.get("results.successor"), false, successor))),
                Texts.wrapped(words.get("results.public"), "muted-s"));
    }

    private Node proposal(Opened now, Proposal act) {
        var name = now.result().name() + " " + now.result().notation();
        var what = words.get("results.propose." + act.task(), name);
        return new Note(
                Pill.Kind.WARN,
                "alert-outline",
                Texts.wrapped(what, "strong"),
                Texts.wrapped(act.note()),
                Texts.wrapped(
                        words.get(act.act() == null ? "results.propose.sign" : "results.propose.how"), "muted-m"));
    }

    /// In groups of four, as people read a code aloud.
    static String spaced(ResultId id) {
        return id.value().replaceAll("(.{4})(?!$)", "$1 ");
    }
}
