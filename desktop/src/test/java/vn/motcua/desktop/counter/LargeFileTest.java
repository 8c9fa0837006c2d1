// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.bench.SamplePages;
import vn.motcua.desktop.ocr.ReadText;
import vn.motcua.desktop.scan.FileSize;
import vn.motcua.model.dossier.Source;

class LargeFileTest {

    @TempDir
    Path profile;

    private static ReadPage noise() {
        var image = new BufferedImage(1200, 1500, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        var page = SamplePages.png(image, 200);
        return new ReadPage(new byte[0], () -> page, new ReadText(List.of(), 1200, 1500, 200, 0, 0));
    }

    @Test
    void aPaperIsPackedToTheSizeThatTheOfficeChose() {
        try (var bench = new Bench(profile)) {
            var shelf = bench.store.shelf();
            var loose = bench.intake.bind(bench.intake.nextId(), "Bản đồ", List.of(noise()));
            assertTrue(shelf.size(loose.paper()) > 1_000_000);
            bench.store.settings().put(FileSize.SETTING, "1");
            var tight = bench.intake.bind(bench.intake.nextId(), "Bản đồ", List.of(noise()));
            assertTrue(shelf.size(tight.paper()) <= 1_000_000);
            assertTrue(bench.intake.tooLarge("Bản đồ", tight).isEmpty());
        }
    }

    @Test
    void aFileThatCannotBeMadeSmallEnoughIsKeptAndTheCounterSaysSo() {
        try (var bench = new Bench(profile)) {
            bench.store.settings().put(FileSize.SETTING, "1");
            var large = bench.store.shelf().keep(new ByteArrayInputStream(new byte[1_000_001]), "scan", null);
            var why = bench.intake
                    .tooLarge("Bản đồ", new Source.Scanned(large, 40))
                    .orElseThrow();
            assertEquals(CounterProblem.FILE_LARGE, why.code());
            assertEquals(List.of("Bản đồ", "2", "1"), why.args());
            assertTrue(bench.store.shelf().has(large));
        }
    }
}
