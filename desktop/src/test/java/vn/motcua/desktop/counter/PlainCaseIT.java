// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.forms.ReadBack;
import vn.motcua.desktop.kit.AwaitedBackground;
import vn.motcua.desktop.kit.Theme;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.ocr.TesseractOcr;
import vn.motcua.desktop.print.FilePrinter;
import vn.motcua.desktop.scan.FolderScanner;
import vn.motcua.desktop.shell.Area;
import vn.motcua.desktop.shell.Hands;
import vn.motcua.desktop.shell.MainWindow;
import vn.motcua.desktop.shell.OneDesk;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;

/// A plain case from the card to the printed receipt, worked by keyboard at the real screen with the real reading of a
/// real picture. What counts: every key that goes down is one, Alt, Ctrl and Shift too, so Alt+1 is two; what a card
/// reader types is none; a page through the scanner is the one scan.
class PlainCaseIT {

    private static final int MOST_KEYS = 12;
    private static final Words WORDS = Words.of(Words.VIETNAMESE);

    @TempDir
    Path folder;

    private final Hands hands = new Hands();
    private final AtomicInteger keys = new AtomicInteger();
    private final AtomicInteger scans = new AtomicInteger();
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private final Map<KeyCode, Long> released = new EnumMap<>(KeyCode.class);
    private TesseractOcr ocr;
    private Bench bench;
    private Stage stage;
    private final AwaitedBackground background = new AwaitedBackground();
    private MainWindow window;

    @BeforeEach
    void open() throws IOException {
        ocr = TesseractOcr.open(TesseractOcr.userCache());
        var paper = folder.resolve("paper.jpg");
        try (var notice = getClass().getResourceAsStream("/assets/samples/birth-notice.jpg")) {
            Files.copy(Objects.requireNonNull(notice), paper);
        }
        var scanner = new FolderScanner(List.of(paper));
        var machines = new Devices(
                (settings, pages) -> {
                    scans.incrementAndGet();
                    scanner.scan(settings, pages);
                },
                "test",
                FolderScanner::new,
                ocr,
                new FilePrinter(folder.resolve("printed")),
                "printer");
        bench = Hands.onScreen(() -> new Bench(
                Files.createDirectory(folder.resolve("profile")), true, WORDS, Sample.NOW, machines, background));
        window = Hands.onScreen(() -> OneDesk.window(
                WORDS, background, Area.COUNTER, () -> new CounterView(bench.counter, WORDS, "printer")));
        Hands.onScreen(this::show);
        hands.into(stage);
        keys.set(0);
    }

    @AfterEach
    void close() {
        Hands.onScreen(stage::close);
        background.await();
        bench.close();
        ocr.close();
    }

    @Test
    void anUsualProcedureNeedsTwelveKeysAndOneScanAtMost() throws IOException {
        bench.store.perform(new Act.ReceiveDossier(Sample.received(1)), Sample.clerk());
        Hands.onScreen(bench.counter::refresh);
        Hands.waitFor(() -> !bench.counter.morning().get().usual().isEmpty());
        walk(() -> {});
    }

    @Test
    void aProcedureFoundByItsNameNeedsTwelveKeysAndOneScanAtMost() throws IOException {
        walk(() -> {
            var before = keys.get();
            hands.type("sinh");
            while (!isTypedSoon("sinh")) { // a letter that a slow machine held was repeated by it
                hands.press(KeyCode.CONTROL, KeyCode.A);
                keys.set(before);
                hands.type("sinh");
            }
        });
    }

    private void walk(Runnable find) throws IOException {
        Hands.onScreen(() -> window.reader().accept(Bench.card()));
        Hands.waitFor(() -> at(Sheet.PROCEDURES) && typed() != null);
        find.run();
        hands.press(KeyCode.ENTER);
        Hands.waitFor(() -> bench.counter.draft().draft().isPresent() && at(Sheet.NONE));
        hands.press(KeyCode.F6);
        Hands.waitFor(() -> bench.counter.draft().scan().pages().size() == 1
                && !bench.counter.draft().scan().scanning().get());
        hands.press(KeyCode.F9);
        Hands.waitFor(() -> at(Sheet.NONE) && row(2).state() == ChecklistRow.State.SCANNED);
        hands.press(KeyCode.ALT, KeyCode.DIGIT1);
        Hands.waitFor(() -> row(1).isDone());
        confirmWhatIsUnsure();
        hands.press(KeyCode.F9);
        Hands.waitFor(() -> bench.store.outbox().lastOp() > 0 && !received().isEmpty());
        var receipt = printed(received());
        var text = ReadBack.text(Files.readAllBytes(receipt));
        for (var printed : List.of("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", received(), "KIỀU CÔNG THỊNH")) {
            assertTrue(text.contains(printed), text);
        }
        assertEquals(1, scans.get());
        assertTrue(keys.get() <= MOST_KEYS, () -> keys + " keys");
    }

    /// As the clerk would: F9 leads to the first thing that needs eyes, Enter says that it is right.
    private void confirmWhatIsUnsure() {
        if (bench.counter.draft().todos().isEmpty()) {
            return;
        }
        hands.press(KeyCode.F9);
        Hands.waitFor(() -> at(Sheet.REVIEW));
        while (!Hands.onScreen(() -> at(Sheet.NONE))) {
            var left = bench.counter.draft().review().left();
            hands.press(KeyCode.ENTER);
            Hands.waitFor(() -> bench.counter.draft().review().left() < left);
        }
    }

    private String received() {
        var dossier = bench.counter.draft().dossier().get();
        return dossier == null
                ? ""
                : dossier.receipt().map(r -> r.code().value()).orElse("");
    }

    private Path printed(String code) {
        var file = folder.resolve("printed").resolve(code + ".pdf");
        Hands.waitFor(() -> Files.exists(file));
        return file;
    }

    private ChecklistRow row(int no) {
        return bench.counter.draft().rows().get(no - 1);
    }

    private boolean at(Sheet sheet) {
        return bench.counter.sheet().get() == sheet;
    }

    /// What stands in the field that has the keyboard; `null` if it is no field.
    private boolean isTypedSoon(String text) {
        for (var left = 40; left > 0; left--) {
            if (text.equals(Hands.onScreen(this::typed))) {
                return true;
            }
            LockSupport.parkNanos(50_000_000);
        }
        return false;
    }

    private String typed() {
        return stage.getScene().getFocusOwner() instanceof TextInputControl field ? field.getText() : null;
    }

    /// A key that a slow machine holds is repeated by it, with or without letting go in between: that is one press.
    private void pressed(KeyCode key) {
        if (down.add(key) && System.nanoTime() - released.getOrDefault(key, Long.MIN_VALUE / 2) > 30_000_000) {
            keys.incrementAndGet();
        }
    }

    private void released(KeyCode key) {
        down.remove(key);
        released.put(key, System.nanoTime());
    }

    private void show() {
        stage = new Stage();
        var scene = new Scene(window, 1366, 768);
        new Theme().dress(scene);
        stage.setScene(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(e.getCode()));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, e -> released(e.getCode()));
        window.attach(scene);
        stage.show();
        stage.requestFocus();
    }
}
