// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.demo.scanner.EsclDevice;
import vn.motcua.desktop.demo.scanner.Model;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// A network scanner reached through SANE's driverless backend.
class AirscanTest extends ScannerContract {

    private static final int DPI = 100;

    @TempDir
    Path folder;

    private EsclDevice device;
    private SaneConfig config;
    private String name;

    @BeforeEach
    void switchOn() throws Exception {
        device = new EsclDevice(Model.office());
        config = SaneConfig.standIn(folder, Map.of("Quay", device.address()));
        name = SaneScanner.devices(config).stream()
                .map(Device::name)
                .filter(n -> n.startsWith("airscan"))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void switchOff() {
        device.close();
    }

    private static List<BufferedImage> sheets(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Sheets.sheet(i, DPI))
                .toList();
    }

    @Override
    Scanner scanner() throws Exception {
        device.lay(sheets(pages()));
        return new SaneScanner(config, Map.of());
    }

    @Override
    ScanSettings settings() {
        return new ScanSettings(name, DPI, Colour.COLOUR, Source.ADF);
    }

    @Override
    int pages() {
        return 4;
    }

    private ScanProblem refused(Scanner scanner, PageSink pages) {
        return (ScanProblem) assertThrows(Problem.class, () -> scanner.scan(settings(), pages))
                .code();
    }

    @Test
    void theFeedersSheetsComeInOrder() throws Exception {
        var numbers =
                Sheets.scan(scanner(), settings()).stream().map(Sheets::number).toList();
        assertEquals(List.of(1, 2, 3, 4), numbers);
    }

    @Test
    void theGlassGivesOnePage() throws Exception {
        assertEquals(1, Sheets.scan(scanner(), settings().with(Source.FLATBED)).size());
    }

    @Test
    void aJamInTheMiddleKeepsThePagesBeforeIt() throws Exception {
        var scanner = scanner();
        device.paper().jamAfter(2);
        var kept = new ArrayList<PageImage>();
        assertEquals(ScanProblem.JAMMED, refused(scanner, kept::add));
        assertEquals(List.of(1, 2), kept.stream().map(Sheets::number).toList());
    }

    @Test
    void anEmptyFeederHasNoPaper() throws Exception {
        device.lay(List.of());
        assertEquals(ScanProblem.NO_PAPER, refused(new SaneScanner(config, Map.of()), _ -> {}));
    }

    @Test
    void anOpenCoverIsTold() throws Exception {
        var scanner = scanner();
        device.paper().openTheCover();
        assertEquals(ScanProblem.COVER_OPEN, refused(scanner, _ -> {}));
    }

    @Test
    void aScannerSwitchedOffIsNotFound() throws Exception {
        var scanner = scanner();
        device.close();
        assertEquals(ScanProblem.NOT_FOUND, refused(scanner, _ -> {}));
    }
}
