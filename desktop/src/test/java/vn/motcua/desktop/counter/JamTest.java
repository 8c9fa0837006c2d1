// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.demo.scanner.EsclDevice;
import vn.motcua.desktop.demo.scanner.Model;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.desktop.scan.ScannerBook;
import vn.motcua.desktop.scan.escl.EsclScanner;
import vn.motcua.model.Sample;

/// A stack that jams half-way: a real client at a device that jams. Each page bears a bar as far down as its number.
class JamTest {

    private static final int DPI = 75;
    private static final int TALL = 877;

    @TempDir
    Path profile;

    private EsclDevice device;
    private Bench bench;
    private ScanViewModel scan;

    @BeforeEach
    void switchOn() throws IOException {
        device = new EsclDevice(Model.office());
        var machines = Bench.devices(new EsclScanner(ScannerBook.ofMemory()), device.device());
        bench = new Bench(profile, true, Words.of(Words.VIETNAMESE), Sample.NOW, machines, Background.direct());
        bench.counter.card(Bench.card());
        bench.counter.choose(Sample.BIRTH);
        scan = bench.counter.draft().scan();
        choose(1);
    }

    @AfterEach
    void switchOff() {
        bench.close();
        device.close();
    }

    @Test
    void theRestOfAJammedStackFollowsAndNoPageIsLostOrDoubled() throws IOException {
        jam(4, 1, 2, 3, 4, 5, 6);
        var jam = jam();
        assertEquals(ScanProblem.JAMMED, jam.why().code());
        assertEquals(4, jam.page());
        assertEquals(5, jam.next());
        lay(5, 6);
        scan.scan();
        assertNull(scan.jam().now().get());
        assertEquals(List.of(1, 2, 3, 4, 5, 6), stack());
    }

    @Test
    void itMayJamMoreThanOnce() throws IOException {
        jam(2, 1, 2, 3, 4);
        jam(1, 3, 4);
        assertEquals(3, jam().page());
        lay(4);
        scan.scan();
        assertEquals(List.of(1, 2, 3, 4), stack());
    }

    @Test
    void theRestGoesWhereTheStackWasGoing() throws IOException {
        lay(1, 9);
        scan.scan();
        scan.sheet().selectAt(0, false);
        lay(2, 3, 4);
        device.paper().jamAfter(1);
        scan.insert();
        assertEquals(2, jam().page());
        lay(3, 4);
        scan.scan();
        assertEquals(List.of(1, 2, 3, 4, 9), stack());
    }

    @Test
    void aSheetOfWhichOneSideCameGoesInAgainAndTakesItsPlace() throws IOException {
        choose(2);
        device.paper().layTwoSided(sheets(1, 2, 3, 4), DPI);
        device.paper().jamAfter(3);
        scan.scan();
        assertTrue(jam().half());
        assertEquals(3, jam().next());
        device.paper().layTwoSided(sheets(3, 4), DPI);
        scan.scan();
        assertEquals(List.of(1, 2, 3, 4), stack());
    }

    @Test
    void aCreasedPageIsScannedAnewAndTheOthersFollow() throws IOException {
        jam(2, 1, 2, 3, 4);
        lay(2, 3, 4);
        scan.sheet().selectAt(1, false);
        scan.rescan();
        assertEquals(List.of(1, 2, 3, 4), stack());
        assertNull(scan.jam().now().get());
    }

    @Test
    void aClerkMayStopWithThePagesThatCame() throws IOException {
        jam(2, 1, 2, 3);
        scan.enough();
        assertNull(scan.jam().now().get());
        assertNull(scan.trouble().get());
        assertEquals(List.of(1, 2), stack());
        lay(5);
        scan.scan();
        assertEquals(List.of(1, 2, 5), stack());
    }

    @Test
    void theEndOfTheLastSafePageIsShown() throws IOException {
        jam(1, 1, 2);
        assertTrue(scan.jam().lastLines().get().length > 0);
    }

    @Test
    void aJamAtTheFirstSheetLeavesNothingToLookFor() throws IOException {
        jam(0, 1, 2);
        assertEquals(0, jam().page());
        assertEquals(1, jam().next());
        assertFalse(jam().half());
        assertEquals(0, scan.jam().lastLines().get().length);
        assertNotNull(scan.trouble().get());
    }

    /// Few dots: a jam is the same.
    private void choose(int key) {
        var profile = scan.profiles().get().byKey(key).orElseThrow();
        scan.profile().set(profile.with(profile.settings().at(DPI)));
    }

    private Jam jam() {
        return Objects.requireNonNull(scan.jam().now().get());
    }

    private void jam(int after, int... pages) throws IOException {
        lay(pages);
        device.paper().jamAfter(after);
        scan.scan();
    }

    private void lay(int... pages) throws IOException {
        device.lay(sheets(pages));
    }

    private static List<BufferedImage> sheets(int... pages) {
        return IntStream.of(pages).mapToObj(JamTest::sheet).toList();
    }

    private static BufferedImage sheet(int number) {
        var sheet = new BufferedImage(620, TALL, BufferedImage.TYPE_3BYTE_BGR);
        var g = sheet.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 620, TALL);
        g.setColor(Color.BLACK);
        g.fillRect(100, number * 80, 400, 40);
        g.dispose();
        return sheet;
    }

    /// The numbers that the pages' originals bear.
    private List<Integer> stack() {
        return scan.pages().stream().map(this::number).toList();
    }

    private int number(ScannedPage page) {
        var dossier = bench.counter.draft().draft().orElseThrow().id();
        var original = page.page().first().original();
        var made = bench.store.shelf().scanned().page(dossier, original).orElseThrow();
        try {
            var picture = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(made.bytes()));
            for (var y = 0; y < picture.getHeight(); y++) {
                if ((picture.getRGB(picture.getWidth() / 2, y) & 0xFF) < 100) {
                    return (int) Math.round(y * (TALL / (double) picture.getHeight()) / 80);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return 0;
    }
}
