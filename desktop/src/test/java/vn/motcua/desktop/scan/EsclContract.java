// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.demo.scanner.EsclDevice;
import vn.motcua.desktop.demo.scanner.Model;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// What a client of network scanners keeps to, against the project's own device.
abstract class EsclContract extends ScannerContract {

    static final int DPI = 100;

    EsclDevice device;

    @BeforeEach
    void switchOn() throws Exception {
        device = new EsclDevice(Model.office());
        device.lay(sheets(pages()));
    }

    @AfterEach
    void switchOff() {
        device.close();
    }

    abstract Scanner client();

    /// As the client calls the device.
    abstract String name();

    static List<BufferedImage> sheets(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Sheets.sheet(i, DPI))
                .toList();
    }

    @Override
    Scanner scanner() throws Exception {
        device.lay(sheets(pages()));
        return client();
    }

    @Override
    ScanSettings settings() {
        return new ScanSettings(name(), DPI, Colour.COLOUR, Source.ADF);
    }

    @Override
    int pages() {
        return 4;
    }

    ScanProblem refused(ScanSettings settings, List<PageImage> kept) {
        return (ScanProblem) assertThrows(Problem.class, () -> client().scan(settings, kept::add))
                .code();
    }

    static List<Integer> numbers(List<PageImage> pages) {
        return pages.stream().map(Sheets::number).toList();
    }

    @Test
    void theFeedersSheetsComeInOrder() {
        assertEquals(List.of(1, 2, 3, 4), numbers(Sheets.scan(client(), settings())));
    }

    @Test
    void theGlassGivesOnePage() {
        assertEquals(List.of(1), numbers(Sheets.scan(client(), settings().with(Source.FLATBED))));
    }

    @Test
    void aJamInTheMiddleKeepsThePagesBeforeIt() {
        device.paper().jamAfter(2);
        var kept = new ArrayList<PageImage>();
        assertEquals(ScanProblem.JAMMED, refused(settings(), kept));
        assertEquals(List.of(1, 2), numbers(kept));
    }

    @Test
    void anEmptyFeederHasNoPaper() throws Exception {
        device.lay(List.of());
        assertEquals(ScanProblem.NO_PAPER, refused(settings(), new ArrayList<>()));
    }

    @Test
    void anOpenCoverIsTold() {
        device.paper().openTheCover();
        assertEquals(ScanProblem.COVER_OPEN, refused(settings(), new ArrayList<>()));
    }

    @Test
    void aScannerSwitchedOffIsNotFound() {
        device.close();
        assertEquals(ScanProblem.NOT_FOUND, refused(settings(), new ArrayList<>()));
    }
}
