// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.kit.AwaitedBackground;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.ocr.OcrEngine;
import vn.motcua.desktop.ocr.ReadText;
import vn.motcua.desktop.shell.Hands;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.paper.PageImage;

/// Pages are still being read and bound when the next citizen stands at the desk.
class LateBindingTest {

    private static final String OTHER = "048085001234||Trần Văn Bình|02021985|Nam|12 Lê Lợi|10102021";

    @TempDir
    Path profile;

    private final CountDownLatch read = new CountDownLatch(1);
    private final AwaitedBackground background = new AwaitedBackground();
    private Bench bench;
    private ScanViewModel scan;

    /// Reads nothing, and that only when it is let.
    private final OcrEngine slow = new OcrEngine() {
        @Override
        public ReadText read(PageImage page) {
            try {
                read.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new ReadText(List.of(), page.width(), page.height(), page.dpi(), 0, false);
        }

        @Override
        public void close() {}
    };

    @BeforeEach
    void open() throws Exception {
        Hands.onScreen(() -> {}); // starts the screen
        var devices = new Devices(
                (_, pages) -> {
                    pages.page(Bench.written());
                    pages.page(Bench.written());
                },
                "test",
                _ -> (_, _) -> {},
                slow,
                (_, _) -> {},
                "printer");
        bench = Hands.onScreen(
                () -> new Bench(profile, true, Words.of(Words.VIETNAMESE), Sample.NOW, devices, background));
        scan = bench.counter.draft().scan();
    }

    @AfterEach
    void close() {
        read.countDown();
        background.await();
        Hands.onScreen(bench::close);
    }

    @Test
    void whatWasScannedForOneCitizenNeverGoesToTheNext() throws Exception {
        comes(Bench.card());
        var first = dossier();
        Hands.onScreen(() -> scan.assign(2));
        Hands.onScreen(bench.counter::hold);
        comes(OTHER);
        Hands.waitFor(() -> !scan.reading().get());
        Hands.onScreen(() -> scan.assign(3));
        read.countDown();
        Hands.waitFor(() -> source(dossier(), 3) instanceof Source.Scanned);
        assertInstanceOf(Source.Missing.class, source(dossier(), 2));
        assertTrue(scan.pages().stream().allMatch(p -> p.row() == 3));
        Hands.onScreen(bench.counter::hold);
        assertBoundAtItsOwnerOrStillInTheSheet(first);
    }

    private void assertBoundAtItsOwnerOrStillInTheSheet(Dossier first) throws Exception {
        Hands.waitFor(() -> bench.counter.file().get() == null);
        Hands.onScreen(() -> bench.counter.card(Bench.card()));
        Hands.waitFor(() -> bench.counter.file().get() != null);
        Hands.onScreen(() -> bench.counter.resume(first));
        Hands.waitFor(() -> scan.pages().size() == 2);
        assertEquals(
                List.of(1, 2),
                scan.pages().stream().map(p -> p.page().first().original()).toList());
    }

    private void comes(String card) throws Exception {
        Hands.waitFor(() -> bench.counter.file().get() == null);
        Hands.onScreen(() -> bench.counter.card(card));
        Hands.waitFor(() -> bench.counter.file().get() != null);
        Hands.onScreen(() -> bench.counter.choose(Sample.BIRTH));
        Hands.waitFor(() -> bench.counter.draft().draft().isPresent());
        Hands.onScreen(() -> {
            bench.counter.draft().openScan();
            scan.scan();
        });
        Hands.waitFor(() -> scan.pages().size() == 2 && !scan.scanning().get());
    }

    private Dossier dossier() {
        return bench.counter.draft().draft().orElseThrow();
    }

    private static Source source(Dossier dossier, int row) {
        return dossier.papers().get(row - 1).source();
    }
}
