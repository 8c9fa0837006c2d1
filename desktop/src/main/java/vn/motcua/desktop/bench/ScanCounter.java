// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import vn.motcua.desktop.LateOcr;
import vn.motcua.desktop.counter.CounterView;
import vn.motcua.desktop.counter.CounterViewModel;
import vn.motcua.desktop.counter.Devices;
import vn.motcua.desktop.counter.ScanViewModel;
import vn.motcua.desktop.kit.FxBackground;
import vn.motcua.desktop.kit.Theme;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.ocr.OcrEngine;
import vn.motcua.desktop.ocr.ReadText;
import vn.motcua.desktop.ocr.TesseractOcr;
import vn.motcua.desktop.print.FilePrinter;
import vn.motcua.desktop.scan.FolderScanner;
import vn.motcua.desktop.scan.ScannerBook;
import vn.motcua.desktop.scan.Scanners;
import vn.motcua.desktop.scan.escl.EsclScanner;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.paper.CropBox;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.wire.Wire;

/// A counter in a heap of its own: the real desk takes pages from a network scanner, and each is cropped and turned by
/// its keys and read, while a heartbeat on the screen's thread tells how long a clerk would have waited.
final class ScanCounter {

    /// @param slowestMs longest wait of the screen's thread
    /// @param usualMs that 99 of 100 answers took at most
    /// @param busiestMs CPU time of the screen's thread between two answers, at most
    /// @param idleMs longest wait of a thread that has nothing to do: what the machine itself costs
    /// @param peakMegabytes of the heap, garbage included
    /// @param heldMegabytes of the heap in the end, without garbage
    /// @param cancelMs from the press of Stop to the end of the scan
    /// @param boundSeconds from the key to the paper of all pages on the shelf, of whose size are the bytes
    record Done(
            int pages,
            double slowestMs,
            double usualMs,
            double busiestMs,
            double idleMs,
            long peakMegabytes,
            long heldMegabytes,
            double cancelMs,
            double boundSeconds,
            long bytes) {}

    private static final long STEP_MS = 40;
    private static final Duration SETTLED = Duration.ofSeconds(2);
    private static final int EDGE = 40; // px cropped off each side
    private static final int ROW = 2; // of the checklist; takes scans
    private static final String CARD = "048195000128||Nguyễn Thị Thuỳ Linh|14031995|Nữ|K45/12 Ông Ích Khiêm|10102021";

    private final FxBackground screen = new FxBackground(_ -> {});
    private final int wanted;
    private final Store store;
    private final CounterViewModel counter;
    private final ScanViewModel scan;

    private ScanCounter(Path folder, String scanner, int wanted, OcrEngine ocr) {
        this.wanted = wanted;
        store = Store.open(folder.resolve("profile"), StoreKey.random(), Clock.systemUTC());
        var book = ScannerBook.at(folder.resolve("scanners.json"));
        var scanners = new Scanners(java.util.List.of(new EsclScanner(book)), book);
        scanners.choose(scanners.add(scanner));
        var devices = new Devices(scanners, "", FolderScanner::new, ocr, new FilePrinter(folder), "");
        counter = onScreen(() -> BenchDesk.counter(store, devices, screen));
        scan = counter.draft().scan();
    }

    /// @param args folder for the store, address of the scanner, pages, whether they are read too
    public static void main(String... args) throws Exception {
        FxBackground.prepare();
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        try (var ocr = Boolean.parseBoolean(args[3]) ? new LateOcr(TesseractOcr.userCache()) : blind()) {
            var done = new ScanCounter(Path.of(args[0]), args[1], Integer.parseInt(args[2]), ocr).run();
            System.out.println(Wire.text(done));
        }
        System.exit(0);
    }

    /// Reads nothing.
    private static OcrEngine blind() {
        return new OcrEngine() {
            @Override
            public ReadText read(PageImage page) {
                return new ReadText(java.util.List.of(), page.width(), page.height(), page.dpi(), 0, false);
            }

            @Override
            public void close() {}
        };
    }

    private Done run() throws IOException, InterruptedException {
        try (store) {
            var dossier = opened();
            var clerk = new Heartbeat(screen::onScreen);
            var idle = new Heartbeat(Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().factory())::execute);
            clerk.begin();
            idle.begin();
            onScreen(() -> {
                scan.scan();
                return true;
            });
            until(() -> store.shelf().scanned().numbers(dossier).size() >= wanted);
            var cancel = cancelled();
            edit(store.shelf().scanned().numbers(dossier).size());
            until(() -> onScreen(this::isAllRead));
            var begun = System.nanoTime();
            var paper = bound();
            var seconds = (System.nanoTime() - begun) / 1e9;
            Thread.sleep(SETTLED); // what the binding changed is drawn after it, and that belongs to it
            var slowest = clerk.slowestMs(); // before the collection below, which is the bench's own
            var idlest = idle.slowestMs();
            var usual = clerk.usualMs();
            var busiest = clerk.busiestMs();
            System.gc();
            return new Done(
                    scan.pages().size(),
                    slowest,
                    usual,
                    busiest,
                    idlest,
                    clerk.peakMegabytes(),
                    Heartbeat.usedMegabytes(),
                    cancel,
                    seconds,
                    store.shelf().size(paper));
        }
    }

    /// A citizen comes, a procedure is chosen, the sheet of pages is opened.
    private DossierId opened() throws InterruptedException {
        onScreen(() -> {
            var stage = new Stage();
            var scene = new Scene((Parent) new CounterView(counter, Words.of(Words.VIETNAMESE), "").body(), 1440, 900);
            new Theme().dress(scene);
            stage.setScene(scene);
            stage.show();
            counter.card(CARD);
            return true;
        });
        until(() -> onScreen(() -> counter.file().get() != null));
        onScreen(() -> {
            counter.choose(BenchDesk.procedure());
            return true;
        });
        until(() -> onScreen(() -> counter.draft().draft().isPresent()));
        return onScreen(() -> {
            counter.draft().openScan();
            return counter.draft().draft().orElseThrow().id();
        });
    }

    private double cancelled() throws InterruptedException {
        var ended = new CountDownLatch(1);
        onScreen(() -> scan.scanning().subscribe(now -> {
            if (!now) {
                ended.countDown();
            }
        }));
        var pressed = System.nanoTime();
        screen.onScreen(scan::stop);
        ended.await();
        return (System.nanoTime() - pressed) / 1e6;
    }

    /// Every page, as soon as it is there: cropped, turned upside down and back.
    private void edit(int pages) throws InterruptedException {
        for (var i = 0; i < pages; i++) {
            var at = i;
            until(() -> onScreen(() -> scan.pages().size() > at));
            step(() -> {
                var sheet = scan.sheet();
                sheet.selectAt(at, false);
                sheet.edits().cropping(c -> sheet.edits().crop(inner(c.box().box())));
            });
            step(() -> scan.sheet().edits().turn(2));
            step(() -> scan.sheet().edits().turn(2));
        }
    }

    /// All pages go to one row, whatever their print says of their order.
    private PaperId bound() throws InterruptedException {
        onScreen(() -> {
            scan.assign(ROW);
            return true;
        });
        until(() -> onScreen(() -> {
            scan.assigning().asIs();
            return !scan.reading().get() && row() instanceof Source.Scanned;
        }));
        return ((Source.Scanned) onScreen(this::row)).paper();
    }

    private Source row() {
        return counter.draft().draft().orElseThrow().papers().get(ROW - 1).source();
    }

    private static CropBox inner(CropBox from) {
        return new CropBox(EDGE, EDGE, from.width() - 2 * EDGE, from.height() - 2 * EDGE);
    }

    private boolean isAllRead() {
        return counter.draft().sorting().place(scan.pages().getLast()).isPresent();
    }

    private void step(Runnable key) throws InterruptedException {
        onScreen(() -> {
            key.run();
            return true;
        });
        Thread.sleep(STEP_MS);
    }

    private <T> T onScreen(Supplier<T> act) {
        var result = new CompletableFuture<T>();
        screen.onScreen(() -> {
            try {
                result.complete(act.get());
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        while (!holds.getAsBoolean()) {
            Thread.sleep(STEP_MS);
        }
    }
}
