// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.desktop.worker.Limits;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// TWAIN in its child process, with a driver that hangs and crashes too.
class TwainScannerTest extends ScannerContract {

    @TempDir
    static Path folder;

    private static TwainStandIn standIn;

    @BeforeAll
    static void build() throws Exception {
        standIn = new TwainStandIn(folder);
    }

    @Override
    Scanner scanner() {
        return new TwainScanner(standIn.config("pages=" + pages()));
    }

    @Override
    ScanSettings settings() {
        return new ScanSettings(TwainStandIn.DEVICE, 50, Colour.GREY, Source.ADF);
    }

    @Override
    int pages() {
        return 3;
    }

    @Test
    void theSourcesOfTheMachineAreListed() {
        assertEquals(
                List.of(new Device(TwainStandIn.DEVICE, "Motcua", "Stand-in 1")),
                new TwainScanner(standIn.config("")).devices());
    }

    @Test
    void whatASourceCanDoIsTold() {
        var can = new TwainScanner(standIn.config("")).abilities(TwainStandIn.DEVICE);
        assertEquals(EnumSet.allOf(Source.class), can.inlets().keySet());
        var glass = Objects.requireNonNull(can.inlets().get(Source.FLATBED));
        assertEquals(EnumSet.allOf(Colour.class), glass.colours());
        assertEquals(List.of(75, 100, 150, 200, 240, 300, 400, 600), glass.resolutions());
        assertEquals(PaperSize.A4.width(), glass.width(), 1);
    }

    @ParameterizedTest
    @CsvSource({"crash=enable,DIED,0", "'crash=middle,at=3',DIED,2", "'hang=strip,at=2',TIMED_OUT,1"})
    void aDriverThatDiesOrHangsIsGivenUpAndItsPagesAreKept(String how, ScanProblem expected, int whole) {
        var kept = new ArrayList<PageImage>();
        var impatient = new Limits(128, Duration.ofSeconds(expected == ScanProblem.DIED ? 60 : 4));
        var scanner = new TwainScanner(standIn.config("pages=4," + how), impatient);
        var problem = assertThrows(Problem.class, () -> scanner.scan(settings(), kept::add));
        assertEquals(expected, problem.code());
        assertEquals(whole, kept.size());
    }

    @Test
    void aDriverThatHangsAsItClosesCostsNothing() {
        assertEquals(
                3,
                Sheets.scan(new TwainScanner(standIn.config("pages=3,hang=close")), settings())
                        .size());
    }
}
