// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.TilePane;
import javafx.stage.Stage;
import vn.motcua.desktop.kit.FxBackground;
import vn.motcua.desktop.ocr.OcrEngine;
import vn.motcua.desktop.ocr.TesseractOcr;
import vn.motcua.desktop.pages.Edited;
import vn.motcua.desktop.pages.Preview;
import vn.motcua.desktop.scan.FolderScanner;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.desktop.worker.ParentPipe;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Uuid7;
import vn.motcua.model.paper.CropBox;
import vn.motcua.model.paper.PageEdits;
import vn.motcua.model.problem.Problem;

/// A counter in small, to be run in a heap of its own: takes pages from files through the real child, keeps them on
/// the shelf, shows them in a window, turns and crops each, and reads it, while a heartbeat on the screen's thread
/// tells how long a clerk would have waited.
public final class ScanCounter {

    /// @param folder for the files, the store and nothing else
    /// @param read whether the pages are read too
    public record Order(String folder, int pages, boolean read) {}

    /// @param slowestMs longest wait of the screen's thread
    /// @param peakMegabytes of the heap, garbage included
    /// @param cancelMs from the press of Stop to the end of the scan
    public record Done(int pages, double slowestMs, long peakMegabytes, double cancelMs) {}

    private static final int KINDS = 3;
    private static final int DPI = 300;
    private static final double THUMB = 132;

    private final FxBackground screen = new FxBackground(_ -> {});
    private final TilePane tiles = new TilePane(14, 14);
    private final Order order;
    private final Store store;
    private final DossierId dossier = new DossierId(Uuid7.next(Clock.systemUTC(), new Random(1)));
    private final Heartbeat heart;

    private ScanCounter(Order order) throws InterruptedException {
        this.order = order;
        store = Store.open(Path.of(order.folder(), "profile"), StoreKey.random(), Clock.systemUTC());
        var shown = new CountDownLatch(1);
        Platform.startup(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new ScrollPane(tiles), 1100, 700));
            stage.show();
            shown.countDown();
        });
        shown.await();
        heart = new Heartbeat(screen);
    }

    public static void main(String... args) throws Exception {
        var parent = ParentPipe.open(args);
        var order = parent.next(Order.class);
        parent.send(new ScanCounter(order).run());
        Platform.exit();
    }

    private Done run() throws IOException, InterruptedException {
        var files = files();
        try (store) {
            heart.begin();
            new FolderScanner(files).scan(ScanSettings.of("").at(DPI), page -> {
                store.shelf().keepPage(dossier, page);
                show(Preview.of(page).picture(PageEdits.NONE, (int) THUMB));
            });
            var pages = edit();
            var slowest = heart.slowestMs();
            return new Done(pages, slowest, heart.peakMegabytes(), cancelled(files));
        }
    }

    private void show(byte[] picture) {
        screen.onScreen(() -> {
            var view = new ImageView(new Image(new ByteArrayInputStream(picture)));
            view.setFitWidth(THUMB);
            view.setPreserveRatio(true);
            tiles.getChildren().add(view);
        });
    }

    private int edit() {
        var shelf = store.shelf().scanned();
        var numbers = shelf.numbers(dossier);
        try (var engine = order.read() ? TesseractOcr.open(TesseractOcr.userCache()) : null) {
            for (var number : numbers) {
                var page = shelf.page(dossier, number).orElseThrow();
                var box = new CropBox(40, 40, page.width() - 80, page.height() - 80);
                var edited =
                        Edited.of(page, PageEdits.NONE.turned(2).cropped(box).turned(2));
                read(engine, edited);
                show(Preview.of(edited).picture(PageEdits.NONE, (int) THUMB));
            }
        }
        return numbers.size();
    }

    private static void read(
            @org.jspecify.annotations.Nullable OcrEngine engine, vn.motcua.model.paper.PageImage page) {
        if (engine != null) {
            Objects.requireNonNull(engine.read(page));
        }
    }

    /// Stop is pressed while the third page is on its way.
    private static double cancelled(List<Path> files) throws InterruptedException {
        var under = new CountDownLatch(2);
        var ended = new CountDownLatch(1);
        var scan = Thread.ofVirtual().start(() -> {
            try {
                new FolderScanner(files).scan(ScanSettings.of("").at(DPI), _ -> under.countDown());
            } catch (Problem stopped) {
                ended.countDown();
            }
        });
        under.await();
        var pressed = System.nanoTime();
        scan.interrupt();
        ended.await();
        return (System.nanoTime() - pressed) / 1e6;
    }

    private List<Path> files() throws IOException {
        var made = new ArrayList<Path>();
        for (var i = 0; i < KINDS; i++) {
            var painted = SamplePages.paper(OcrBench.paper(i), Wear.CLEAN, i, DPI);
            made.add(Files.write(
                    Path.of(order.folder(), i + ".jpg"),
                    SamplePages.page(painted).bytes()));
        }
        var all = new ArrayList<Path>();
        for (var i = 0; i < Math.max(order.pages(), KINDS); i++) {
            all.add(made.get(i % KINDS));
        }
        return all;
    }
}
