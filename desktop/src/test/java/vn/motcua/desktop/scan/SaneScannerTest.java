// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.desktop.worker.Limits;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// On SANE's own stand-ins: `test`, which can be told to fail, and `pnm`, which scans a picture.
class SaneScannerTest extends ScannerContract {

    private static final int PAGES_IN_THE_TEST_FEEDER = 10;

    @TempDir
    Path folder;

    private SaneConfig config;

    @BeforeEach
    void configure() throws Exception {
        config = SaneConfig.standIn(folder.resolve("sane"), Map.of());
    }

    @Override
    Scanner scanner() {
        return new SaneScanner(config, Map.of());
    }

    @Override
    ScanSettings settings() {
        return new ScanSettings("test:0", 75, Colour.COLOUR, Source.ADF);
    }

    @Override
    int pages() {
        return PAGES_IN_THE_TEST_FEEDER;
    }

    private Problem refused(ScanSettings settings, Map<String, String> options, PageSink pages) {
        return assertThrows(Problem.class, () -> new SaneScanner(config, options).scan(settings, pages));
    }

    @Test
    void theStandInDevicesAreListed() {
        var names = SaneScanner.devices(config).stream().map(Device::name).toList();
        assertTrue(names.containsAll(List.of("test:0", PnmFeed.DEVICE)), names::toString);
    }

    @Test
    void aRealPictureComesThroughTheScannerDotByDot() throws Exception {
        var feed = new PnmFeed(folder);
        var sheet = Sheets.sheet(3, 150);
        feed.lay(sheet);
        var page = Sheets.scan(
                        new SaneScanner(config, feed.options()),
                        ScanSettings.of(PnmFeed.DEVICE).at(150))
                .getFirst();
        assertEquals(150, page.dpi());
        var scanned = Sheets.picture(page);
        for (var y = 0; y < sheet.getHeight(); y += 7) {
            for (var x = 0; x < sheet.getWidth(); x += 5) {
                assertEquals(sheet.getRGB(x, y), scanned.getRGB(x, y));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"COLOUR,24", "GREY,8", "LINEART,1"})
    void aPageComesInTheColoursAskedFor(Colour colour, int bits) throws Exception {
        var feed = new PnmFeed(folder);
        feed.lay(Sheets.sheet(2, 100));
        var settings = ScanSettings.of(PnmFeed.DEVICE).at(100).with(colour);
        var page =
                Sheets.scan(new SaneScanner(config, feed.options()), settings).getFirst();
        assertEquals(bits, Sheets.picture(page).getColorModel().getPixelSize());
        assertEquals(2, Sheets.number(page));
    }

    @Test
    void aThreePassScannerGivesOneColourPage() throws Exception {
        var feed = new PnmFeed(folder);
        feed.lay(Sheets.sheet(2, 100));
        var options = new LinkedHashMap<>(feed.options());
        options.put("three-pass", "true");
        var page = Sheets.scan(
                        new SaneScanner(config, options),
                        ScanSettings.of(PnmFeed.DEVICE).at(100))
                .getFirst();
        assertEquals(Sheets.sheet(2, 100).getRGB(500, 950), Sheets.picture(page).getRGB(500, 950));
        assertEquals(2, Sheets.number(page));
    }

    @Test
    void aScannerThatDoesNotKnowThePagesHeightGivesTheWholePage() throws Exception {
        var feed = new PnmFeed(folder);
        feed.lay(Sheets.sheet(4, 100));
        var options = new LinkedHashMap<>(feed.options());
        options.put("hand-scanner", "true");
        var page = Sheets.scan(
                        new SaneScanner(config, options),
                        ScanSettings.of(PnmFeed.DEVICE).at(100))
                .getFirst();
        assertEquals(Sheets.sheet(4, 100).getHeight(), page.height());
        assertEquals(page.height(), Sheets.picture(page).getHeight());
    }

    @ParameterizedTest
    @CsvSource({
        "NO_DOCS,NO_PAPER",
        "JAMMED,JAMMED",
        "COVER_OPEN,COVER_OPEN",
        "IO_ERROR,IO",
        "DEVICE_BUSY,BUSY",
        "ACCESS_DENIED,ACCESS",
        "NO_MEM,OUT_OF_MEMORY",
        "INVAL,NOT_POSSIBLE"
    })
    void eachTroubleOfTheDriverHasItsProblem(String status, ScanProblem expected) {
        var kept = new ArrayList<PageImage>();
        var options = Map.of("read-return-value", "SANE_STATUS_" + status);
        assertEquals(expected, refused(settings(), options, kept::add).code());
        assertEquals(List.of(), kept);
    }

    @Test
    void aScannerThatIsNotThereIsNotFound() {
        var problem = refused(ScanSettings.of("test:77"), Map.of(), _ -> {});
        assertEquals(ScanProblem.NOT_FOUND, problem.code());
        assertEquals(List.of("test:77"), problem.args());
    }

    @Test
    void aMachineWithoutSaneSaysSo() {
        var problem = assertThrows(Problem.class, () -> SaneLibrary.load("libsane-of-nowhere.so.1"));
        assertEquals(ScanProblem.NO_LIBRARY, problem.code());
    }

    @Test
    void aScannerWithoutDuplexSaysSo() {
        var problem = refused(settings().with(Source.ADF_DUPLEX), Map.of(), _ -> {});
        assertEquals(ScanProblem.NOT_POSSIBLE, problem.code());
    }

    @Test
    void aKilledDriverLosesNoFinishedPage() {
        var kept = new ArrayList<PageImage>();
        var before = ProcessHandle.current().children().collect(Collectors.toSet());
        var problem = refused(settings(), Map.of(), page -> {
            kept.add(page);
            if (kept.size() == 3) {
                ProcessHandle.current()
                        .children()
                        .filter(p -> !before.contains(p))
                        .forEach(ProcessHandle::destroyForcibly);
            }
        });
        assertEquals(ScanProblem.DIED, problem.code());
        assertEquals(3, kept.size());
        assertEquals(kept.getFirst().width(), Sheets.picture(kept.get(2)).getWidth());
    }

    @Test
    void aCancelInTheMiddleOfAPageDropsThatPage() {
        var slow = new LinkedHashMap<String, String>();
        slow.put("read-limit", "true");
        slow.put("read-limit-size", "4096");
        slow.put("read-delay", "true");
        slow.put("read-delay-duration", "20000");
        var kept = new ArrayList<PageImage>();
        var problem = refused(settings().at(300), slow, new PageSink() {
            @Override
            public void page(PageImage page) {
                kept.add(page);
            }

            @Override
            public void progress(int page, int done, int of) {
                Thread.currentThread().interrupt();
            }
        });
        assertTrue(Thread.interrupted());
        assertEquals(ScanProblem.CANCELLED, problem.code());
        assertEquals(List.of(), kept);
        assertEquals(1, Sheets.scan(scanner(), settings().with(Source.FLATBED)).size());
    }

    @Test
    void aDriverThatHangsIsGivenUp() throws Exception {
        var pipe = folder.resolve("nobody-writes-here");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        var scanner =
                new SaneScanner(config, Map.of("filename", pipe.toString()), new Limits(128, Duration.ofSeconds(3)));
        var problem = assertThrows(Problem.class, () -> scanner.scan(ScanSettings.of(PnmFeed.DEVICE), _ -> {}));
        assertEquals(ScanProblem.TIMED_OUT, problem.code());
    }
}
