// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Card;
import vn.motcua.desktop.kit.FormField;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.wire.SealMessages.SealLine;

/// What waits to be signed with the centre's key: Enter approves one, a reason refuses it. Nobody decides what they
/// asked for themselves.
final class SealApprovalsView extends StackPane {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final int SHOWN_OF_HASH = 16;

    private final SealApprovalsViewModel approvals;
    private final Words words;
    private final VBox rows = new VBox(8);
    private final TextField reason = new TextField();
    private int at;

    /// @param cancelled as Esc does
    SealApprovalsView(SealApprovalsViewModel approvals, Words words, Runnable cancelled) {
        this.approvals = approvals;
        this.words = words;
        var again = new ActionButton(words.get("signing.key.again"), "refresh", "F5", approvals::load);
        var cancel = new ActionButton(words.get("signing.pin_cancel"), "close", "Esc", cancelled);
        var refuse = new ActionButton(words.get("signing.seal.refuse"), "close-octagon-outline", "F4", this::refuse);
        var approve = new ActionButton(words.get("signing.seal.approve"), "check", "Enter", this::approve).accent();
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setStyle("-fx-max-height: 22em;");
        var card = new Card(
                12,
                Texts.wrapped(words.get("signing.seal.title"), "h2"),
                Texts.wrapped(words.get("signing.seal.text"), "muted-m"),
                scroll,
                new FormField(words.get("signing.seal.reason"), false, reason),
                Boxes.row(8, again, Boxes.space(), cancel, refuse, approve));
        card.setStyle("-fx-max-width: 42em;");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("dim");
        getChildren().add(card);
        setVisible(false);
        approvals.waiting().subscribe(this::fill);
        fill();
    }

    void open() {
        at = 0;
        reason.clear();
        approvals.load();
        setVisible(true);
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
            case DOWN -> at = Math.min(at + 1, approvals.waiting().size() - 1);
            case UP -> at = Math.max(at - 1, 0);
            case ENTER -> approve();
            case F4 -> refuse();
            case F5 -> approvals.load();
            default -> {
                return false;
            }
        }
        fill();
        return true;
    }

    private void approve() {
        if (at >= 0 && at < approvals.waiting().size()) {
            approvals.approve(approvals.waiting().get(at));
        }
    }

    private void refuse() {
        if (reason.getText().isBlank()) {
            reason.requestFocus();
        } else if (at >= 0 && at < approvals.waiting().size()) {
            approvals.refuse(approvals.waiting().get(at), reason.getText().strip());
            reason.clear();
        }
    }

    private void fill() {
        at = Math.clamp(at, 0, Math.max(0, approvals.waiting().size() - 1));
        rows.getChildren().clear();
        for (var i = 0; i < approvals.waiting().size(); i++) {
            rows.getChildren().add(row(i, approvals.waiting().get(i)));
        }
        if (approvals.waiting().isEmpty()) {
            rows.getChildren().add(Texts.wrapped(words.get("signing.seal.none"), "muted-m"));
        }
    }

    private Node row(int index, SealLine line) {
        var head = Boxes.row(8, Icon.of("shield-key-outline"), Boxes.wide(Texts.wrapped(line.title(), "strong")));
        if (line.own()) {
            head.getChildren().add(new Pill(Pill.Kind.WARN, "account-outline", words.get("signing.seal.own")));
        }
        var asked = words.get("signing.seal.asked", line.officer().value(), TIME.format(line.askedAt()));
        var hash = words.get("signing.seal.hash", line.digest().substring(0, SHOWN_OF_HASH));
        var row = Boxes.styled(
                Boxes.column(4, head, Texts.wrapped(asked, "muted-s"), Texts.wrapped(hash, "muted-s")), "item");
        if (index == at) {
            row.getStyleClass().add("item-used");
        }
        row.setOnMouseClicked(_ -> {
            at = index;
            fill();
        });
        return row;
    }
}
