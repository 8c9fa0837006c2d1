// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.ActionBar;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.PaperPreview;
import vn.motcua.desktop.kit.Pixels;
import vn.motcua.desktop.kit.Problems;
import vn.motcua.desktop.kit.Scrolled;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.DossierId;

/// The signing desk: what waits on the left, the page in the middle, certificate and batch on the right.
public final class SigningView implements Desk {

    /// Share of the middle's width at which an A4 page is seen whole.
    private static final double WHOLE_PAGE = 0.68;

    private final SigningViewModel signing;
    private final ProofsViewModel proofs;
    private final Words words;
    private final StackPane body;
    private final PinView pin;
    private final KeyChoiceView keys;
    private final SealApprovalsView approvals;
    private final Supplier<@Nullable Path> choosePdf;
    private final ActionBar actions;
    private final ActionButton everywhere;

    /// @param choosePdf asks for a PDF; `null` if the officer thought better of it
    /// @param scan scans the result of the chosen dossier
    public SigningView(
            SigningViewModel signing,
            SealApprovalsViewModel approvals,
            ProofsViewModel proofs,
            Words words,
            Problems problems,
            Supplier<@Nullable Path> choosePdf,
            Runnable scan) {
        this.signing = signing;
        this.proofs = proofs;
        this.words = words;
        this.choosePdf = choosePdf;
        this.pin = new PinView(words, this::back);
        this.keys = new KeyChoiceView(signing.key(), words, this::back);
        this.approvals = new SealApprovalsView(approvals, words, this::back);
        var approve = new ActionButton(
                        words.get("signing.seal.open"), "shield-key-outline", "Shift+F8", this.approvals::open)
                .quiet();
        var another = new ActionButton(words.get("signing.key.another"), "key-change", "F8", this::another).quiet();
        var retry = new ActionButton(words.get("signing.retry"), "refresh", "Shift+F9", this::retry);
        var batch = new BatchView(signing, words, Boxes.column(8, another, approve), retry);
        this.everywhere = new ActionButton(
                        words.get("signing.marks.all"),
                        "content-copy",
                        "F7",
                        () -> signing.marks().everywhere())
                .quiet();
        var columns =
                new HBox(new ResultListView(signing, words), middle(), beside(batch, new ProofsView(proofs, words)));
        this.body = new StackPane(columns, keys, this.approvals, pin);
        this.actions = actions(scan).elsewhere(another, retry, approve, everywhere);
        signing.key().pinWanted().subscribe(wanted -> {
            if (wanted != null) {
                askPin("signing.pin_again", typed -> signing.key().pinGiven(Optional.of(typed)));
            }
        });
        signing.problem().subscribe(p -> {
            if (p != null) {
                problems.show(p);
            }
        });
    }

    private static Node beside(BatchView batch, ProofsView proofs) {
        var column = Boxes.column(0, batch, proofs);
        column.setStyle("-fx-background-color: -color-bg-default;");
        var beside = new Scrolled(column);
        beside.setStyle("-fx-min-width: 18em; -fx-pref-width: 26em;");
        return beside;
    }

    private Node middle() {
        var preview = new PaperPreview().under(new MarksView(signing.marks(), words));
        preview.zoom().set(WHOLE_PAGE);
        signing.page().subscribe(p -> preview.page().set(p == null ? null : Pixels.image(p)));
        var hint = Texts.wrapped(words.get("signing.drop"), "muted-m");
        hint.visibleProperty().bind(preview.page().isNull().and(signing.chosen().isNotNull()));
        var desk = new StackPane(preview, hint);
        desk.setOnDragOver(this::over);
        desk.setOnDragDropped(this::dropped);
        var title = Texts.clipped("", "h2");
        title.textProperty().bind(title());
        var how = Texts.fewLines(words.get("signing.marks.how"), "muted-s");
        how.visibleProperty().bind(signing.marks().preview().isNotNull());
        everywhere.disableProperty().bind(signing.marks().preview().isNull());
        var head = Boxes.styled(Boxes.column(2, title, Boxes.row(8, Boxes.wide(how), everywhere)), "tools");
        head.setStyle("-fx-padding: 10 16;");
        var column = Boxes.wide(Boxes.styled(Boxes.column(0, head, Boxes.tall(desk)), "middle-pane"));
        column.setStyle("-fx-min-width: 20em; -fx-pref-width: 26em;");
        return column;
    }

    private ObservableValue<String> title() {
        return Bindings.createStringBinding(
                () -> signing.items().stream()
                        .filter(i -> i.dossier().id().equals(signing.chosen().get()))
                        .findFirst()
                        .map(i -> i.dossier().procedureName())
                        .orElse(words.get("signing.nothing")),
                signing.chosen(),
                signing.items());
    }

    private ActionBar actions(Runnable scan) {
        var open = new ActionButton(words.get("signing.open"), "file-pdf-box", "Shortcut+O", this::open);
        var scanning = new ActionButton(words.get("signing.scan"), "scanner", "F6", scan);
        var stop = new ActionButton(words.get("signing.stop"), "stop", "Esc", this::back);
        stop.disableProperty()
                .bind(signing.busy()
                        .or(pin.visibleProperty())
                        .or(keys.visibleProperty())
                        .or(approvals.visibleProperty())
                        .not());
        var sign = new ActionButton(words.get("signing.sign"), "draw-pen", "F9", this::askPin).accent();
        sign.muted(Bindings.createBooleanBinding(
                () -> signing.eligible() == 0 || signing.busy().get(), signing.items(), signing.busy()));
        var said = Texts.clipped("", "muted-m");
        said.setMinWidth(0);
        said.setWrapText(true);
        said.getStyleClass().add("bar-sentence");
        said.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.get(
                                "signing.eligible",
                                signing.eligible(),
                                signing.items().size()),
                        signing.items()));
        var pinSaid = Texts.line(words.get("signing.pin_once"), "muted-m");
        return new ActionBar(List.of(pinSaid), List.of(open, scanning, stop, sign)).saying(said);
    }

    private void open() {
        var file = choosePdf.get();
        if (file != null) {
            signing.bring(file);
        }
    }

    private void askPin() {
        if (approvals.isOpen() || keys.isOpen()) {
            return; // what lies over the desk has the keys
        }
        if (signing.eligible() == 0) {
            open();
        } else if (!signing.busy().get()) {
            askPin("signing.pin_title", signing::sign, signing.eligible());
        }
    }

    private void retry() {
        var failed = signing.count(ResultItem.State.FAILED);
        if (failed > 0 && !signing.busy().get() && !approvals.isOpen()) {
            askPin("signing.pin_title", signing::retry, failed);
        }
    }

    private void askPin(String title, Consumer<char[]> use, Object... args) {
        var several =
                signing.key().chosen().get() == null && signing.key().offers().size() > 1;
        var key = signing.key().chosen().get();
        if (several) {
            keys.open();
        } else if (key != null && key.choice().atCentre()) {
            use.accept(new char[0]);
        } else {
            pin.open(words.get(title, args), key, use);
        }
    }

    private void another() {
        if (!signing.busy().get()) {
            signing.key().load();
            keys.open();
        }
    }

    private void back() {
        if (keys.close() || approvals.close()) {
            return;
        }
        var asking = signing.key().pinWanted().get() != null;
        if (!pin.close() || asking) {
            signing.stop();
        }
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        signing.bring(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }

    /// Opens the desk at a dossier, as another desk asks for it.
    public void choose(DossierId dossier) {
        signing.chosen().set(dossier);
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public ActionBar actions() {
        return actions;
    }

    @Override
    public boolean pressed(KeyEvent event) {
        if (pin.isOpen()) {
            return false;
        }
        if (keys.isOpen()) {
            return keys.pressed(event.getCode());
        }
        if (approvals.isOpen()) {
            return approvals.pressed(event.getCode());
        }
        if (moves(event)) {
            return true;
        }
        var index = signing.items().stream()
                .map(i -> i.dossier().id())
                .toList()
                .indexOf(signing.chosen().get());
        return switch (event.getCode()) {
            case DOWN -> move(index + 1);
            case UP -> move(index - 1);
            default -> event.isAltDown() && event.getCode().isDigitKey() && move(digit(event.getCode()));
        };
    }

    /// The arrows move the mark that was clicked by 1 mm, with Shift by 5; Escape lets all go back.
    private boolean moves(KeyEvent event) {
        var by = event.isShiftDown() ? 5 : 1;
        return switch (event.getCode()) {
            case LEFT -> signing.marks().nudge(-by, 0);
            case RIGHT -> signing.marks().nudge(by, 0);
            case UP -> signing.marks().nudge(0, by);
            case DOWN -> signing.marks().nudge(0, -by);
            case ESCAPE -> signing.marks().automatic();
            default -> false;
        };
    }

    private static int digit(KeyCode code) {
        return code.getCode() - KeyCode.DIGIT1.getCode();
    }

    private boolean move(int index) {
        signing.choose(index);
        return true;
    }

    @Override
    public void entered() {
        signing.load();
        proofs.load();
    }
}
