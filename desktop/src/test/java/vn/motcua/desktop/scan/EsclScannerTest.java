// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.desktop.demo.scanner.EsclDevice;
import vn.motcua.desktop.demo.scanner.Mischief;
import vn.motcua.desktop.demo.scanner.Model;
import vn.motcua.desktop.scan.escl.EsclScanner;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.ProblemCode;

/// The driverless client against the project's own device.
class EsclScannerTest extends EsclContract {

    private static final EsclScanner CLIENT = new EsclScanner(ScannerBook.ofMemory());

    @Override
    Scanner client() {
        return CLIENT;
    }

    @Override
    String name() {
        return device.device();
    }

    @Test
    void aScanLeavesTheDeviceFree() {
        for (var source : List.of(Source.ADF, Source.FLATBED)) {
            Sheets.scan(CLIENT, settings().with(source));
            assertFalse(device.paper().isWorking());
        }
    }

    @Test
    void bothSidesComeFrontFirst() throws Exception {
        device.paper().layTwoSided(sheets(4), DPI);
        assertEquals(List.of(1, 2, 3, 4), numbers(Sheets.scan(CLIENT, settings().with(Source.ADF_DUPLEX))));
        device.paper().layTwoSided(sheets(4), DPI);
        assertEquals(List.of(1, 3), numbers(Sheets.scan(CLIENT, settings())));
    }

    @ParameterizedTest
    @CsvSource({"COLOUR,24", "GREY,8", "LINEART,1"})
    void aPageComesInTheColoursAskedFor(Colour colour, int bits) {
        var page = Sheets.scan(CLIENT, settings().with(colour).with(Source.FLATBED))
                .getFirst();
        assertEquals(bits, Sheets.picture(page).getColorModel().getPixelSize());
        assertEquals(1, Sheets.number(page));
    }

    @Test
    void aDeviceIsAskedForSizeAndBrightness() {
        var page = Sheets.scan(
                        CLIENT,
                        settings()
                                .with(Source.FLATBED)
                                .with(PaperSize.A5)
                                .bright(40)
                                .at(200))
                .getFirst();
        assertEquals(148, page.width() * 25.4 / page.dpi(), 1);
        assertEquals(210, page.height() * 25.4 / page.dpi(), 1);
        assertEquals(200, page.dpi());
        var wanted = device.paper().wanted();
        assertNotNull(wanted);
        assertEquals("40", wanted.brightness());
    }

    @Test
    void whatADeviceLacksIsNotOffered() throws Exception {
        var all = CLIENT.abilities(device.device());
        assertEquals(Set.of(Source.values()), all.inlets().keySet());
        assertEquals(Set.of(Colour.values()), all.inlets().get(Source.ADF).colours());
        assertEquals(
                List.of(75, 100, 150, 200, 300, 600),
                all.inlets().get(Source.FLATBED).resolutions());
        assertFalse(all.inlets().get(Source.FLATBED).sizes().contains(PaperSize.A3));
        assertTrue(all.brightness());
        try (var plain = new EsclDevice(Model.plainGlass())) {
            var few = CLIENT.abilities(plain.device());
            assertEquals(Set.of(Source.FLATBED), few.inlets().keySet());
            assertEquals(Set.of(Colour.GREY), few.inlets().get(Source.FLATBED).colours());
            assertFalse(few.brightness());
            assertEquals(ScanProblem.NOT_POSSIBLE, refused(settings().on(plain.device()), new ArrayList<>()));
        }
    }

    @Test
    void aDeviceOfGreysGivesColourAndLineArtAsNearlyAsItCan() throws Exception {
        try (var plain = new EsclDevice(Model.plainGlass())) {
            plain.lay(sheets(2));
            var glass = settings().on(plain.device()).with(Source.FLATBED).at(120);
            var page = Sheets.scan(CLIENT, glass).getFirst();
            assertEquals(100, page.dpi());
            assertEquals(8, Sheets.picture(page).getColorModel().getPixelSize());
            var art = Sheets.scan(CLIENT, glass.with(Colour.LINEART)).getFirst();
            assertEquals(1, Sheets.picture(art).getColorModel().getPixelSize());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ScannerAdfHatchOpen,COVER_OPEN",
        "ScannerAdfMultipickDetected,MISFEED",
        "ScannerAdfDuplexPageTooLong,NOT_POSSIBLE"
    })
    void aTroubleInTheMiddleKeepsThePagesBeforeIt(String state, ScanProblem expected) {
        device.paper().failAfter(2, state);
        var kept = new ArrayList<PageImage>();
        assertEquals(expected, refused(settings(), kept));
        assertEquals(List.of(1, 2), numbers(kept));
    }

    @Test
    void aBusyDeviceIsAskedAgain() {
        device.paper().busy(3);
        assertEquals(4, Sheets.scan(CLIENT, settings()).size());
    }

    @ParameterizedTest
    @CsvSource({
        "GONE_AT_ONCE,NO_PAPER,0",
        "HTML,BAD_ANSWER,0",
        "ENDLESS,BAD_ANSWER,0",
        "GIANT,OUT_OF_MEMORY,0",
        "XML_BOMB,BAD_ANSWER,0",
        "CUT_PICTURE,BAD_ANSWER,1",
        "CUT_LINE,IO,1"
    })
    void aDeviceThatLiesEndsInAClearProblemAndCostsNoPage(Mischief trick, ScanProblem expected, int pages) {
        device.paper().play(trick);
        var kept = new ArrayList<PageImage>();
        assertEquals(expected, refused(settings(), kept));
        assertEquals(pages, kept.size());
    }

    @Test
    void aJobIsNeverFetchedFromAnotherHost() {
        device.paper().play(Mischief.ELSEWHERE);
        assertEquals(4, Sheets.scan(CLIENT, settings()).size());
    }

    @Test
    void aCancelDoesNotWaitForTheDeviceAndSetsItFree() throws Exception {
        device.paper().slow(Duration.ofSeconds(30));
        assertEquals(ScanProblem.CANCELLED, cancelledAtWork());
        assertEquals(4, device.paper().left());
        device.paper().slow(Duration.ZERO);
        assertEquals(4, Sheets.scan(CLIENT, settings()).size());
    }

    @Test
    void aJobThatWasCancelledBeforeTheDeviceHadAnsweredIsTakenBackToo() throws Exception {
        device.paper().think(Duration.ofMillis(700));
        assertEquals(ScanProblem.CANCELLED, cancelledAtWork());
        device.paper().think(Duration.ZERO);
        assertEquals(4, Sheets.scan(CLIENT, settings()).size());
    }

    /// Cancels a scan as soon as the device has its job.
    private ProblemCode cancelledAtWork() throws InterruptedException {
        var problem = new Problem[1];
        var thread = Thread.ofVirtual().start(() -> {
            problem[0] = assertThrows(Problem.class, () -> CLIENT.scan(settings(), _ -> {}));
        });
        while (!device.paper().isWorking()) {
            Thread.sleep(10);
        }
        thread.interrupt();
        thread.join();
        return problem[0].code();
    }
}
