// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
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
import vn.motcua.desktop.signing.KeyChoiceView;
import vn.motcua.desktop.signing.PinView;

/// The bench of old results: the lines on the left, the paper in the middle, what is said of it on the right.
public final class DigitiseView implements Desk {

    private final DigitiseViewModel bench;
    private final Words words;
    private final FileChoice files;
    private final StackPane body;
    private final PinView pin;
    private final KeyChoiceView keys;
    private final ActionBar actions;

    /// @param scan scans one paper
    /// @param more scans more pages of the chosen one
    /// @param say tells in passing, for example where a report was written
    public DigitiseView(
            DigitiseViewModel bench,
            Words words,
            Problems problems,
            Consumer<String> say,
            FileChoice files,
            Runnable scan,
            Runnable more) {
        this.bench = bench;
        this.words = words;
        this.files = files;
        this.pin = new PinView(words, this::back);
        this.keys = new KeyChoiceView(bench.key(), words, this::back);
        var resume = new ActionButton(words.get("digitise.resume"), "refresh", "Shortcut+Enter", bench::resume);
        var forget = new ActionButton(words.get("digitise.forget"), "close", "Shift+Delete", bench::forget).quiet();
        var retry = button("digitise.retry", "refresh", "Shift+F9", this::retry);
        var report = button("digitise.report", "file-alert-outline", "Shortcut+R", bench::report);
        var template = button("digitise.template", "download", "Shortcut+T", this::template);
        var confirm = new ActionButton(words.get("digitise.confirm"), "check", "F4", this::confirm);
        var remove = button("digitise.remove", "close", "Shortcut+Delete", bench.lines()::remove);
        var further = button("digitise.more", "scanner", "Shift+F6", more);
        var another = button("signing.key.another", "key-change", "F8", this::another);
        var form = new MetadataView(bench.lines(), words, confirm, List.of(further, remove));
        var list = new LinesView(bench, words, List.of(resume, forget), List.of(report, retry, template, another));
        this.body = new StackPane(new HBox(list, middle(), beside(form)), keys, pin);
        this.actions = bar(scan).elsewhere(resume, forget, retry, report, template, confirm, further, remove, another);
        listen(problems, say);
    }

    private ActionButton button(String word, String icon, String keyNames, Runnable act) {
        return new ActionButton(words.get(word), icon, keyNames, act).quiet();
    }

    private void listen(Problems problems, Consumer<String> say) {
        bench.key().pinWanted().subscribe(wanted -> {
            if (wanted != null) {
                askPin("signing.pin_again", typed -> bench.key().pinGiven(Optional.of(typed)));
            }
        });
        bench.problem().subscribe(p -> {
            if (p != null) {
                problems.show(p);
            }
        });
        bench.written().subscribe(path -> {
            if (path != null) {
                say.accept(words.get("digitise.written", String.valueOf(path.getFileName())));
            }
        });
    }

    private static Node beside(MetadataView form) {
        var beside = new Scrolled(form);
        beside.visibleProperty().bind(form.visibleProperty());
        beside.setStyle("-fx-min-width: 21em; -fx-pref-width: 27em;");
        return beside;
    }

    private Node middle() {
        var preview = new PaperPreview().whole();
        bench.lines().page().subscribe(p -> preview.page().set(p == null ? null : Pixels.image(p)));
        var hint = Texts.wrapped(words.get("digitise.drop"), "muted-m");
        hint.visibleProperty().bind(preview.page().isNull());
        var desk = new StackPane(preview, hint);
        desk.setOnDragOver(this::over);
        desk.setOnDragDropped(this::dropped);
        var column = Boxes.wide(Boxes.styled(Boxes.column(0, Boxes.tall(desk)), "middle-pane"));
        column.setStyle("-fx-min-width: 10em; -fx-pref-width: 26em;");
        return column;
    }

    private ActionBar bar(Runnable scan) {
        var sheet = new ActionButton(words.get("digitise.import"), "table-arrow-down", "Shortcut+I", this::sheet);
        var open = new ActionButton(words.get("digitise.open"), "file-pdf-box", "Shortcut+O", this::open);
        var scanning = new ActionButton(words.get("digitise.scan"), "scanner", "F6", scan);
        var stop = new ActionButton(words.get("digitise.stop"), "stop", "Esc", this::back);
        var free = bench.busy().not();
        List.of(sheet, open, scanning).forEach(b -> b.disableProperty().bind(free.not()));
        stop.disableProperty()
                .bind(bench.busy()
                        .or(pin.visibleProperty())
                        .or(keys.visibleProperty())
                        .not());
        var sign = new ActionButton(words.get("digitise.sign"), "draw-pen", "F9", this::askPin).accent();
        var lines = bench.lines().all();
        sign.muted(Bindings.createBooleanBinding(
                () -> eligible() == 0 || bench.busy().get(), lines, bench.busy()));
        return new ActionBar(List.of(), List.of(sheet, open, scanning, stop, sign));
    }

    private long eligible() {
        return bench.lines().count(OldResult::isEligible);
    }

    private void sheet() {
        var chosen = files.sheet();
        if (chosen != null) {
            bench.bring(chosen);
        }
    }

    private void open() {
        take(files.scans());
    }

    private void take(List<Path> chosen) {
        if (!chosen.isEmpty()) {
            bench.open(chosen);
        }
    }

    private void template() {
        var to = files.save(words.get("digitise.template_name"));
        if (to != null) {
            bench.template(to);
        }
    }

    private void confirm() {
        leaveField();
        bench.lines().confirm();
    }

    /// What is being typed counts before anything is done with it.
    private void leaveField() {
        var scene = body.getScene();
        if (scene != null && scene.getFocusOwner() instanceof TextInputControl) {
            body.requestFocus();
        }
    }

    private void askPin() {
        leaveField();
        if (eligible() > 0 && !bench.busy().get()) {
            askPin("digitise.pin_title", bench::sign, eligible());
        } else if (!bench.busy().get()) {
            firstTrouble();
        }
    }

    private void firstTrouble() {
        var all = bench.lines().all();
        Predicate<OldResult> unready = l -> l.hasTrouble() || l.state() == OldResult.State.PROPOSED;
        all.stream().filter(unready).findFirst().ifPresent(l -> bench.lines().choose(all.indexOf(l)));
    }

    private void retry() {
        var failed = bench.lines().count(l -> l.state() == OldResult.State.FAILED);
        if (failed > 0 && !bench.busy().get()) {
            askPin("digitise.pin_title", bench::retry, failed);
        }
    }

    private void askPin(String title, Consumer<char[]> use, Object... args) {
        var key = bench.key();
        if (key.chosen().get() == null && key.offers().size() > 1) {
            keys.open();
        } else {
            pin.open(words.get(title, args), key.chosen().get(), use);
        }
    }

    private void another() {
        if (!bench.busy().get()) {
            bench.key().load();
            keys.open();
        }
    }

    private void back() {
        if (keys.close()) {
            return;
        }
        var asking = bench.key().pinWanted().get() != null;
        if (!pin.close() || asking) {
            bench.stop();
        }
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles() && !bench.busy().get()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        var dropped = event.getDragboard().getFiles().stream().map(File::toPath).toList();
        if (dropped.size() == 1 && isSheet(dropped.getFirst())) {
            bench.bring(dropped.getFirst());
        } else {
            take(dropped);
        }
        event.setDropCompleted(true);
        event.consume();
    }

    private static boolean isSheet(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(csv|xlsx|xls|ods|txt)");
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
        var at = bench.lines().chosen().get();
        return switch (event.getCode()) {
            case PAGE_DOWN -> move(at + 1);
            case PAGE_UP -> move(at - 1);
            default -> false;
        };
    }

    private boolean move(int index) {
        leaveField();
        bench.lines().choose(Math.max(0, index));
        return true;
    }

    @Override
    public void entered() {
        bench.entered();
    }

    @Override
    public void ended() {
        bench.ended();
    }
}
