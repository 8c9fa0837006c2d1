// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Card;
import vn.motcua.desktop.kit.FormField;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.PaperPreview;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Pixels;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.signing.SealApprovalsViewModel.Outcome;
import vn.motcua.desktop.signing.SealApprovalsViewModel.Row;

/// What waits to be signed with the centre's key, and the document itself beside it: Enter approves the one that is
/// shown, F3 twice all of them, a reason refuses it. Nobody decides what they asked for themselves.
final class SealApprovalsView extends StackPane {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final int SHOWN_OF_HASH = 16;

    private final SealApprovalsViewModel approvals;
    private final Words words;
    private final VBox rows = new VBox(8);
    private final TextField reason = new TextField();
    private final SimpleStringProperty allText = new SimpleStringProperty("");
    private final ActionButton all;
    private int at;
    private int pageAt;
    private boolean sure;

    /// @param cancelled as Esc does
    SealApprovalsView(SealApprovalsViewModel approvals, Words words, Runnable cancelled) {
        this.approvals = approvals;
        this.words = words;
        var again = new ActionButton(words.get("signing.key.again"), "refresh", "F5", this::load);
        var cancel = new ActionButton(words.get("signing.pin_cancel"), "close", "Esc", cancelled);
        var refuse = new ActionButton(words.get("signing.seal.refuse"), "close-octagon-outline", "F4", this::refuse);
        this.all = new ActionButton("", "check-all", "F3", this::approveAll).saying(allText);
        var approve = new ActionButton(words.get("signing.seal.approve"), "check", "Enter", this::approve).accent();
        approve.disableProperty()
                .bind(approvals
                        .page()
                        .isNull()
                        .or(approvals.busy())
                        .or(Bindings.createBooleanBinding(
                                () -> chosen().filter(Row::isOpen).isEmpty(), approvals.rows(), approvals.page())));
        all.disableProperty().bind(approvals.busy());
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        var list = Boxes.column(12, Boxes.tall(scroll), new FormField(words.get("signing.seal.reason"), false, reason));
        list.setStyle("-fx-min-width: 20em; -fx-pref-width: 26em;");
        var buttons = new FlowPane(8, 8, again, cancel, refuse, all, approve);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var card = new Card(
                12,
                Texts.wrapped(words.get("signing.seal.title"), "h2"),
                Texts.wrapped(words.get("signing.seal.text"), "muted-m"),
                Boxes.tall(Boxes.row(12, list, Boxes.wide(document()))),
                buttons);
        card.setStyle("-fx-max-width: 74em; -fx-max-height: 46em;");
        StackPane.setMargin(card, new Insets(16));
        getStyleClass().add("dim");
        getChildren().add(card);
        setVisible(false);
        approvals.rows().subscribe(this::fill);
        fill();
    }

    private Region document() {
        var preview = new PaperPreview().whole();
        approvals.page().subscribe(p -> preview.page().set(p == null ? null : Pixels.image(p)));
        var hint = Texts.wrapped(words.get("signing.seal.none"), "muted-m");
        hint.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.get(approvals.rows().isEmpty() ? "signing.seal.none" : "signing.seal.looking"),
                        approvals.rows()));
        hint.visibleProperty().bind(approvals.page().isNull());
        return new StackPane(preview, hint);
    }

    void open() {
        reason.clear();
        load();
        setVisible(true);
    }

    private void load() {
        at = 0;
        pageAt = 0;
        approvals.load();
    }

    boolean isOpen() {
        return isVisible();
    }

    /// @return whether it was open
    boolean close() {
        var was = isVisible();
        setVisible(false);
        return was;
    }

    /// @return whether the key was taken
    boolean pressed(KeyCode code) {
        switch (code) {
            case DOWN -> choose(at + 1);
            case UP -> choose(at - 1);
            case PAGE_DOWN -> turn(pageAt + 1);
            case PAGE_UP -> turn(Math.max(0, pageAt - 1));
            case ENTER -> approve();
            case F4 -> refuse();
            case F5 -> load();
            case F3 -> {
                approveAll();
                return true;
            }
            default -> {
                return false;
            }
        }
        sure = false;
        fill();
        return true;
    }

    private Optional<Row> chosen() {
        return at >= 0 && at < approvals.rows().size()
                ? Optional.of(approvals.rows().get(at))
                : Optional.empty();
    }

    /// What is chosen is opened: nobody approves what they did not see.
    private void choose(int index) {
        at = Math.clamp(index, 0, Math.max(0, approvals.rows().size() - 1));
        turn(0);
    }

    private void turn(int page) {
        pageAt = page;
        chosen().filter(row -> row.outcome() == null).ifPresent(row -> approvals.look(row, page));
    }

    private void approve() {
        if (approvals.page().get() != null) {
            chosen().filter(Row::isOpen).ifPresent(approvals::approve);
        }
    }

    /// All at once needs a second press.
    private void approveAll() {
        if (sure) {
            approvals.approveAll();
        }
        sure = !sure && approvals.open() > 0;
        fill();
    }

    private void refuse() {
        if (reason.getText().isBlank()) {
            reason.requestFocus();
        } else {
            chosen().filter(Row::isOpen)
                    .ifPresent(row -> approvals.refuse(row, reason.getText().strip()));
            reason.clear();
        }
    }

    private void fill() {
        at = Math.clamp(at, 0, Math.max(0, approvals.rows().size() - 1));
        allText.set(words.get(sure ? "signing.seal.all_sure" : "signing.seal.approve_all", approvals.open()));
        rows.getChildren().clear();
        for (var i = 0; i < approvals.rows().size(); i++) {
            rows.getChildren().add(row(i, approvals.rows().get(i)));
        }
        if (approvals.rows().isEmpty()) {
            rows.getChildren().add(Texts.wrapped(words.get("signing.seal.none"), "muted-m"));
        }
    }

    private Node row(int index, Row shown) {
        var line = shown.line();
        var head = Boxes.row(8, Icon.of("shield-key-outline"), Boxes.wide(Texts.wrapped(line.title(), "strong")));
        if (line.own()) {
            head.getChildren().add(new Pill(Pill.Kind.WARN, "account-outline", words.get("signing.seal.own")));
        }
        var asked = words.get("signing.seal.asked", line.officer().value(), TIME.format(line.askedAt()));
        var hash = words.get("signing.seal.hash", line.digest().substring(0, SHOWN_OF_HASH));
        var row = Boxes.styled(
                Boxes.column(4, head, Texts.wrapped(asked, "muted-s"), Texts.wrapped(hash, "muted-s")), "item");
        if (shown.outcome() != null) {
            row.getChildren().add(outcome(shown.outcome()));
        }
        if (index == at) {
            row.getStyleClass().add("item-used");
        }
        row.setOnMouseClicked(_ -> {
            choose(index);
            fill();
        });
        return row;
    }

    private Node outcome(Outcome outcome) {
        var said = words.get("signing.seal.outcome." + outcome.how());
        var why = outcome.problem();
        return switch (outcome.how()) {
            case DONE -> new Pill(Pill.Kind.OK, "check", said);
            case REFUSED -> new Pill(Pill.Kind.WARN, "close-octagon-outline", said);
            case FAILED ->
                Boxes.column(
                        4,
                        new Pill(Pill.Kind.BAD, "alert-circle-outline", said),
                        Texts.wrapped(why == null ? "" : words.what(why), "muted-s"));
        };
    }
}
