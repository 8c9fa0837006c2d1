// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.day;

import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.ActionBar;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Card;
import vn.motcua.desktop.kit.FactsStrip;
import vn.motcua.desktop.kit.FormField;
import vn.motcua.desktop.kit.PaneDesk;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.money.CloseShift;
import vn.motcua.desktop.money.HandOn;
import vn.motcua.desktop.store.Shift;
import vn.motcua.model.dossier.Payment;

/// Chốt ca: what was taken since the last close, the cash to be counted, and what waits to be handed on. By keyboard
/// alone: count, F9.
public final class ShiftView extends PaneDesk {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu");
    private static final int MOST_SHIFTS = 6;
    /// Of the right column, in em.
    private static final double SIDE = 29;
    /// The same, where the window is narrow for its letters.
    private static final double SIDE_LEAST = 20;
    /// Of the table, at least: its codes, ways and amounts are whole.
    private static final double TABLE = 37.5;

    private final Words words;
    private final ShiftViewModel model;
    private final SimpleStringProperty below = new SimpleStringProperty("");
    private final SimpleStringProperty receipts = new SimpleStringProperty("");
    private final SimpleStringProperty cash = new SimpleStringProperty("");
    private final SimpleStringProperty transfer = new SimpleStringProperty("");
    private final SimpleStringProperty online = new SimpleStringProperty("");
    private final SimpleStringProperty voided = new SimpleStringProperty("");
    private final PaymentsView payments;
    private final VBox sums = Boxes.column(6);
    private final VBox waiting = Boxes.column(8);
    private final VBox closed = Boxes.column(4);
    private final TextField counted = new TextField();
    private final TextField reason = new TextField();
    private final Pill difference = new Pill(Pill.Kind.MUTED, "circle-outline", "");
    private final Label said = Texts.wrapped("", "strong");
    private final ActionButton handOn;
    private final ActionButton again;
    private final ActionButton settle;

    public ShiftView(ShiftViewModel model, Words words) {
        this.words = words;
        this.model = model;
        payments = new PaymentsView(words);
        counted.setId("shift-counted");
        counted.textProperty().bindBidirectional(model.counted());
        counted.setOnAction(_ -> model.close());
        reason.setId("shift-reason");
        reason.textProperty().bindBidirectional(model.reason());
        handOn = new ActionButton(words.get("day.remit"), "bank-transfer-out", "F8", model::handOn);
        again = new ActionButton(words.get("day.shift.again"), "printer-outline", "Shortcut+P", model::printAgain);
        settle = new ActionButton(words.get("day.settle"), "calendar-month-outline", "F6", model::settle);
        var close = new ActionButton(words.get("day.shift.close"), "lock-check-outline", "F9", this::close).accent();
        close.disableProperty().bind(model.busy());
        page(page(), new ActionBar(List.of(said), List.of(settle, again, close)).elsewhere(handOn));
        said.textProperty().bind(model.said());
        model.picture().subscribe(this::show);
        model.counted().subscribe(_ -> showDifference());
    }

    private Node page() {
        var facts = new FactsStrip()
                .fact(words.get("day.shift.receipts"), receipts)
                .fact(words.get("money.method.cash"), cash)
                .fact(words.get("money.method.transfer"), transfer)
                .fact(words.get("money.method.online"), online)
                .fact(words.get("day.shift.voided"), voided);
        var main = Boxes.column(14, facts, Boxes.tall(payments));
        var side = Boxes.column(
                14,
                drawer(),
                new Card(8, Texts.line(words.get("day.shift.sums"), "h2"), sums),
                new Card(8, Texts.line(words.get("day.remit.title"), "h2"), waiting, handOn),
                new Card(6, Texts.line(words.get("day.shift.before"), "h2"), closed));
        side.getStyleClass().add("beside-bar");
        var scroll = Boxes.styled(new ScrollPane(side), "edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setStyle(
                "-fx-min-width: %1$sem; -fx-pref-width: %2$sem; -fx-max-width: %2$sem;".formatted(SIDE_LEAST, SIDE));
        main.setStyle("-fx-min-width: %sem;".formatted(TABLE));
        var row = new HBox(16, Boxes.wide(main), scroll);
        return Boxes.styled(new VBox(14, Texts.title(words.get("day.shift.title"), below), Boxes.tall(row)), "page");
    }

    private Card drawer() {
        return new Card(
                10,
                Boxes.row(8, Boxes.wide(Texts.line(words.get("day.shift.drawer"), "h2")), difference),
                new FormField(words.get("day.shift.counted"), true, counted),
                new FormField(words.get("day.shift.reason"), false, reason));
    }

    private void show(ShiftViewModel.Picture now) {
        var running = now.running();
        below.set(words.get("day.shift.since", MOMENT.format(running.began().atZone(ShiftViewModel.ZONE))));
        receipts.set(Integer.toString(running.entries().size()));
        cash.set(ShiftViewModel.dong(running.cash()));
        transfer.set(ShiftViewModel.dong(running.dong(Payment.TRANSFER)));
        online.set(ShiftViewModel.dong(running.dong(Payment.ONLINE)));
        voided.set(Integer.toString(running.voided().size()));
        payments.show(running.given());
        sums.getChildren().setAll(now.sums().stream().map(this::sum).toList());
        if (now.sums().isEmpty()) {
            sums.getChildren().setAll(Texts.wrapped(words.get("day.shift.none"), "muted-m"));
        }
        waiting.getChildren().setAll(now.waiting().stream().map(this::batch).toList());
        if (now.waiting().isEmpty()) {
            waiting.getChildren().setAll(Texts.wrapped(words.get("day.remit.none"), "muted-m"));
        }
        handOn.setDisable(now.waiting().isEmpty());
        closed.getChildren()
                .setAll(now.closed().stream()
                        .limit(MOST_SHIFTS)
                        .map(this::shift)
                        .toList());
        if (now.closed().isEmpty()) {
            closed.getChildren().setAll(Texts.wrapped(words.get("day.shift.before.none"), "muted-m"));
        }
        again.setDisable(now.closed().isEmpty());
        showDifference();
    }

    private Node sum(CloseShift.Sum sum) {
        var way = words.get("money.method." + sum.method());
        return Boxes.row(
                8,
                Boxes.wide(Texts.clipped(sum.officer())),
                Texts.wrapped(words.get("day.shift.sum", way, sum.count()), "muted-m"),
                Texts.line(ShiftViewModel.dong(sum.dong()), "strong"));
    }

    private Node batch(HandOn.Batch batch) {
        var first = batch.rows().getFirst();
        var by = words.get("day.remit.by", MOMENT.format(first.by()));
        var pill = batch.late()
                ? new Pill(Pill.Kind.BAD, "alert-circle-outline", words.get("day.remit.late"))
                : new Pill(Pill.Kind.OK, "clock-outline", words.get("day.remit.in_time"));
        return Boxes.column(
                2,
                Boxes.row(8, Boxes.wide(Texts.clipped(batch.to().name(), "strong")), pill),
                Boxes.row(
                        8,
                        Boxes.wide(Texts.wrapped(
                                words.get("day.remit.count", batch.rows().size()) + " · " + by, "muted-s")),
                        Texts.line(ShiftViewModel.dong(batch.dong()), "strong")));
    }

    private Node shift(Shift shift) {
        var ended = MOMENT.format(shift.ended().atZone(ShiftViewModel.ZONE));
        var off = shift.differenceDong();
        return Boxes.row(
                8,
                Boxes.wide(Texts.clipped(ended, "muted-m")),
                Texts.line(off == 0 ? "" : words.get("day.shift.off", ShiftViewModel.dong(off)), "text-warn"),
                Texts.line(ShiftViewModel.dong(shift.cashDong() + shift.otherDong())));
    }

    private void showDifference() {
        var typed = model.countedDong() >= 0;
        var off = model.difference();
        if (!typed) {
            difference.show(Pill.Kind.MUTED, "circle-outline", words.get("day.shift.not_counted"));
        } else if (off == 0) {
            difference.show(Pill.Kind.OK, "check-circle", words.get("day.shift.equal"));
        } else {
            difference.show(Pill.Kind.WARN, "alert", words.get("day.shift.off", ShiftViewModel.dong(off)));
        }
    }

    /// Goes to what is missing, else closes.
    private void close() {
        if (model.countedDong() < 0) {
            counted.requestFocus();
        } else if (model.difference() != 0 && model.reason().get().isBlank()) {
            reason.requestFocus();
        } else {
            model.close();
        }
    }

    @Override
    public void ended() {
        model.ended();
    }

    @Override
    public void entered() {
        model.load();
        counted.requestFocus();
    }
}
