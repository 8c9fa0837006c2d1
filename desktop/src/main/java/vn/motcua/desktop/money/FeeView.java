// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.money;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.FormField;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Pixels;
import vn.motcua.desktop.kit.Segments;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.qr.QrImage;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.ReceiptNumber;
import vn.motcua.model.procedure.VietnameseNumber;

/// What is due and why, in figures and words; cash with its change, or a transfer by QR. Whoever shows it puts its two
/// buttons where they belong.
public final class FeeView extends VBox {

    private static final List<TakeFee.Method> METHODS = List.of(TakeFee.Method.CASH, TakeFee.Method.TRANSFER);
    private static final int OFFERS = 3;
    private static final int FIRST_KEY = 7;
    private static final int MODULE_PX = 3;

    private final FeeViewModel fee;
    private final Words words;
    private final String key;
    private final VBox lines = Boxes.column(2);
    private final Label inWords = Texts.wrapped("", "muted-s");
    private final Segments method;
    private final HBox notes = Boxes.row(6);
    private final Label change = Texts.line("", "strong");
    private final HBox cash;
    private final ImageView qr = new ImageView();
    private final Label account = Texts.wrapped("", "muted-s");
    private final TextField reference = new TextField();
    private final HBox transfer;
    private final VBox open;
    private final ActionButton take;
    private final ActionButton again;

    /// @param key that takes the money, for example `F7`
    public FeeView(FeeViewModel fee, Words words, String key) {
        super(10);
        this.fee = fee;
        this.words = words;
        this.key = key;
        take = new ActionButton(words.get("money.fee.take"), "cash-check", key, fee::take).accent();
        take.disableProperty().bind(fee.busy());
        again = new ActionButton(words.get("money.fee.again"), "printer-outline", "Shortcut+P", fee::printAgain);
        again.managedProperty().bind(again.visibleProperty());
        take.managedProperty().bind(take.visibleProperty());
        method = new Segments(
                METHODS.stream().map(m -> words.get("money.fee.method." + m)).toList());
        method.chosen().set(METHODS.indexOf(fee.choice().get().method()));
        method.chosen().subscribe(i -> fee.method(METHODS.get(i.intValue())));
        cash = Boxes.row(8, Texts.line(words.get("money.fee.given"), "muted-s"), notes, change);
        reference.setId("fee-reference");
        reference.textProperty().subscribe(fee::noted);
        var field = new FormField(words.get("money.fee.reference"), false, reference);
        transfer = Boxes.row(14, qr, Boxes.wide(Boxes.column(8, account, field)));
        cash.managedProperty().bind(cash.visibleProperty());
        transfer.managedProperty().bind(transfer.visibleProperty());
        qr.managedProperty().bind(qr.visibleProperty());
        var choice = Boxes.row(6, method, new Keycap("Alt 6"));
        choice.setMinWidth(Region.USE_PREF_SIZE);
        open = Boxes.column(10, Boxes.row(10, Boxes.wide(inWords), choice), cash, transfer);
        open.managedProperty().bind(open.visibleProperty());
        getChildren().addAll(lines, open);
        fee.choice().subscribe(_ -> showAmounts());
        fee.given().subscribe(_ -> showAmounts());
    }

    /// Takes the money.
    public ActionButton take() {
        return take;
    }

    /// Prints the last receipt again.
    public ActionButton again() {
        return again;
    }

    public void show(Bill now) {
        var due = now.due();
        lines.getChildren().setAll(now.isPaid() ? paid(now) : lines(due));
        open.setVisible(due.left() > 0);
        take.setVisible(due.left() > 0);
        inWords.setText(words.get("money.fee.words", VietnameseNumber.dong(due.left())));
        again.setVisible(!now.dossier().payments().isEmpty());
        if (!reference.getText().equals(fee.reference())) {
            reference.setText(fee.reference());
        }
        showAmounts();
    }

    private List<Node> lines(FeeDue due) {
        if (due.left() == 0) {
            return List.of(Texts.wrapped(words.get("money.fee.none")));
        }
        return due.items().stream().map(this::line).toList();
    }

    private Node line(Payment.Item item) {
        var law = item.legalBasis().isEmpty() ? item.kind() : item.kind() + " · " + item.legalBasis();
        return Boxes.row(
                10,
                Boxes.wide(Boxes.column(0, Texts.wrapped(item.name(), "strong"), Texts.wrapped(law, "muted-s"))),
                Texts.line(dong(item.dong()), "strong"));
    }

    private List<Node> paid(Bill now) {
        return now.dossier().payments().stream()
                .map(p -> (Node) Texts.wrapped(words.get(
                        "money.fee.paid",
                        dong(p.dong()),
                        words.get("money.method." + p.method()),
                        ReceiptNumber.shown(p.id()))))
                .toList();
    }

    private void showAmounts() {
        var now = fee.now();
        if (now == null) {
            return;
        }
        var due = now.due().left();
        var choice = fee.choice().get();
        var byCash = choice.method() == TakeFee.Method.CASH;
        method.chosen().set(METHODS.indexOf(choice.method()));
        cash.setVisible(byCash);
        transfer.setVisible(!byCash);
        var offers = CashNotes.offers(due, OFFERS);
        notes.getChildren().setAll(offers.stream().map(o -> note(offers, o)).toList());
        var given = fee.given().get();
        change.setText(given == null || given <= due ? "" : words.get("money.fee.change", dong(given - due)));
        qr.setVisible(!choice.vietQr().isEmpty());
        if (qr.isVisible()) {
            qr.setImage(image(choice.vietQr()));
        }
        account.setText(
                choice.vietQr().isEmpty()
                        ? words.get("money.fee.no_account", key)
                        : words.get(
                                "money.fee.account",
                                choice.account().number(),
                                choice.account().bank(),
                                key));
    }

    private String dong(long dong) {
        return words.get("money.fee.value", String.format(Words.VIETNAMESE, "%,d", dong));
    }

    private static Image image(String text) {
        return Pixels.image(QrImage.of(text, MODULE_PX));
    }

    private Node note(List<Long> offers, long amount) {
        var key = FIRST_KEY + offers.indexOf(amount);
        var note = new ToggleButton("%,d".formatted(amount).replace(',', '.'));
        note.setSelected(Long.valueOf(amount).equals(fee.given().get()));
        note.setFocusTraversable(false);
        note.setMinWidth(USE_PREF_SIZE);
        note.setOnAction(_ -> fee.gave(amount));
        return Boxes.row(4, Boxes.styled(note, "small"), new Keycap("Alt " + key));
    }

    /// Alt 6 to 9.
    ///
    /// @return whether the key was one of its own
    public boolean pressed(int digit) {
        var now = fee.now();
        if (now == null || now.due().left() == 0) {
            return false;
        }
        if (digit == FIRST_KEY - 1) {
            fee.method(
                    fee.choice().get().method() == TakeFee.Method.CASH ? TakeFee.Method.TRANSFER : TakeFee.Method.CASH);
            return true;
        }
        var offers = CashNotes.offers(now.due().left(), OFFERS);
        var index = digit - FIRST_KEY;
        if (index < 0 || index >= offers.size()) {
            return false;
        }
        fee.gave(offers.get(index));
        return true;
    }
}
